package org.edcsdk.model.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.profile.MergedGraph.Node;

/**
 * The order of dates, which the shapes leave alone: a credential must not end before it begins; that something in it does, or that its two
 * ends differ, is told. Dates without a zone are read as UTC, and dates that are none are left to the shapes.
 */
final class DateOrder {
    private static final String CREDENTIAL = "EuropeanDigitalCredential";
    private static final List<String> ENDS = List.of("expirationDate", "validUntil");

    private final Consumer<Finding> findings;

    DateOrder(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(Node node) {
        if (node.types().contains(CREDENTIAL)) {
            ENDS.forEach(end -> order(node, CREDENTIAL, "validFrom", end, Severity.VIOLATION));
            ends(node);
        } else {
            node.types().forEach(type -> inside(node, type));
        }
    }

    private void inside(Node node, String type) {
        switch (type) {
            case "PeriodOfTime" -> order(node, type, "startDate", "endDate", Severity.WARNING);
            case "Accreditation", "LearningEntitlement" -> order(node, type, "dateIssued", "expiryDate", Severity.WARNING);
            default -> {
                // no other class has a beginning and an end
            }
        }
    }

    private void order(Node node, String owner, String begin, String end, Severity severity) {
        Optional<Instant> from = date(node, begin);
        Optional<Instant> until = date(node, end);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            report(node, owner, end, "order", severity, "must not be before " + begin + ": " + until.get() + " < " + from.get());
        }
    }

    private void ends(Node node) {
        Optional<Instant> expiration = date(node, "expirationDate");
        Optional<Instant> until = date(node, "validUntil");
        if (expiration.isPresent() && until.isPresent() && !expiration.equals(until)) {
            report(node, CREDENTIAL, "validUntil", "differs", Severity.INFO,
                    "is not the same as expirationDate: " + until.get() + ", " + expiration.get() + "; the earlier one counts");
        }
    }

    private void report(Node node, String owner, String term, String kind, Severity severity, String message) {
        findings.accept(Finding.of(severity, owner, term, kind, node.values(term).place().pointer(), message));
    }

    private static Optional<Instant> date(Node node, String term) {
        return node.list(term).stream().filter(value -> value.literal() != null).findFirst().flatMap(value -> new DateTime(value.literal()).toInstant());
    }
}
