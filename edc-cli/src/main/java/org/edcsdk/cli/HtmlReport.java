package org.edcsdk.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;

/**
 * The report as one page for people: no scripts, no images, nothing loaded; dark where the reader likes it so, and fit for paper. Documents
 * are hostile until proved otherwise, so every text is escaped and nothing of them becomes markup.
 */
final class HtmlReport {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    private final Html html = new Html();
    private final List<Verified> drawn = new ArrayList<>();

    private HtmlReport() {
    }

    static String write(List<Verified> files) {
        HtmlReport report = new HtmlReport();
        report.page(files);
        return "<!DOCTYPE html>\n" + report.html;
    }

    private void page(List<Verified> files) {
        html.open("html", "lang", "en").open("head");
        html.ours("<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.ours("<meta name=\"referrer\" content=\"no-referrer\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n");
        html.element("title", "Verification report");
        html.ours("<style>\n" + style() + "</style>\n").close();
        html.open("body").open("main");
        html.element("h1", "Verification report");
        if (files.size() > 1) {
            overview(files);
        }
        for (int i = 0; i < files.size(); i++) {
            file(files.get(i), "file-" + (i + 1));
        }
        html.open("footer");
        html.element("p", "Made by the EDC SDK. VALID means that the seal is intact and trusted and that every check holds;"
                + " it does not tell that the statements are true, nor that whoever shows them is the holder.");
        html.close().close().close().close();
    }

    private void overview(List<Verified> files) {
        html.open("ul", "class", "overview");
        for (int i = 0; i < files.size(); i++) {
            Verified file = files.get(i);
            html.open("li", "class", tone(file.report()));
            html.open("a", "href", "#file-" + (i + 1));
            html.element("b", Words.ribbon(file.report().verdict())).element("span", file.name());
            html.close().close();
        }
        html.close();
    }

    private void file(Verified file, String anchor) {
        ValidationReport report = file.report();
        Optional<CredentialView> view = report.unverifiedCredential().map(HtmlReport::view);
        html.open("article", "id", anchor, "class", tone(report));
        ribbon(file, view);
        html.open("div", "class", "columns").open("div");
        HtmlChecks.write(html, report);
        html.close().open("aside");
        seals(report);
        html.close().close();
        credential(file, view);
        details(report);
        html.close();
    }

    private void ribbon(Verified file, Optional<CredentialView> view) {
        ValidationReport report = file.report();
        html.open("header", "class", "ribbon");
        html.open("p", "class", "verdict").ours(HtmlChecks.mark(tone(report))).element("span", Words.ribbon(report.verdict())).close();
        Optional<CertificateFacts> facts = view.map(CredentialView::certificate);
        if (facts.isPresent() && !facts.get().title().value().isBlank()) {
            html.element("h2", facts.get().title());
            html.open("p", "class", "holder").ours("for ").element("b", facts.get().holderName()).close();
        } else {
            html.element("h2", file.name());
        }
        html.element("p", Words.meaning(report), "class", "meaning");
        html.element("p", file.name() + " \u00b7 " + Words.name(report.kind()) + " \u00b7 validated as of " + report.validatedAt(), "class", "file");
        html.close();
    }

    private void seals(ValidationReport report) {
        html.element("h3", "Who sealed");
        if (report.seals().isEmpty()) {
            html.element("p", "No seal could be read: nobody stands for the content.");
        }
        for (SealReport seal : report.seals()) {
            html.open("div", "class", "card");
            html.element("p", seal.organisation().or(seal::subject).orElse("unknown"), "class", "name");
            html.open("dl");
            fact("Identifier", seal.organizationIdentifier());
            fact("Seal", Optional.of(Words.name(seal.indication()) + (seal.intact() ? ", intact" : ", not intact")));
            fact("Kind", Optional.of(Words.name(seal.qualification())));
            fact("Provider by the trusted list", seal.listedService().map(Words::listed));
            fact("Form", Optional.of(seal.format().label() + seal.level().map(level -> ", " + level).orElse("")));
            fact("Claimed time", seal.claimedTime().map(Object::toString));
            // Without a time stamp the best time is that of the validation, which proves nothing.
            fact("Time by time stamp", seal.bestTime().filter(time -> !time.equals(report.validatedAt())).map(Object::toString));
            fact("Time stamp", seal.qualifiedTimestamp().map(qualified -> qualified ? "qualified" : "not qualified"));
            fact("Proof holds until", seal.proofUntil().map(Object::toString));
            html.close();
            if (seal.indication() != Indication.TOTAL_PASSED) {
                html.element("p", "As the certificate says; the seal is not confirmed.", "class", "hint");
            }
            html.close();
        }
    }

    private void credential(Verified file, Optional<CredentialView> view) {
        if (view.isEmpty()) {
            return;
        }
        Optional<EuropeanDigitalCredential> own = file.report().unverifiedCredential();
        Optional<Verified> same = drawn.stream().filter(other -> other.report().unverifiedCredential().equals(own)).findFirst();
        html.open("section", "class", "credential");
        html.element("h3", "What the credential says");
        if (same.isPresent()) {
            html.element("p", "The same as " + same.get().name() + ", shown above.");
        } else {
            drawn.add(file);
            if (file.report().verdict() != Verdict.VALID) {
                html.element("p", "As the file says. The checks above tell how far it can be relied on.", "class", "hint");
            }
            HtmlCredential.write(html, view.get());
        }
        html.close();
    }

    private void details(ValidationReport report) {
        html.open("details").element("summary", "Technical details");
        html.open("dl");
        fact("Verdict", Optional.of(report.verdict().name()));
        fact("Kind", Optional.of(report.kind().name()));
        fact("Credential id", report.credentialId());
        for (SealReport seal : report.seals()) {
            fact("Seal", Optional.of(Words.sealLine(seal)));
            fact("Certificate", seal.subject());
            seal.counterSeals().forEach(counter -> fact("Counter seal", Optional.of(Words.sealLine(counter))));
        }
        html.close();
        html.open("div", "class", "scroll").open("table").open("thead").open("tr");
        List.of("Check", "Status", "Code", "Place", "Message").forEach(head -> html.element("th", head, "scope", "col"));
        html.close().close().open("tbody");
        for (CheckResult result : report.checks()) {
            html.open("tr").element("td", result.check().name()).element("td", result.status().name())
                    .element("td", result.code().map(Enum::name).orElse("")).element("td", result.path().orElse(""), "class", "place")
                    .element("td", result.message()).close();
        }
        html.close().close().close().close();
    }

    private void fact(String label, Optional<String> value) {
        value.filter(text -> !text.isBlank()).ifPresent(text -> html.open("div").element("dt", label).element("dd", text).close());
    }

    private static CredentialView view(EuropeanDigitalCredential credential) {
        return CredentialView.of(credential, CredentialView.defaultLanguage(credential));
    }

    static String tone(ValidationReport report) {
        return switch (report.verdict()) {
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

    private static String style() {
        try (InputStream in = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the style sheet of the report cannot be read", e);
        }
    }
}
