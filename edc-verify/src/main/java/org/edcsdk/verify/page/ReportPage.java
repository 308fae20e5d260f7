package org.edcsdk.verify.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
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
                html.element("b", RibbonPart.verdict(labels, file.report())).element("span", file.name());
                html.close().close();
            }
            html.close();
        }

        private void file(Named file, String anchor) {
            ValidationReport report = file.report();
            Optional<CredentialView> view = report.unverifiedCredential().map(credential -> CredentialView.of(credential, labels.language()));
            html.open("article", "id", anchor, "class", tone(report.verdict()));
            new RibbonPart(html, labels).write(file.name(), report, view.map(CredentialView::certificate));
            html.open("div", "class", "columns").open("div");
            new ChecksPart(html, labels).write(report);
            html.close().open("aside");
            new SealsPart(html, labels).write(report);
            html.close().close();
            credential(file, view);
            new DetailsPart(html, labels).write(report);
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
