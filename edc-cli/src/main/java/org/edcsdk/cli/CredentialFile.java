package org.edcsdk.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.ReadCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.verify.DocumentKind;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;

/**
 * A credential out of a file, whatever its form; a seal is met and not verified.
 *
 * @param read the credential
 * @param sealed whether a seal stands over it
 * @param seal what the seal says of itself
 */
record CredentialFile(ReadCredential read, boolean sealed, Optional<SealReport> seal) {
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    // Readers look for the mark of a PDF in the first kilobyte.
    private static final int MARK_WITHIN = 1024;

    static CredentialFile read(Path file) throws CommandFailure {
        Bytes octets = Inputs.read(file);
        try {
            return isPdf(octets) ? pdf(file, octets) : json(octets);
        } catch (CredentialReadException e) {
            throw CommandFailure.failed(unreadable(file, e), e);
        }
    }

    /** What to do about a text that cannot be read. */
    static String unreadable(Path file, CredentialReadException e) {
        String place = e.pointer().isEmpty() ? "" : " at " + e.pointer();
        String advice = switch (e.reason()) {
            case NOT_JSON -> ": give a credential as JSON";
            case NOT_A_CREDENTIAL, GRAPH, CONTEXT, WRONG_TYPE -> ": give a European Digital Credential as JSON-LD";
            case SEVERAL -> ": give one credential a file";
            case LIMIT -> ": use smaller images or attachments";
        };
        return file + " cannot be read" + place + ": " + e.getMessage() + advice;
    }

    /** The first line about a sealed file: nobody looked at the seal. */
    String notice() {
        String who = sealer().map(name -> " Its certificate names " + name + ".").orElse("");
        return "The seal was not verified: who sealed this cannot be told." + who + " Use: edc verify";
    }

    /** Who sealed, as the certificate says of itself. */
    Optional<String> sealer() {
        return seal.flatMap(SealReport::organisation)
                .map(name -> name + seal.flatMap(SealReport::organizationIdentifier).map(id -> " (" + id + ")").orElse(""));
    }

    private static CredentialFile json(Bytes octets) throws CredentialReadException {
        ReadCredential read = JsonLd.read(octets, JsonLimits.withDefaults());
        boolean sealed = read.form() == ReadCredential.Form.SEALED;
        return new CredentialFile(read, sealed, sealed ? firstSeal(withoutTrust(octets)) : Optional.empty());
    }

    private static CredentialFile pdf(Path file, Bytes octets) throws CommandFailure, CredentialReadException {
        ValidationReport report = withoutTrust(octets);
        if (report.unverifiedCredential().isEmpty()) {
            throw CommandFailure.failed(file + " carries no European Digital Credential that can be read (edc verify tells more)");
        }
        return new CredentialFile(JsonLd.read(report.unverifiedCredential().get().json()), report.kind() == DocumentKind.SEALED_PDF, firstSeal(report));
    }

    private static ValidationReport withoutTrust(Bytes octets) {
        return Verifier.builder().build().verify(octets);
    }

    private static Optional<SealReport> firstSeal(ValidationReport report) {
        return report.seals().stream().findFirst();
    }

    private static boolean isPdf(Bytes octets) {
        byte[] head = octets.toByteArray();
        for (int at = 0; at + PDF.length <= Math.min(head.length, MARK_WITHIN); at++) {
            if (Arrays.equals(head, at, at + PDF.length, PDF, 0, PDF.length)) {
                return true;
            }
        }
        return false;
    }
}
