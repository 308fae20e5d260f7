package org.edcsdk.verify.page;

import java.util.List;
import java.util.Optional;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.Labels;

/** What a person's technical adviser wants to know, in the words of the JSON form of the report; folded. */
final class DetailsPart {
    private final Html html;
    private final Labels labels;

    DetailsPart(Html html, Labels labels) {
        this.html = html;
        this.labels = labels;
    }

    void write(ValidationReport report) {
        html.open("details").element("summary", labels.label("report.details"));
        html.open("dl");
        fact("details.verdict", Optional.of(report.verdict().name()));
        fact("details.kind", Optional.of(report.kind().name()));
        fact("details.credentialId", report.credentialId());
        for (SealReport seal : report.seals()) {
            fact("field.seal", Optional.of(line(seal)));
            fact("details.certificate", seal.subject());
            seal.counterSeals().forEach(counter -> fact("details.counterSeal", Optional.of(line(counter))));
        }
        html.close();
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("check", "status", "code", "place", "message").forEach(head -> html.element("th", labels.label("report.column." + head), "scope", "col"));
        html.close().close().open("tbody");
        for (CheckResult result : report.checks()) {
            html.open("tr").element("td", result.check().name()).element("td", result.status().name())
                    .element("td", result.code().map(Enum::name).orElse("")).element("td", result.path().orElse(""), "class", "place")
                    .element("td", ReportPage.english(result.message())).close();
        }
        html.close().close().close().close();
    }

    private static String line(SealReport seal) {
        return seal.format().label() + seal.level().map(level -> " " + level).orElse("") + ", " + seal.indication()
                + seal.subIndication().map(reason -> " / " + reason).orElse("") + ", intact: " + seal.intact();
    }

    private void fact(String key, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> html.open("div").element("dt", labels.label("report." + key)).element("dd", text).close());
    }
}
