package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckResult;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;

/** What the demo tells at its end. */
final class DemoSummary {
    private static final Map<String, String> FILES = files();

    private final Console console;

    DemoSummary(Console console) {
        this.console = console;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("credential.json", "the credential as an application built it, unsealed");
        files.put("credential.jsonld", "sealed JSON-LD (JAdES), the European Digital Credential");
        files.put("credential.pdf", "sealed PDF (PAdES), certificate and supplement");
        files.put("badge.svg", "the badge as vector image");
        files.put("badge.png", "the badge as pixel image");
        files.put("report.html", "the verification report for people");
        files.put("report.json", "the verification report for machines");
        files.put("trust/anchor.pem", "the throw-away trust anchor");
        files.put("trust/root.crl", "revocation list of the root");
        files.put("trust/seal-ca.crl", "revocation list of the seal CA");
        files.put("trust/lotl.xml", "list of trusted lists");
        files.put("trust/lotl-signer.pem", "certificate of its signer");
        files.put("trust/tl-" + DemoCredential.SEAL_OWNER.country() + ".xml", "trusted list with seal CA and time stamps");
        files.put("trust/tl-signer.pem", "certificate of its signer");
        return files;
    }

    void print(Path directory, EuropeanDigitalCredential credential, List<Verified> verified) throws CommandFailure {
        CertificateFacts facts = CredentialView.of(credential, "en").certificate();
        console.print("");
        console.print("  " + facts.title().value());
        console.print("  awarded to " + facts.holderName().value() + " by " + facts.issuerName().value() + " (all invented)");
        console.print("");
        console.print("Files in " + Visible.line(directory.toString()));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            console.print("  " + ViewText.pad(file.getKey(), 20) + size(directory.resolve(file.getKey())) + "  " + file.getValue());
        }
        console.print("");
        verdicts(verified);
        console.print("");
        checks(verified);
        console.print("");
        console.print("Look at it    open " + Visible.line(directory.resolve("credential.pdf") + " and " + directory.resolve("report.html")));
        Path trust = directory.resolve("trust");
        console.print("Try it        ./edc verify " + Visible.line(directory.resolve("credential.pdf") + " --require-qualified --crl " + trust.resolve("root.crl") + " "
                + trust.resolve("seal-ca.crl") + " --lotl " + trust.resolve(KitTrust.LOTL) + " --lotl-signer " + trust.resolve(KitTrust.LOTL_SIGNER) + " --tl "
                + trust.resolve(KitTrust.list(DemoCredential.SEAL_OWNER.country()))));
    }

    private void verdicts(List<Verified> verified) {
        console.print("Verified with the anchor and the trusted lists in trust");
        for (Verified file : verified) {
            ValidationReport report = file.report();
            console.print("  " + ViewText.pad(file.name(), 20) + ViewText.pad(report.verdict().name(), 15) + Words.sealLine(report)
                    + report.seals().stream().findFirst().map(seal -> ", " + seal.qualification()).orElse(""));
        }
    }

    private void checks(List<Verified> verified) {
        console.print(ViewText.pad("Checks", 36) + "JSON-LD        PDF");
        for (Check check : Check.values()) {
            List<CheckStatus> statuses = verified.stream().map(file -> file.report().status(check)).toList();
            StringBuilder line = new StringBuilder("  ").append(ViewText.pad(Words.name(check), 34));
            statuses.forEach(status -> line.append(ViewText.pad(status == CheckStatus.SKIPPED ? "-" : status.name().toLowerCase(Locale.ROOT), 15)));
            console.print(line.toString().stripTrailing());
        }
        verified.stream().flatMap(file -> file.report().checks().stream())
                .filter(result -> result.status() != CheckStatus.PASSED && result.status() != CheckStatus.SKIPPED)
                .distinct().forEach(this::note);
    }

    private void note(CheckResult result) {
        console.print("  " + result.status() + " " + result.check() + ": " + Visible.line(result.message()));
    }

    private static String size(Path file) throws CommandFailure {
        try {
            double kilobytes = Files.size(file) / 1000.0;
            return String.format(Locale.ROOT, "%8.1f KB", kilobytes);
        } catch (IOException e) {
            throw CommandFailure.failed(file + " cannot be read: " + Inputs.reason(e), e);
        }
    }
}
