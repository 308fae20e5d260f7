package org.edcsdk.model;

import java.util.List;

/** A place (dc:Location). */
public final class Location extends ElmNode {
    private Location(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Location of(JsonObject json) {
        return new Location(json);
    }

    /**
     * A place by its country.
     *
     * @param country ISO 3166-1 alpha-2
     * @return the location
     */
    public static Location of(String country) {
        return located(address(country));
    }

    /**
     * A place by its address.
     *
     * @param country ISO 3166-1 alpha-2
     * @param fullAddress the whole address as a text
     * @return the location
     */
    public static Location of(String country, LangString fullAddress) {
        return located(address(country).with("fullAddress", Note.of(fullAddress).json()));
    }

    private static JsonObject address(String country) {
        return JsonObject.empty().with("type", "Address").with("countryCode", CodeLists.country(country).json());
    }

    private static Location located(JsonObject address) {
        return new Location(JsonObject.empty().with("type", "Location").with("address", address));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Location"));
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

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** Addresses: 1..n. */
    public List<Address> address() {
        return nodes("address", Address::of);
    }

    /** Names of the place: 0..n. */
    public LangString geographicName() {
        return language("geographicName");
    }

    /** Regions, by NUTS or the EU list of administrative units: 0..n. */
    public List<Concept> spatialCode() {
        return nodes("spatialCode", Concept::of);
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

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** Addresses; adds one. */
        public Builder address(Address address) {
            add("address", address);
            return this;
        }

        /** Addresses: these in place of all before, none for an empty list. */
        public Builder address(List<? extends Address> address) {
            setAll("address", address);
            return this;
        }

        /** Names of the place. */
        public Builder geographicName(LangString geographicName) {
            set("geographicName", geographicName);
            return this;
        }

        /** Regions, by NUTS or the EU list of administrative units; adds one. */
        public Builder spatialCode(Concept spatialCode) {
            add("spatialCode", spatialCode);
            return this;
        }

        /** Regions, by NUTS or the EU list of administrative units: these in place of all before, none for an empty list. */
        public Builder spatialCode(List<? extends Concept> spatialCode) {
            setAll("spatialCode", spatialCode);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where address is missing
         */
        public Location build() {
            return new Location(complete("Location"));
        }
        // </elm:builder>
    }
}
