package org.edcsdk.model.profile;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a profile check found, and which rules it went by.
 *
 * @param shapes the shapes that were checked, in the enum's order; tells the adapted form of the diploma supplement from the literal one
 * @param findings what was found, in document order
 */
public record ProfileReport(Set<Shape> shapes, List<Finding> findings) {
    /** Copies both. */
    public ProfileReport {
        shapes = Collections.unmodifiableSet(new TreeSet<>(shapes));
        findings = List.copyOf(findings);
    }

    /** Whether nothing was found that is a {@link Severity#VIOLATION}. */
    public boolean conforms() {
        return findings.stream().noneMatch(finding -> finding.severity() == Severity.VIOLATION);
    }
}
