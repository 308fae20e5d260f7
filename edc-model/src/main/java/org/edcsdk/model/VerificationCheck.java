package org.edcsdk.model;

import java.util.Optional;

/** The result of one check of a credential (elm:VerificationCheck). */
public final class VerificationCheck extends ElmNode {
    private VerificationCheck(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static VerificationCheck of(JsonObject json) {
        return new VerificationCheck(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "VerificationCheck"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** The check: 1..1, of the code list {@code http://data.europa.eu/snb/verification/25831c2}. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** The credential that was checked: 1..1. */
    public Optional<EuropeanDigitalCredential> elmSubject() {
        return node("elmSubject", EuropeanDigitalCredential::of);
    }

    /** The result: 1..1, of the code list {@code http://data.europa.eu/snb/verification-status/25831c2}. */
    public Optional<Concept> verificationStatus() {
        return node("verificationStatus", Concept::of);
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

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** The check. */
        public Builder dcType(Concept dcType) {
            set("dcType", dcType);
            return this;
        }

        /** The credential that was checked. */
        public Builder elmSubject(EuropeanDigitalCredential elmSubject) {
            set("elmSubject", elmSubject);
            return this;
        }

        /** The result. */
        public Builder verificationStatus(Concept verificationStatus) {
            set("verificationStatus", verificationStatus);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where dcType, elmSubject, verificationStatus: one is missing
         */
        public VerificationCheck build() {
            return new VerificationCheck(complete("VerificationCheck"));
        }
        // </elm:builder>
    }
}
