package org.edcsdk.verify.page;

import java.util.List;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.Labels;

/** The checks as a line of steps, in plain words; those with nothing to check stand together at the end. */
final class ChecksPart {
    private final Html html;
    private final Labels labels;

    ChecksPart(Html html, Labels labels) {
        this.html = html;
        this.labels = labels;
    }

    void write(ValidationReport report) {
        html.element("h3", labels.label("report.checks"));
        html.open("ol", "class", "steps");
        for (Check check : Check.values()) {
            if (report.status(check) != CheckStatus.SKIPPED) {
                step(report, check);
            }
        }
        html.close();
        List<CheckResult> skipped = report.checks().stream().filter(result -> report.status(result.check()) == CheckStatus.SKIPPED).toList();
        if (!skipped.isEmpty()) {
            html.open("details", "class", "skipped").element("summary", labels.fill("report.skipped", Integer.toString(skipped.size())));
            html.open("ul");
            for (CheckResult result : skipped) {
                html.open("li").element("b", labels.label("report.check." + result.check())).ours(" ").element("span", ReportPage.english(result.message())).close();
            }
            html.close().close();
        }
    }

    private void step(ValidationReport report, Check check) {
        CheckStatus status = report.status(check);
        String tone = ReportPage.tone(status);
        html.open("li", "class", tone).ours(mark(tone)).open("div");
        html.open("p", "class", "check").element("b", labels.label("report.check." + check)).ours(" ")
                .element("span", labels.label("report.status." + status), "class", "status").close();
        List<CheckResult> results = report.checks(check);
        for (int i = 0; i < results.size(); i++) {
            CheckResult result = results.get(i);
            finding(result, results.size() > 1);
            boolean lastOfItsKind = results.subList(i + 1, results.size()).stream().noneMatch(later -> later.code().equals(result.code()));
            if (result.status() != CheckStatus.PASSED && lastOfItsKind) {
                result.code().ifPresent(code -> html.open("p", "class", "advice").element("span", labels.label("report.advice"), "class", "todo").ours(" ")
                        .element("span", ReportPage.english(code.advice())).close());
            }
        }
        html.close().close();
    }

    private void finding(CheckResult result, boolean several) {
        html.open("p", "class", several ? "finding " + ReportPage.tone(result.status()) : "finding").element("span", ReportPage.english(result.message()));
        result.path().ifPresent(path -> html.ours(" ").element("code", path));
        result.code().ifPresent(code -> html.ours(" ").element("code", code.name(), "class", "code"));
        html.close();
    }

    /** A sign that tells the status by its form too, not by colour alone. */
    static String mark(String tone) {
        String path = switch (tone) {
            case "good" -> "<path d=\"M6 12.5l4 4 8-9\"/>";
            case "bad" -> "<path d=\"M7 7l10 10M17 7L7 17\"/>";
            default -> "<path d=\"M12 6v8M12 17.5v.5\"/>";
        };
        return "<svg class=\"mark\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><circle cx=\"12\" cy=\"12\" r=\"11.5\"/>" + path + "</svg>\n";
    }
}
