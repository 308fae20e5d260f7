package org.edcsdk.cli;

import java.util.List;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.ValidationReport;

/** The checks as a line of steps, in plain words; those with nothing to check stand together at the end. */
final class HtmlChecks {
    private HtmlChecks() {
    }

    static void write(Html html, ValidationReport report) {
        html.element("h3", "What was checked");
        html.open("ol", "class", "steps");
        for (Check check : Check.values()) {
            if (report.status(check) != CheckStatus.SKIPPED) {
                step(html, report, check);
            }
        }
        html.close();
        List<CheckResult> skipped = report.checks().stream().filter(result -> report.status(result.check()) == CheckStatus.SKIPPED).toList();
        if (!skipped.isEmpty()) {
            html.open("details", "class", "skipped").element("summary", "Not checked (" + skipped.size() + ")");
            html.open("ul");
            for (CheckResult result : skipped) {
                html.open("li").element("b", Words.name(result.check())).ours(" ").element("span", result.message()).close();
            }
            html.close().close();
        }
    }

    private static void step(Html html, ValidationReport report, Check check) {
        CheckStatus status = report.status(check);
        String tone = HtmlReport.tone(status);
        html.open("li", "class", tone).ours(mark(tone)).open("div");
        html.open("p", "class", "check").element("b", Words.name(check)).ours(" ").element("span", Words.name(status), "class", "status").close();
        List<CheckResult> results = report.checks(check);
        for (int i = 0; i < results.size(); i++) {
            CheckResult result = results.get(i);
            String several = results.size() > 1 ? "finding " + HtmlReport.tone(result.status()) : "finding";
            html.open("p", "class", several).element("span", result.message());
            result.path().ifPresent(path -> html.ours(" ").element("code", path));
            html.close();
            boolean lastOfItsKind = results.subList(i + 1, results.size()).stream().noneMatch(later -> later.code().equals(result.code()));
            if (result.status() != CheckStatus.PASSED && lastOfItsKind) {
                result.code().ifPresent(code -> html.element("p", code.advice(), "class", "advice"));
            }
        }
        html.close().close();
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
