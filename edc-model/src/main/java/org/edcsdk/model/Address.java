package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** A postal address (elm:Address). */
public final class Address extends ElmNode {
    private Address(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Address of(JsonObject json) {
        return new Address(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Address"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Identifiers: 0..n. */
    public List<AnyIdentifier> identifier() {
        return nodes("identifier", AnyIdentifier::of);
    }

    /** The country: 1..1, of the code list {@code http://publications.europa.eu/resource/authority/country}. */
    public Optional<Concept> countryCode() {
        return node("countryCode", Concept::of);
    }

    /** The whole address as a text: 0..1. */
    public Optional<Note> fullAddress() {
        return node("fullAddress", Note::of);
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

        /** Identifiers; adds one. */
        public Builder identifier(AnyIdentifier identifier) {
            add("identifier", (ElmNode) identifier);
            return this;
        }

        /** Identifiers: these in place of all before, none for an empty list. */
        public Builder identifier(List<? extends AnyIdentifier> identifier) {
            setAll("identifier", identifier);
            return this;
        }

        /** The country. */
        public Builder countryCode(Concept countryCode) {
            set("countryCode", countryCode);
            return this;
        }

        /** The whole address as a text. */
        public Builder fullAddress(Note fullAddress) {
            set("fullAddress", fullAddress);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where countryCode is missing
         */
        public Address build() {
            return new Address(complete("Address"));
        }
        // </elm:builder>
    }
}
