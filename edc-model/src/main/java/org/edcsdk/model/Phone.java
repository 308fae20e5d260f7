package org.edcsdk.model;

import java.util.Optional;

/** A telephone number (elm:Phone). */
public final class Phone extends ElmNode {
    private Phone(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Phone of(JsonObject json) {
        return new Phone(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Phone"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Area code: 0..1. */
    public Optional<String> areaDialingCode() {
        return text("areaDialingCode");
    }

    /** Country code: 0..1. */
    public Optional<String> countryDialing() {
        return text("countryDialing");
    }

    /** The number without country and area: 0..1. */
    public Optional<String> dialNumber() {
        return text("dialNumber");
    }

    /** The whole number: 0..1. */
    public Optional<String> phoneNumber() {
        return text("phoneNumber");
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

        /** Area code. */
        public Builder areaDialingCode(String areaDialingCode) {
            setText("areaDialingCode", areaDialingCode);
            return this;
        }

        /** Country code. */
        public Builder countryDialing(String countryDialing) {
            setText("countryDialing", countryDialing);
            return this;
        }

        /** The number without country and area. */
        public Builder dialNumber(String dialNumber) {
            setText("dialNumber", dialNumber);
            return this;
        }

        /** The whole number. */
        public Builder phoneNumber(String phoneNumber) {
            setText("phoneNumber", phoneNumber);
            return this;
        }

        /**
         * The object.
         */
        public Phone build() {
            return new Phone(complete("Phone"));
        }
        // </elm:builder>
    }
}
