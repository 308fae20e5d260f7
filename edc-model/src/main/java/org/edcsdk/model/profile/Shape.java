package org.edcsdk.model.profile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.CredentialProfile;

/** The application profiles that a credential can be checked against, each with all that it imports. */
public enum Shape {
    /** Classes, properties and datatypes only, without code lists; no credential declares it. */
    STRUCTURE(null),
    /** Structure and code lists. */
    GENERIC(CredentialProfile.GENERIC),
    /** Generic, with the original document as evidence. */
    CONVERTED(CredentialProfile.CONVERTED, "converted"),
    /** Generic, with an accreditation as evidence and one achievement. */
    ACCREDITED(CredentialProfile.ACCREDITED, "accredited"),
    /** Generic, with the statement of a mandate as evidence. */
    ISSUED_BY_MANDATE(CredentialProfile.ISSUED_BY_MANDATE, "mandate"),
    /**
     * The diploma supplement, adapted: its rules for achievements and qualifications count for the holder's own achievements and what specifies
     * them, not for their parts.
     */
    DIPLOMA_SUPPLEMENT(CredentialProfile.DIPLOMA_SUPPLEMENT, "accredited", "supplement"),
    /**
     * The diploma supplement as published. Every qualification needs a qualification as part, so that only parts that lead back to each other
     * can satisfy it.
     */
    DIPLOMA_SUPPLEMENT_LITERAL(CredentialProfile.DIPLOMA_SUPPLEMENT, "accredited", "supplement");

    private static final String STRUCTURE_IRI = "http://data.europa.eu/snb/model/ap/edc-generic-no-cv";

    private final CredentialProfile profile;
    private final List<String> keys;

    Shape(CredentialProfile profile, String... keys) {
        this.profile = profile;
        this.keys = List.of(keys);
    }

    /** IRI of the published shape. */
    public String iri() {
        return profile == null ? STRUCTURE_IRI : profile.schema();
    }

    /** The profile that a credential declares for it; nothing for {@link #STRUCTURE}. */
    public Optional<CredentialProfile> profile() {
        return Optional.ofNullable(profile);
    }

    /**
     * The shape that a declared profile is checked with: the adapted one for the diploma supplement.
     *
     * @param concept IRI of the profile's concept
     * @return the shape, or nothing for an unknown profile
     */
    static Optional<Shape> declared(String concept) {
        return Stream.of(values()).filter(shape -> shape != DIPLOMA_SUPPLEMENT_LITERAL)
                .filter(shape -> shape.profile().filter(own -> own.concept().iri().equals(concept)).isPresent()).findFirst();
    }

    /** Names under which the table narrows properties for this shape. */
    List<String> keys() {
        return keys;
    }
}
