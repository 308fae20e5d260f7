package org.edcsdk.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An organisation (elm:Organisation): issuer, awarding body, accrediting agent. */
public final class Organisation extends ElmNode {
    private Organisation(JsonObject json) {
        super(json);
    }

    static Organisation of(JsonObject json) {
        return new Organisation(json);
    }

    /**
     * An organisation by its legal name, one identifier and the identifier's country as its location.
     *
     * @param legalName its legal name
     * @param identifier a VAT number ({@link LegalIdentifier#vat}), else its registration
     * @return the organisation
     */
    public static Organisation of(LangString legalName, LegalIdentifier identifier) {
        Concept country = identifier.spatial().orElseThrow(() -> new IllegalArgumentException("identifier has no country"));
        Builder builder = builder().legalName(legalName).country(CodeLists.alpha2(country)
                .orElseThrow(() -> new IllegalArgumentException("identifier has an unknown country: " + country.code())));
        boolean vat = identifier.schemeName().filter(LegalIdentifier.VAT_SCHEME::equals).isPresent();
        return (vat ? builder.vatIdentifier(identifier) : builder.registration(identifier)).build();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Organisation"));
    }

    /** A builder that starts from this organisation. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** Its legal name. */
    public LangString legalName() {
        return language("legalName");
    }

    /** Its other names. */
    public LangString altLabel() {
        return language("altLabel");
    }

    /** The identifier that the seal certificate proves, in the form of ETSI EN 319 412-1, 5.1.4, such as {@code VATIE-1234567}. */
    public Optional<LegalIdentifier> eIDASIdentifier() {
        return node("eIDASIdentifier", LegalIdentifier::of);
    }

    /** Its VAT numbers. */
    public List<LegalIdentifier> vatIdentifiers() {
        return nodes("vatIdentifier", LegalIdentifier::of);
    }

    /** Its tax numbers. */
    public List<LegalIdentifier> taxIdentifiers() {
        return nodes("taxIdentifier", LegalIdentifier::of);
    }

    /** Its number in the national register. */
    public Optional<LegalIdentifier> registration() {
        return node("registration", LegalIdentifier::of);
    }

    /** Its other identifiers. */
    public List<Identifier> identifiers() {
        return nodes("identifier", Identifier::of);
    }

    /** Where it is. */
    public List<Location> locations() {
        return nodes("location", Location::of);
    }

    /** Its logo. */
    public Optional<MediaObject> logo() {
        return node("logo", MediaObject::of);
    }

    /** Its pages on the web. */
    public List<WebResource> homepages() {
        return nodes("homepage", WebResource::of);
    }

    /** Its accreditations. */
    public List<Accreditation> accreditations() {
        return nodes("accreditation", Accreditation::of);
    }

    /** Builds an organisation; {@code legalName} and a location are mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        /** The id, unique within the credential; given by the SDK where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** The legal name. */
        public Builder legalName(LangString name) {
            set("legalName", name);
            return this;
        }

        /** Other names. */
        public Builder altLabel(LangString name) {
            set("altLabel", name);
            return this;
        }

        /** Adds a location by its country, ISO 3166-1 alpha-2. */
        public Builder country(String alpha2) {
            return location(Location.of(alpha2));
        }

        /** Adds a location. */
        public Builder location(Location location) {
            add("location", location);
            return this;
        }

        /** Adds a VAT number. */
        public Builder vatIdentifier(LegalIdentifier identifier) {
            add("vatIdentifier", identifier);
            return this;
        }

        /** The number in the national register. */
        public Builder registration(LegalIdentifier identifier) {
            set("registration", identifier);
            return this;
        }

        /** The identifier that the seal certificate proves. */
        public Builder eIDASIdentifier(LegalIdentifier identifier) {
            set("eIDASIdentifier", identifier);
            return this;
        }

        /** Adds another identifier. */
        public Builder identifier(Identifier identifier) {
            add("identifier", identifier);
            return this;
        }

        /** The logo: PNG or JPEG. */
        public Builder logo(MediaObject logo) {
            set("logo", logo);
            return this;
        }

        /** Adds a page on the web. */
        public Builder homepage(URI address) {
            add("homepage", WebResource.of(address));
            return this;
        }

        /**
         * The organisation.
         *
         * @throws IllegalArgumentException where the legal name or a location is missing
         */
        public Organisation build() {
            Organisation built = Organisation.of(json());
            built.legalName().requireText("legalName");
            if (built.locations().isEmpty()) {
                throw new IllegalArgumentException("location is missing: an organisation needs at least its country");
            }
            return built;
        }
    }
}
