package org.edcsdk.verify;

import java.net.URI;
import org.edcsdk.model.VerificationType;

/**
 * The checks of a report, in the order in which a report lists them. Each belongs to one of the seven checks of Europass, so that a report
 * can also be written as ELM {@code VerificationCheck} objects.
 */
public enum Check {
    /** The file and the form of its seal: encodings, members, headers, algorithms, limits. */
    FORMAT(VerificationType.FORMAT),
    /** Signature value and digests. */
    SEAL(VerificationType.SEAL),
    /** The seal covers the whole credential, in a PDF the whole revision. */
    COVERAGE(VerificationType.SEAL),
    /** Nothing that matters was added after the seal. */
    LATER_CHANGE(VerificationType.SEAL),
    /** Time stamps and other unsigned components. */
    TIMESTAMP(VerificationType.SEAL),
    /** Certificate chain, revocation, key usage and validity at the best time. */
    TRUST(VerificationType.SEAL),
    /** Whether the seal is qualified under eIDAS. */
    QUALIFICATION(VerificationType.SEAL),
    /** The rules of the application profiles that the credential names. */
    PROFILE(VerificationType.FORMAT),
    /** Members and contexts that the data model does not know. */
    TERMS(VerificationType.FORMAT),
    /** The issuer of the credential against the owner of the seal. */
    ISSUER(VerificationType.SEAL),
    /** Beginning and end of validity. */
    VALIDITY(VerificationType.VALIDITY),
    /** Revocation or suspension of the credential itself. */
    STATUS(VerificationType.REVOCATION),
    /** The mandate of an issuer that is not the awarding body. */
    MANDATE(VerificationType.CUSTOM),
    /** The accreditation that an accredited credential claims. */
    ACCREDITATION(VerificationType.ACCREDITATION),
    /** The holder against the owner whom the caller expects. */
    OWNER(VerificationType.OWNER),
    /** The PDF against the credential it carries and against its twin. */
    TWIN(VerificationType.CUSTOM),
    /** What could mislead or harm a person who looks at the credential. */
    CONTENT(VerificationType.CUSTOM);

    private final VerificationType europass;

    Check(VerificationType europass) {
        this.europass = europass;
    }

    boolean belongsTo(VerificationType type) {
        return europass == type;
    }

    /** Returns the code of the Europass check, the last segment of {@link #europassType()}, for instance {@code 2f5b89b96f} for Format. */
    public String europassCode() {
        return europass.code();
    }

    /** Returns the concept of the Europass check in the list of verification types, as ELM's {@code VerificationCheck.dcType} wants it. */
    public URI europassType() {
        return URI.create(europass.concept().iri());
    }
}
