package org.edcsdk.seal;

import java.util.Objects;

/**
 * Something that stands against sealing with a key, or that who verifies will say about its seals. Known before the first document.
 *
 * @param severity whether {@link Sealer} refuses the key
 * @param code what it is, stable
 * @param message one line for a person; names no holder, only what stands in the seal certificate
 */
public record SealKeyFinding(Severity severity, Code code, String message) {

    /** Whether sealing is refused. */
    public enum Severity {
        /** {@link Sealer} refuses: no verifier would accept the seals. */
        ERROR,
        /** Sealing goes on; the seals are worth less, or not for as long, as one may think. */
        WARNING
    }

    /** What was found. Constants may be added. */
    public enum Code {
        /** ERROR: the validity of the seal certificate is over. */
        EXPIRED,
        /** ERROR: the validity of the seal certificate has not begun. */
        NOT_YET_VALID,
        /** WARNING: the validity of the seal certificate ends within 30 days. */
        EXPIRES_SOON,
        /** ERROR: the certificate is that of a certification authority (RFC 5280, 4.2.1.9). */
        CA_CERTIFICATE,
        /** ERROR: the key usage is absent or has neither digitalSignature nor nonRepudiation (ETSI EN 319 412-2, 4.3.2). */
        KEY_USAGE,
        /** ERROR: a critical extension that verifiers do not know (RFC 5280, 4.2). */
        UNKNOWN_CRITICAL_EXTENSION,
        /** ERROR, or WARNING where {@link Sealer.Builder#allowPersonalCertificate()} was called: the certificate is a natural person's. */
        NATURAL_PERSON,
        /** ERROR: an RSA key below 2048 bits. */
        RSA_BELOW_2048,
        /** WARNING: an RSA key below 3072 bits; ETSI TS 119 312 V1.5.1 trusts it until 2029-01-01. */
        RSA_BELOW_3072,
        /** WARNING: RSASSA-PKCS1-v1_5 with a longer key; ETSI TS 119 312 V1.5.1 trusts it until 2029-01-01, RSASSA-PSS without an end. */
        RSA_PKCS1_PADDING,
        /** WARNING: no QcCompliance (ETSI EN 319 412-5, 4.2.1): the certificate is not qualified. */
        NOT_QUALIFIED,
        /** WARNING: the QCStatements do not name eSeal as the type (ETSI EN 319 412-5, 4.2.3). */
        TYPE_NOT_SEAL,
        /** WARNING: the QCStatements name eSign beside eSeal (ETSI EN 319 412-5, 4.2.3). */
        TYPE_ALSO_SIGNATURE,
        /** WARNING: no QcSSCD (ETSI EN 319 412-5, 4.2.2): seals are advanced, not qualified. */
        NO_QUALIFIED_DEVICE,
        /** WARNING: the subject has no organizationIdentifier (2.5.4.97), so nothing binds the issuer of a credential to the seal. */
        NO_ORGANIZATION_IDENTIFIER,
        /** WARNING: the provider gives no certificate of the issuer: verifiers must have it from elsewhere, and level LT must find it. */
        ISSUER_CERTIFICATE_MISSING
    }

    /** Refuses a missing part. */
    public SealKeyFinding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    /** One line: severity, code and message. */
    @Override
    public String toString() {
        return severity + " " + code + ": " + message;
    }
}
