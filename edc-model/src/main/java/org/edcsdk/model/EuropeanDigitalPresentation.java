package org.edcsdk.model;

import java.util.List;

/**
 * Credentials presented together with the results of their checks (elm:EuropeanDigitalPresentation). A sealed credential does not go in here:
 * its payload would lose its seal.
 */
public final class EuropeanDigitalPresentation extends ElmNode {
    private EuropeanDigitalPresentation(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static EuropeanDigitalPresentation of(JsonObject json) {
        return new EuropeanDigitalPresentation(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "EuropeanDigitalPresentation"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Who holds it, where that is not the subject: 0..n. */
    public List<AnyAgent> holder() {
        return nodes("holder", AnyAgent::of);
    }

    /** Proofs inside the document, as they are written: 0..n. */
    public List<JsonValue> proof() {
        return json().list("proof");
    }

    /** The credentials: 0..n. */
    public List<EuropeanDigitalCredential> verifiableCredential() {
        return nodes("verifiableCredential", EuropeanDigitalCredential::of);
    }

    /** The results of the checks: 0..n. */
    public List<VerificationCheck> verificationCheck() {
        return nodes("verificationCheck", VerificationCheck::of);
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

        /** Who holds it, where that is not the subject; adds one. */
        public Builder holder(AnyAgent holder) {
            add("holder", (ElmNode) holder);
            return this;
        }

        /** Who holds it, where that is not the subject: these in place of all before, none for an empty list. */
        public Builder holder(List<? extends AnyAgent> holder) {
            setAll("holder", holder);
            return this;
        }

        /** The credentials; adds one. */
        public Builder verifiableCredential(EuropeanDigitalCredential verifiableCredential) {
            add("verifiableCredential", verifiableCredential);
            return this;
        }

        /** The credentials: these in place of all before, none for an empty list. */
        public Builder verifiableCredential(List<? extends EuropeanDigitalCredential> verifiableCredential) {
            setAll("verifiableCredential", verifiableCredential);
            return this;
        }

        /** The results of the checks; adds one. */
        public Builder verificationCheck(VerificationCheck verificationCheck) {
            add("verificationCheck", verificationCheck);
            return this;
        }

        /** The results of the checks: these in place of all before, none for an empty list. */
        public Builder verificationCheck(List<? extends VerificationCheck> verificationCheck) {
            setAll("verificationCheck", verificationCheck);
            return this;
        }

        /**
         * The object.
         */
        public EuropeanDigitalPresentation build() {
            return new EuropeanDigitalPresentation(complete("EuropeanDigitalPresentation"));
        }
        // </elm:builder>
    }
}
