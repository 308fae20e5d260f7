package org.edcsdk.verify;

import java.net.URI;

/**
 * The checks of a report, in the order in which a report lists them. Each belongs to one of the seven checks of Europass, so that a report
 * can also be written as ELM {@code VerificationCheck} objects.
 */
public enum Check {
    /** The file and the form of its seal: encodings, members, headers, algorithms, limits. */
    FORMAT(Check.EUROPASS_FORMAT),
    /** Signature value and digests. */
    SEAL(Check.EUROPASS_SEAL),
    /** The seal covers the whole credential, in a PDF the whole revision. */
    COVERAGE(Check.EUROPASS_SEAL),
    /** Nothing that matters was added after the seal. */
    LATER_CHANGE(Check.EUROPASS_SEAL),
    /** Time stamps and other unsigned components. */
    TIMESTAMP(Check.EUROPASS_SEAL),
    /** Certificate chain, revocation, key usage and validity at the best time. */
    TRUST(Check.EUROPASS_SEAL),
    /** Whether the seal is qualified under eIDAS. */
    QUALIFICATION(Check.EUROPASS_SEAL),
    /** The rules of the application profiles that the credential names. */
    PROFILE(Check.EUROPASS_FORMAT),
    /** Members and contexts that the data model does not know. */
    TERMS(Check.EUROPASS_FORMAT),
    /** The issuer of the credential against the owner of the seal. */
    ISSUER(Check.EUROPASS_SEAL),
    /** Beginning and end of validity. */
    VALIDITY("94d828f160"),
    /** Revocation or suspension of the credential itself. */
    STATUS("271aef9eb4"),
    /** The mandate of an issuer that is not the awarding body. */
    MANDATE(Check.EUROPASS_CUSTOM),
    /** The accreditation that an accredited credential claims. */
    ACCREDITATION("e2bbc86a28"),
    /** The holder against the owner whom the caller expects. */
    OWNER("1faf8d450f"),
    /** The PDF against the credential it carries and against its twin. */
    TWIN(Check.EUROPASS_CUSTOM),
    /** What could mislead or harm a person who looks at the credential. */
    CONTENT(Check.EUROPASS_CUSTOM);

    private static final String EUROPASS_FORMAT = "2f5b89b96f";
    private static final String EUROPASS_SEAL = "f9c2016fe9";
    private static final String EUROPASS_CUSTOM = "c_50990fe3";
    private static final String VERIFICATION_TYPES = "http://data.europa.eu/snb/verification/";

    private final String europassCode;

    Check(String europassCode) {
        this.europassCode = europassCode;
    }

    /** Returns the code of the Europass check, the last segment of {@link #europassType()}, for instance {@code 2f5b89b96f} for Format. */
    public String europassCode() {
        return europassCode;
    }

    /** Returns the concept of the Europass check in the list of verification types, as ELM's {@code VerificationCheck.dcType} wants it. */
    public URI europassType() {
        return URI.create(VERIFICATION_TYPES + europassCode);
    }
}
