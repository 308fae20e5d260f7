package org.edcsdk.verify.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.FindingCode;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Text;

/** What a person reads first: the verdict, of what, who stands for it, why, and what to do. */
final class RibbonPart {
    private static final int MOST_NOTES = 3;

    private final Html html;
    private final Labels labels;

    RibbonPart(Html html, Labels labels) {
        this.html = html;
        this.labels = labels;
    }

    static Text verdict(Labels labels, ValidationReport report) {
        return labels.label("report.verdict." + report.verdict());
    }

    void write(String fileName, ValidationReport report, Optional<CertificateFacts> facts) {
        html.open("header", "class", "ribbon");
        html.open("p", "class", "verdict").ours(ChecksPart.mark(ReportPage.tone(report.verdict()))).element("span", verdict(labels, report)).close();
        if (facts.isPresent() && !facts.get().title().value().isBlank()) {
            html.element("h2", facts.get().title());
            holder(facts.get().holderName());
        } else {
            html.element("h2", fileName);
        }
        sealer(report);
        html.element("p", meaning(report), "class", "meaning");
        switch (report.verdict()) {
            case VALID -> notes(report);
            case INDETERMINATE -> reason(report, CheckStatus.INDETERMINATE);
            case INVALID -> reason(report, CheckStatus.FAILED);
        }
        tally(report);
        html.open("p", "class", "file").element("span", fileName).ours(" \u00b7 ").element("span", labels.label("report.kind." + report.kind())).ours(" \u00b7 ")
                .element("span", labels.fill("report.validatedAt", labels.moment(report.validatedAt()))).close();
        html.close();
    }

    // The words around the name differ in place from language to language.
    private void holder(Text name) {
        String[] around = labels.text("report.holder").split("\\{0}", 2);
        html.open("p", "class", "holder").element("span", around[0].strip()).ours(" ").element("b", name).ours(" ");
        if (around.length > 1 && !around[1].isBlank()) {
            html.element("span", around[1].strip());
        }
        html.close();
    }

    // Only a confirmed seal says who stands for the content; what else claims to is told further down.
    private void sealer(ValidationReport report) {
        report.governingSeal().filter(seal -> report.sealIndication().equals(Optional.of(Indication.TOTAL_PASSED)))
                .ifPresent(seal -> html.open("p", "class", "sealer").element("span", labels.label("seal.by")).ours(" ")
                        .element("b", seal.organisation().or(seal::subject).orElse(labels.text("report.unknownSealer")))
                        .ours(" ").element("span", seal.organizationIdentifier().orElse("")).close());
    }

    private Text meaning(ValidationReport report) {
        boolean failed = report.checks().stream().anyMatch(result -> result.status() == CheckStatus.FAILED);
        // A failed check weighs nothing before the seal is decided: nobody is proved to have said it.
        boolean unconfirmed = report.verdict() == Verdict.INDETERMINATE && failed;
        return labels.label("report.meaning." + (unconfirmed ? "unconfirmed" : report.verdict()));
    }

    // What weighs most comes first in the order of the checks.
    private void reason(ValidationReport report, CheckStatus weighs) {
        codes(report, weighs).findFirst().ifPresent(code -> html.open("div", "class", "reason")
                .open("p").element("b", ReportPage.english(code.description())).close()
                .open("p").element("span", labels.label("report.advice"), "class", "todo").ours(" ").element("span", ReportPage.english(code.advice())).close()
                .close());
    }

    private static Stream<FindingCode> codes(ValidationReport report, CheckStatus status) {
        return report.checks().stream().filter(result -> result.status() == status).flatMap(result -> result.code().stream());
    }

    // What does not change the verdict is told beside it all the same: it may change what a person does.
    private void notes(ValidationReport report) {
        List<FindingCode> codes = codes(report, CheckStatus.WARNING).distinct().limit(MOST_NOTES).toList();
        if (!codes.isEmpty()) {
            html.open("div", "class", "reason open").element("p", labels.label("report.status.WARNING"), "class", "todo");
            codes.forEach(code -> html.element("p", ReportPage.english(code.description())));
            html.close();
        }
    }

    // How many checks ended how, the worst first.
    private void tally(ValidationReport report) {
        html.open("ul", "class", "tally");
        for (CheckStatus status : List.of(CheckStatus.FAILED, CheckStatus.INDETERMINATE, CheckStatus.WARNING, CheckStatus.PASSED, CheckStatus.SKIPPED)) {
            long count = Stream.of(Check.values()).filter(check -> report.status(check) == status).count();
            if (count > 0) {
                html.open("li", "class", ReportPage.tone(status)).element("b", Long.toString(count)).ours(" ").element("span", labels.label("report.status." + status)).close();
            }
        }
        html.close();
    }
}
