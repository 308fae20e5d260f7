package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.edcsdk.model.internal.CodeList;
import org.edcsdk.model.internal.CodeTable;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/**
 * Concepts that cannot be of the code list that they claim, as {@link org.edcsdk.model.CodeLists#check} says. The shapes accept them, so they
 * are warnings. The message names the list alone, since a concept may be what is known of a person.
 */
final class ConceptLint {
    private static final String CLASS = "Concept";
    private static final String TERM = "inScheme";

    private final CodeTable table = CodeTable.get();
    private final Consumer<Finding> findings;

    ConceptLint(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(Node node) {
        if (!node.isIri() || !node.types().contains(CLASS)) {
            return;
        }
        List<String> schemes = new ArrayList<>(1);
        for (Value scheme : node.list(TERM)) {
            if (scheme.node() != null && scheme.node().id() != null) {
                schemes.add(scheme.node().id());
            }
        }
        table.claimedInVain(node.id(), schemes)
                .map(CodeList::scheme)
                .ifPresent(scheme -> findings.accept(Finding.of(Severity.WARNING, CLASS, TERM, "list", node.values(TERM).place().pointer(),
                        "claims the code list " + scheme + ", which cannot have this concept")));
    }
}
