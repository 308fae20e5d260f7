package org.edcsdk.model;

import java.util.Arrays;
import java.util.Optional;

/** Application profiles that a credential may declare (code list "credential"), each with the shape that it conforms to. */
public enum CredentialProfile {
    /** Any credential. */
    GENERIC("e34929035b", "Generic", "edc-generic-full"),
    /** Converted from another document. */
    CONVERTED("c_7e400154", "Converted", "edc-converted"),
    /** Backed by an accreditation. */
    ACCREDITED("c_ae121a00", "Accredited", "edc-accredited"),
    /** Issued for another organisation. */
    ISSUED_BY_MANDATE("c_9a31f32a", "Issued by mandate", "edc-issued-by-mandate"),
    /** Diploma supplement. */
    DIPLOMA_SUPPLEMENT("6dff8a0f87", "Diploma Supplement", "edc-diploma-supplement");

    private static final String SHAPES = "http://data.europa.eu/snb/model/ap/";

    private final String code;
    private final String label;
    private final String shape;

    CredentialProfile(String code, String label, String shape) {
        this.code = code;
        this.label = label;
        this.shape = shape;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.snb("credential", code, label);
    }

    /** IRI of the shape, as {@code credentialSchema} names it. */
    public String schema() {
        return SHAPES + shape;
    }

    /** The profile that a concept stands for. */
    public static Optional<CredentialProfile> of(Concept concept) {
        return Arrays.stream(values()).filter(profile -> profile.concept().iri().equals(concept.iri())).findFirst();
    }
}
