package org.edcsdk.verify.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.FindingCode;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Text;

/**
 * Validation reports as one self-contained HTML page for a person: the verdict, what to do, each check, who sealed, the credential as the view of the
 * model draws it, technical details folded. No scripts, no images, nothing loaded; dark where the reader likes it so, and fit for paper and narrow screens.
 *
 * <p>Documents are hostile until proved otherwise: every text of them is escaped, nothing becomes markup or a link, and characters that do not show are
 * spelt out. Labels are in the language of the page; the sentences of findings, each with its stable code, are in English.
 *
 * <p>Immutable and thread safe. The same reports, names and language give the same page on the same release of Java, whose calendars spell the dates.
 */
public final class ReportPage {
    private static final int MOST_NOTES = 3;
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Labels labels;
    private final List<Named> files;

    /** A report and the name of the file that it is about. */
    private record Named(String name, ValidationReport report) { }

    private ReportPage(Labels labels, List<Named> files) {
        this.labels = labels;
        this.files = files;
    }

    /**
     * Begins a page without a report.
     *
     * @param language of labels, and of the credential's texts where it has them in that language; one of the 24 official languages of the Union, ISO 639-1
     * @return the page
     * @throws IllegalArgumentException for any other language
     */
    public static ReportPage of(String language) {
        return new ReportPage(Labels.of(Objects.requireNonNull(language, "language")), List.of());
    }

    /**
     * Adds a report.
     *
     * @param fileName what the reader knows the document by; shown, not opened
     * @param report the report on it
     * @return a page that ends with it
     */
    public ReportPage with(String fileName, ValidationReport report) {
        Objects.requireNonNull(fileName, "fileName");
        Objects.requireNonNull(report, "report");
        List<Named> all = new ArrayList<>(files);
        all.add(new Named(fileName, report));
        return new ReportPage(labels, List.copyOf(all));
    }

    /**
     * Writes the page.
     *
     * @return HTML, to be stored in UTF-8
     */
    public String html() {
        return "<!DOCTYPE html>\n" + new Drawing(labels, files).page();
    }

    static String tone(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "good";
            case INDETERMINATE -> "open";
            case INVALID -> "bad";
        };
    }

    static String tone(CheckStatus status) {
        return switch (status) {
            case PASSED -> "good";
            case FAILED -> "bad";
            case WARNING, INDETERMINATE -> "open";
            case SKIPPED -> "none";
        };
    }

    /** One page being written; for one thread. */
    private static final class Drawing {
        private final Html html;
        private final Labels labels;
        private final List<Named> files;
        private final List<Named> drawn = new ArrayList<>();

        Drawing(Labels labels, List<Named> files) {
            this.html = new Html(labels.language());
            this.labels = labels;
            this.files = files;
        }

        String page() {
            html.open("html", "lang", labels.language()).open("head");
            html.ours("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
            html.ours("<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
            html.element("title", labels.text("report.title"));
            html.ours("<style>\n" + style() + "</style>\n").close();
            html.open("body").open("main");
            html.element("h1", labels.label("report.title"));
            if (files.size() > 1) {
                overview();
            }
            for (int i = 0; i < files.size(); i++) {
                file(files.get(i), "file-" + (i + 1));
            }
            html.open("footer");
            html.element("p", labels.label("report.footer"));
            if (!labels.language().equals("en")) {
                html.element("p", labels.label("report.findingsInEnglish"));
            }
            html.close().close().close().close();
            return html.toString();
        }

        private void overview() {
            html.open("ul", "class", "overview");
            for (int i = 0; i < files.size(); i++) {
                Named file = files.get(i);
                html.open("li", "class", tone(file.report().verdict()));
                html.open("a", "href", "#file-" + (i + 1));
                html.element("b", verdict(file.report())).element("span", file.name());
                html.close().close();
            }
            html.close();
        }

        private Text verdict(ValidationReport report) {
            return labels.label("report.verdict." + report.verdict());
        }

        private void file(Named file, String anchor) {
            ValidationReport report = file.report();
            Optional<CredentialView> view = report.unverifiedCredential().map(credential -> CredentialView.of(credential, labels.language()));
            html.open("article", "id", anchor, "class", tone(report.verdict()));
            ribbon(file, view);
            html.open("div", "class", "columns").open("div");
            new ChecksPart(html, labels).write(report);
            html.close().open("aside");
            new SealsPart(html, labels).write(report);
            html.close().close();
            credential(file, view);
            new DetailsPart(html, labels).write(report);
            html.close();
        }

        private void ribbon(Named file, Optional<CredentialView> view) {
            ValidationReport report = file.report();
            html.open("header", "class", "ribbon");
            html.open("p", "class", "verdict").ours(ChecksPart.mark(tone(report.verdict()))).element("span", verdict(report)).close();
            Optional<CertificateFacts> facts = view.map(CredentialView::certificate);
            if (facts.isPresent() && !facts.get().title().value().isBlank()) {
                html.element("h2", facts.get().title());
                holder(facts.get().holderName());
            } else {
                html.element("h2", file.name());
            }
            sealer(report);
            html.element("p", meaning(report), "class", "meaning");
            leading(report).ifPresent(this::reason);
            if (report.verdict() == Verdict.VALID) {
                notes(report);
            }
            tally(report);
            html.open("p", "class", "file").element("span", file.name()).ours(" \u00b7 ").element("span", labels.label("report.kind." + report.kind())).ours(" \u00b7 ")
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
            report.seals().stream().filter(seal -> report.sealIndication().equals(Optional.of(Indication.TOTAL_PASSED)) && seal.indication() == Indication.TOTAL_PASSED)
                    .findFirst().ifPresent(seal -> html.open("p", "class", "sealer").element("span", labels.label("seal.by")).ours(" ")
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
        private static Optional<CheckResult> leading(ValidationReport report) {
            CheckStatus weighs = report.verdict() == Verdict.INVALID ? CheckStatus.FAILED : CheckStatus.INDETERMINATE;
            return report.verdict() == Verdict.VALID ? Optional.empty()
                    : report.checks().stream().filter(result -> result.status() == weighs && result.code().isPresent()).findFirst();
        }

        private void reason(CheckResult result) {
            html.open("div", "class", "reason");
            result.code().ifPresent(code -> {
                html.open("p").element("b", english(code.description())).close();
                html.open("p").element("span", labels.label("report.advice"), "class", "todo").ours(" ").element("span", english(code.advice())).close();
            });
            html.close();
        }

        // What does not change the verdict is told beside it all the same: it may change what a person does.
        private void notes(ValidationReport report) {
            List<FindingCode> codes = report.checks().stream().filter(result -> result.status() == CheckStatus.WARNING).flatMap(result -> result.code().stream())
                    .distinct().limit(MOST_NOTES).toList();
            if (!codes.isEmpty()) {
                html.open("div", "class", "reason open").element("p", labels.label("report.status.WARNING"), "class", "todo");
                codes.forEach(code -> html.element("p", english(code.description())));
                html.close();
            }
        }

        // How many checks ended how, the worst first.
        private void tally(ValidationReport report) {
            html.open("ul", "class", "tally");
            for (CheckStatus status : List.of(CheckStatus.FAILED, CheckStatus.INDETERMINATE, CheckStatus.WARNING, CheckStatus.PASSED, CheckStatus.SKIPPED)) {
                long count = Stream.of(Check.values()).filter(check -> report.status(check) == status).count();
                if (count > 0) {
                    html.open("li", "class", tone(status)).element("b", Long.toString(count)).ours(" ").element("span", labels.label("report.status." + status)).close();
                }
            }
            html.close();
        }

        private void credential(Named file, Optional<CredentialView> view) {
            if (view.isEmpty()) {
                return;
            }
            Optional<EuropeanDigitalCredential> own = file.report().unverifiedCredential();
            Optional<Named> same = drawn.stream().filter(other -> other.report().unverifiedCredential().equals(own)).findFirst();
            html.open("section", "class", "credential");
            html.element("h3", labels.label("report.credential"));
            if (same.isPresent()) {
                html.element("p", labels.fill("report.credential.same", same.get().name()));
            } else {
                drawn.add(file);
                if (file.report().verdict() != Verdict.VALID) {
                    html.element("p", labels.label("report.credential.unproved"), "class", "hint");
                }
                CredentialPart.write(html, view.get());
            }
            html.close();
        }
    }

    /** What the SDK says in no other language. */
    static Text english(String sentence) {
        return new Text(sentence, "en");
    }

    private static String style() {
        try (InputStream in = ReportPage.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of the report cannot be read", e);
        }
    }
}
