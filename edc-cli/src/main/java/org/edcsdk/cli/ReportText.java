package org.edcsdk.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;

/** A report as plain text: the verdict, what it is, who sealed it, then each check. */
final class ReportText {
    private static final int LABEL = 14;
    private static final int STATUS = 15;
    private static final int CHECK = 15;

    private final StringBuilder out = new StringBuilder();

    private ReportText() {
    }

    static String of(Verified file) {
        ReportText text = new ReportText();
        ValidationReport report = file.report();
        text.out.append(report.verdict()).append("  ").append(Visible.line(file.name())).append("  (").append(Words.name(report.kind())).append(")\n");
        text.credential(report);
        report.seals().forEach(text::seal);
        text.fact("Validated at", Optional.of(report.validatedAt().toString()));
        text.out.append('\n');
        report.checks().stream().filter(result -> result.status() != CheckStatus.SKIPPED).forEach(text::check);
        text.skipped(report);
        text.out.append('\n');
        return text.out.toString();
    }

    private void credential(ValidationReport report) {
        report.unverifiedCredential().ifPresent(credential -> {
            CertificateFacts facts = CredentialView.of(credential, CredentialView.defaultLanguage(credential)).certificate();
            fact("Title", Optional.of(facts.title().value()));
            fact("Holder", Optional.of(facts.holderName().value()));
            fact("Awarded by", Optional.of(facts.issuerName().value()));
        });
        fact("Id", report.credentialId());
    }

    private void seal(SealReport seal) {
        fact("Sealed by", Words.owner(seal).or(() -> Optional.of("unknown")));
        fact("Seal", Optional.of(Words.sealLine(seal)));
        fact("Qualification", Optional.of(seal.qualification().name()));
        fact("Provider", seal.listedService().map(Words::listed));
        fact("Claimed time", seal.claimedTime().map(Object::toString));
        fact("Best time", seal.bestTime().map(Object::toString));
        fact("Proof until", seal.proofUntil().map(Object::toString));
        seal.counterSeals().forEach(counter -> fact("Counter seal", Optional.of(Words.sealLine(counter))));
    }

    private void fact(String label, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> out.append("  ").append(ViewText.pad(label, LABEL)).append(Visible.line(text)).append('\n'));
    }

    // Those that were skipped for the same reason stand on one line.
    private void skipped(ValidationReport report) {
        Map<String, List<String>> reasons = new LinkedHashMap<>();
        report.checks().stream().filter(result -> result.status() == CheckStatus.SKIPPED)
                .forEach(result -> reasons.computeIfAbsent(result.message(), reason -> new ArrayList<>()).add(result.check().name()));
        reasons.forEach((reason, checks) -> out.append("  ").append(ViewText.pad(CheckStatus.SKIPPED.name(), STATUS))
                .append(ViewText.pad(String.join(", ", checks), CHECK - 1)).append(' ').append(Visible.line(reason)).append('\n'));
    }

    private void check(CheckResult result) {
        out.append("  ").append(ViewText.pad(result.status().name(), STATUS)).append(ViewText.pad(result.check().name(), CHECK));
        result.code().ifPresent(code -> out.append(code).append(result.path().map(path -> " at " + Visible.line(path)).orElse("")).append(": "));
        out.append(Visible.line(result.message())).append('\n');
    }
}
