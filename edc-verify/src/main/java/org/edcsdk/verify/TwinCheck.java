package org.edcsdk.verify;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;

/**
 * TWIN: a PDF against the credential that it carries, and a document against the other form of the same credential. The PDF's pages are what
 * a person sees, the embedded payload is what a machine reads; here they meet.
 */
final class TwinCheck {
    private final Findings findings = new Findings(Check.TWIN);

    private TwinCheck() {
    }

    /** A PDF against the credential that it carries; empty for a JSON or a PDF without a credential. */
    static List<CheckResult> inside(PdfFacts facts, Bytes payload, JsonObject credential) {
        TwinCheck check = new TwinCheck();
        check.metadata(facts, payload, credential.text("id"));
        check.pages(facts, credential);
        return check.findings.orPassed("Metadata and pages of the PDF fit the credential inside.");
    }

    /** A document against its twin, both already verified by themselves. */
    static List<CheckResult> between(Verification.Outcome document, Verification.Outcome twin) {
        TwinCheck check = new TwinCheck();
        check.forms(document, twin);
        if (check.findings.isEmpty()) {
            check.contents(document, twin);
            check.organisations(document, twin);
            check.seal(twin);
            check.ownFindings(twin);
        }
        return check.findings.orPassed("The twin carries the same credential, sealed by the same organisation.");
    }

    private void metadata(PdfFacts facts, Bytes payload, Optional<String> id) {
        String digest = payload.sha256().hex();
        if (facts.xmpPayloadSha256().filter(stated -> !stated.strip().equalsIgnoreCase(digest)).isPresent()) {
            findings.failed(FindingCode.TWIN_DIGEST_MISMATCH, null,
                    "The digest in the PDF's metadata is not that of the credential inside, " + digest + ".");
        }
        if (facts.xmpCredentialId().filter(stated -> !Optional.of(stated).equals(id)).isPresent()) {
            findings.failed(FindingCode.TWIN_ID_MISMATCH, "/id", "The id in the PDF's metadata is not that of the credential inside.");
        }
    }

    private void pages(PdfFacts facts, JsonObject credential) {
        if (facts.pageText().isEmpty()) {
            findings.indeterminate(FindingCode.TEXT_NOT_ON_PAGE, null, "The text of the pages cannot be read.");
            return;
        }
        // A page breaks lines where it likes: blanks do not count.
        String page = squeezed(facts.pageText().get());
        Collection<String> names = HolderNames.of(credential);
        if (!names.isEmpty() && names.stream().noneMatch(name -> page.contains(squeezed(name)))) {
            findings.indeterminate(FindingCode.TEXT_NOT_ON_PAGE, "/credentialSubject", "The holder's name does not stand on the pages.");
        }
        List<String> titles = Node.root(credential).objects("displayParameter").stream()
                .flatMap(display -> HolderNames.texts(display, "title").stream())
                .toList();
        if (!titles.isEmpty() && titles.stream().noneMatch(title -> page.contains(squeezed(title)))) {
            findings.indeterminate(FindingCode.TEXT_NOT_ON_PAGE, "/displayParameter/title", "The title does not stand on the pages.");
        }
    }

    private static String squeezed(String text) {
        return Names.fold(text).replace(" ", "");
    }

    private void forms(Verification.Outcome document, Verification.Outcome twin) {
        if (twin.refused()) {
            findings.failed(FindingCode.TWIN_SEAL_BROKEN, null, "The twin is refused: " + twin.results().stream()
                    .filter(result -> result.status() == CheckStatus.FAILED)
                    .findFirst()
                    .map(result -> result.check() + " " + result.code().map(Enum::name).orElse(""))
                    .orElse(twin.kind().name()) + ".");
        } else if (document.payload().isEmpty() || document.credential().isEmpty()) {
            findings.indeterminate(FindingCode.TWIN_NOT_COMPARABLE, null, "The document carries no credential to compare.");
        } else if (twin.credential().isEmpty()) {
            findings.failed(FindingCode.TWIN_NOT_COMPARABLE, null, "The twin carries no credential.");
        } else if (isPdf(document) == isPdf(twin)) {
            findings.indeterminate(FindingCode.TWIN_NOT_COMPARABLE, null, "A twin is a PDF and a JSON of one credential.");
        }
    }

    private static boolean isPdf(Verification.Outcome outcome) {
        return outcome.kind() == DocumentKind.SEALED_PDF || outcome.kind() == DocumentKind.UNSEALED_PDF;
    }

    private void contents(Verification.Outcome document, Verification.Outcome twin) {
        if (!document.credentialId().equals(twin.credentialId())) {
            findings.failed(FindingCode.TWIN_ID_MISMATCH, "/id", "The twin's credential has the id "
                    + Shown.of(twin.credentialId().orElse("")) + " and not " + Shown.of(document.credentialId().orElse("")) + ".");
        }
        if (!document.payload().equals(twin.payload())) {
            findings.failed(FindingCode.TWIN_PAYLOAD_MISMATCH, null, "PDF and JSON carry different octets of the credential.");
        }
    }

    private void organisations(Verification.Outcome document, Verification.Outcome twin) {
        if (document.seals().isEmpty() || twin.seals().isEmpty()) {
            return;
        }
        Optional<String> here = document.governing().flatMap(SealReport::organizationIdentifier);
        Optional<String> there = twin.governing().flatMap(SealReport::organizationIdentifier);
        Optional<String> subjectHere = document.governing().flatMap(SealReport::subject);
        boolean sameSubject = subjectHere.isPresent() && subjectHere.equals(twin.governing().flatMap(SealReport::subject));
        if (here.isPresent() && there.isPresent() && !here.equals(there)) {
            findings.failed(FindingCode.TWIN_ORGANISATION_MISMATCH, null, "The twin was sealed by " + Shown.of(there.get())
                    + " and the document by " + Shown.of(here.get()) + ".");
        } else if ((here.isEmpty() || there.isEmpty()) && !sameSubject) {
            findings.indeterminate(FindingCode.TWIN_ORGANISATION_MISMATCH, null,
                    "One of the two seal certificates has no organizationIdentifier.");
        }
    }

    private void seal(Verification.Outcome twin) {
        if (twin.indication().filter(Indication.TOTAL_PASSED::equals).isEmpty()) {
            findings.indeterminate(FindingCode.TWIN_SEAL_INDETERMINATE, null, "The twin's seal is "
                    + twin.indication().map(Enum::name).orElse("missing") + ".");
        }
    }

    // What the twin says against itself, should it be the PDF.
    private void ownFindings(Verification.Outcome twin) {
        for (CheckResult result : twin.results()) {
            String message = "In the twin: " + result.message();
            if (result.check() == Check.TWIN && result.status() == CheckStatus.FAILED) {
                findings.failed(result.code().orElseThrow(), result.path().orElse(null), message);
            } else if (result.check() == Check.TWIN && result.status() == CheckStatus.INDETERMINATE) {
                findings.indeterminate(result.code().orElseThrow(), result.path().orElse(null), message);
            }
        }
    }
}
