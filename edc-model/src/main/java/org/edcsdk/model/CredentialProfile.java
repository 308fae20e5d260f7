package org.edcsdk.model;

import java.util.Optional;

/** Application profiles that a credential may declare (code list "credential"), each with the shape that it conforms to. */
public enum CredentialProfile implements VocabularyEntry {
    /** Any credential. */
    GENERIC("e34929035b", "edc-generic-full"),
    /** Converted from another document. */
    CONVERTED("c_7e400154", "edc-converted"),
    /** Backed by an accreditation. */
    ACCREDITED("c_ae121a00", "edc-accredited"),
    /** Issued for another organisation. */
    ISSUED_BY_MANDATE("c_9a31f32a", "edc-issued-by-mandate"),
    /** Diploma supplement. */
    DIPLOMA_SUPPLEMENT("6dff8a0f87", "edc-diploma-supplement");

    private static final String SHAPES = "http://data.europa.eu/snb/model/ap/";

    private final String code;
    private final String shape;

    CredentialProfile(String code, String shape) {
        this.code = code;
        this.shape = shape;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.CREDENTIAL_PROFILE;
    }

    @Override
    public String code() {
        return code;
    }

    /** IRI of the shape, as {@code credentialSchema} names it. */
    public String schema() {
        return SHAPES + shape;
    }

    /** The profile that a concept stands for. */
    public static Optional<CredentialProfile> of(Concept concept) {
        return VocabularyEntry.of(CredentialProfile.class, concept);
    }
}
