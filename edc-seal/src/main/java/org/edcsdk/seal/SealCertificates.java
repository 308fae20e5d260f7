package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.dss.internal.SealSubject;
import org.edcsdk.seal.SealKeyFinding.Code;
import org.edcsdk.seal.SealKeyFinding.Severity;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Looks at a key before a seal is spent: refuses what verifiers would refuse, and says what they would say. */
final class SealCertificates {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int CONTENT_COMMITMENT = 1;
    private static final int RSA_LEAST = 2048;
    private static final int RSA_LASTING = 3072;
    private static final Duration SOON = Duration.ofDays(30);
    /** ETSI TS 119 312 V1.5.1: for RSA below 3000 bits, and for RSASSA-PKCS1-v1_5 of any length. */
    private static final String END = "2029-01-01";
    /** RFC 5280, 4.2.1, and RFC 3739, 3.2.6: what a path validation knows, or what has no bearing on it. */
    private static final Set<String> UNDERSTOOD = Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32",
            "2.5.29.36", "2.5.29.37", "2.5.29.54", "1.3.6.1.5.5.7.1.3");

    private final SealKey key;
    private final X509Certificate certificate;
    private final boolean personAllowed;
    private final List<SealKeyFinding> findings = new ArrayList<>();

    private SealCertificates(SealKey key, boolean personAllowed) {
        this.key = key;
        this.certificate = key.certificate();
        this.personAllowed = personAllowed;
    }

    static List<SealKeyFinding> findings(SealKey key, Instant at, boolean personAllowed) {
        SealCertificates look = new SealCertificates(key, personAllowed);
        look.validity(at);
        look.use();
        look.strength();
        look.subject();
        return List.copyOf(look.findings);
    }

    static void requireUsable(SealKey key, Instant at, boolean personAllowed) throws SealingException {
        for (SealKeyFinding finding : findings(key, at, personAllowed)) {
            if (finding.severity() == Severity.ERROR) {
                throw new SealingException(reason(finding.code()), Outcome.NOT_SENT, finding.message(), null);
            }
        }
    }

    private static Reason reason(Code code) {
        return switch (code) {
            case EXPIRED -> Reason.CERTIFICATE_EXPIRED;
            case NOT_YET_VALID -> Reason.CERTIFICATE_NOT_YET_VALID;
            default -> Reason.CERTIFICATE_NOT_FOR_SEALING;
        };
    }

    private void validity(Instant at) {
        Instant end = certificate.getNotAfter().toInstant();
        Instant start = certificate.getNotBefore().toInstant();
        if (at.isAfter(end)) {
            error(Code.EXPIRED, "seal certificate expired at " + end + ", now is " + at);
        } else if (at.isBefore(start)) {
            error(Code.NOT_YET_VALID, "seal certificate is not valid before " + start + ", now is " + at);
        } else if (at.plus(SOON).isAfter(end)) {
            warning(Code.EXPIRES_SOON, "seal certificate expires at " + end + ", now is " + at);
        }
    }

    private void use() {
        if (certificate.getBasicConstraints() >= 0) {
            error(Code.CA_CERTIFICATE, "certificate is that of a certification authority");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[DIGITAL_SIGNATURE] && !usage[CONTENT_COMMITMENT]) {
            error(Code.KEY_USAGE, "key usage of the seal certificate has neither digitalSignature nor nonRepudiation");
        }
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        Set<String> unknown = new TreeSet<>(critical == null ? Set.of() : critical);
        unknown.removeAll(UNDERSTOOD);
        if (!unknown.isEmpty()) {
            error(Code.UNKNOWN_CRITICAL_EXTENSION, "seal certificate has critical extensions that verifiers do not know: " + unknown);
        }
    }

    private void strength() {
        if (!(certificate.getPublicKey() instanceof RSAPublicKey rsa)) {
            return;
        }
        int bits = rsa.getModulus().bitLength();
        if (bits < RSA_LEAST) {
            error(Code.RSA_BELOW_2048, "RSA key of the seal certificate has " + bits + " bits, at least " + RSA_LEAST + " are needed");
        } else if (bits < RSA_LASTING) {
            warning(Code.RSA_BELOW_3072, "RSA key has " + bits + " bits: verifiers that follow ETSI TS 119 312 trust its seals until " + END
                    + ", after that only with an archive time stamp from before; 3072 bits with RSASSA-PSS or P-256 last longer");
        } else if (key.algorithm().family() == SealAlgorithm.Family.RSA) {
            warning(Code.RSA_PKCS1_PADDING, "RSASSA-PKCS1-v1_5: verifiers that follow ETSI TS 119 312 trust its seals until " + END
                    + ", after that only with an archive time stamp from before; RSASSA-PSS with the same key lasts longer");
        }
    }

    private void subject() {
        SealSubject subject = SealSubject.of(certificate);
        if (subject.isNaturalPerson()) {
            String message = "certificate is that of a natural person; a seal is an organisation's";
            findings.add(personAllowed ? new SealKeyFinding(Severity.WARNING, Code.NATURAL_PERSON, message)
                    : new SealKeyFinding(Severity.ERROR, Code.NATURAL_PERSON, message + " (allow it by Sealer.Builder.allowPersonalCertificate)"));
        }
        if (!subject.isQualified()) {
            warning(Code.NOT_QUALIFIED, "seal certificate does not say that it is qualified (no QcCompliance)");
        }
        if (subject.isQualified() && !subject.isSeal()) {
            warning(Code.TYPE_NOT_SEAL, "QCStatements of the certificate do not say that it is for seals (no QcType eSeal)");
        }
        if (subject.isSeal() && subject.isSignature()) {
            warning(Code.TYPE_ALSO_SIGNATURE, "QCStatements of the certificate name signatures beside seals (QcType eSign and eSeal)");
        }
        if (subject.isQualified() && !subject.onDevice()) {
            warning(Code.NO_QUALIFIED_DEVICE, "seal certificate does not say that its key is in a qualified device (no QcSSCD): seals are advanced, not qualified");
        }
        if (subject.organizationIdentifier().isEmpty()) {
            warning(Code.NO_ORGANIZATION_IDENTIFIER, "seal certificate has no organizationIdentifier (2.5.4.97): nothing binds the issuer of a credential to the seal");
        }
        if (key.chain().size() == 1 && !certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal())) {
            warning(Code.ISSUER_CERTIFICATE_MISSING, key.providerName() + " gives no certificate of the seal certificate's issuer");
        }
    }

    private void error(Code code, String message) {
        findings.add(new SealKeyFinding(Severity.ERROR, code, message));
    }

    private void warning(Code code, String message) {
        findings.add(new SealKeyFinding(Severity.WARNING, code, message));
    }
}
