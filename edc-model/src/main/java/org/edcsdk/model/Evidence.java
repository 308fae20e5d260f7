package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** Why a credential may be issued (Evidence): a mandate, an accreditation, the original document. */
public final class Evidence extends ElmNode {
    private Evidence(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Evidence of(JsonObject json) {
        return new Evidence(json);
    }

    /**
     * A mandate: the issuer acts for the awarding body.
     *
     * @param statement the mandate in words, shown to readers
     * @return the evidence
     */
    public static Evidence mandate(String statement) {
        return new Evidence(JsonObject.empty().with("type", "Evidence").with("dcType", EvidenceType.MANDATE.concept().json())
                .with("evidenceStatement", Require.text("evidenceStatement", statement)));
    }

    /**
     * An accreditation of what is certified.
     *
     * @param accreditation the accreditation
     * @return the evidence
     */
    public static Evidence of(Accreditation accreditation) {
        return builder().dcType(EvidenceType.ACCREDITATION.concept()).accreditation(accreditation).build();
    }

    /**
     * The document that a credential was converted from.
     *
     * @param original the original document
     * @return the evidence
     */
    public static Evidence conversion(MediaObject original) {
        return builder().dcType(EvidenceType.CONVERSION.concept()).embeddedEvidence(original).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Evidence"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The kind of evidence: 1..1, of the code list {@code http://data.europa.eu/snb/evidence-type/25831c2}. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Accreditation or quality assurance: 0..1. */
    public Optional<Accreditation> accreditation() {
        return node("accreditation", Accreditation::of);
    }

    /** Embedded documents: 0..n. */
    public List<MediaObject> embeddedEvidence() {
        return nodes("embeddedEvidence", MediaObject::of);
    }

    /** A statement for readers: 0..1. */
    public Optional<String> evidenceStatement() {
        return text("evidenceStatement");
    }

    /** Whom the evidence is about: 0..1. */
    public Optional<AnyAgent> evidenceTarget() {
        return node("evidenceTarget", AnyAgent::of);
    }
    // </elm:accessors>

    /** Builds it. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        // <elm:builder> made from elm.txt, see ModelSourceTest

        /** The id, an IRI that is unique within the credential; the SDK gives one where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** Removes a property. */
        public Builder without(String term) {
            remove(term);
            return this;
        }

        /** Adds a member that the model does not know; readers of other software may not see it. */
        public Builder extension(String name, JsonValue value) {
            extend(name, value);
            return this;
        }

        /** The kind of evidence. */
        public Builder dcType(Concept dcType) {
            set("dcType", dcType);
            return this;
        }

        /** Accreditation or quality assurance. */
        public Builder accreditation(Accreditation accreditation) {
            set("accreditation", accreditation);
            return this;
        }

        /** Embedded documents; adds one. */
        public Builder embeddedEvidence(MediaObject embeddedEvidence) {
            add("embeddedEvidence", embeddedEvidence);
            return this;
        }

        /** Embedded documents: these in place of all before, none for an empty list. */
        public Builder embeddedEvidence(List<? extends MediaObject> embeddedEvidence) {
            setAll("embeddedEvidence", embeddedEvidence);
            return this;
        }

        /** A statement for readers. */
        public Builder evidenceStatement(String evidenceStatement) {
            setText("evidenceStatement", evidenceStatement);
            return this;
        }

        /** Whom the evidence is about. */
        public Builder evidenceTarget(AnyAgent evidenceTarget) {
            set("evidenceTarget", (ElmNode) evidenceTarget);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where dcType is missing
         */
        public Evidence build() {
            return new Evidence(complete("Evidence"));
        }
        // </elm:builder>
    }
}
