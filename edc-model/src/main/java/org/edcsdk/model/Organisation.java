package org.edcsdk.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** An organisation (elm:Organisation): issuer, awarding body, accrediting agent. */
public final class Organisation extends ElmNode implements AnyAgent {
    private Organisation(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Organisation of(JsonObject json) {
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

    @Override
    public Optional<String> displayName(String language) {
        return legalName().best(language).or(() -> altLabel().best(language));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Organisation"));
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

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** Accreditation or quality assurance: 0..n. */
    public List<Accreditation> accreditation() {
        return nodes("accreditation", Accreditation::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** How to make contact: 0..n. */
    public List<ContactPoint> contactPoint() {
        return nodes("contactPoint", ContactPoint::of);
    }

    /** The identifier that the seal certificate proves, in the form of ETSI EN 319 412-1, 5.1.4, such as {@code VATIE-1234567}: 0..1. */
    public Optional<LegalIdentifier> eIDASIdentifier() {
        return node("eIDASIdentifier", LegalIdentifier::of);
    }

    /** Groups it belongs to: 0..n. */
    public List<Group> groupMemberOf() {
        return nodes("groupMemberOf", Group::of);
    }

    /** The place: 1..n. */
    public List<Location> location() {
        return nodes("location", Location::of);
    }

    /** The logo: 0..1. */
    public Optional<MediaObject> logo() {
        return node("logo", MediaObject::of);
    }

    /** Tax numbers: 0..n. */
    public List<LegalIdentifier> taxIdentifier() {
        return nodes("taxIdentifier", LegalIdentifier::of);
    }

    /** VAT numbers: 0..n. */
    public List<LegalIdentifier> vatIdentifier() {
        return nodes("vatIdentifier", LegalIdentifier::of);
    }

    /** Pages on the web: 0..n. */
    public List<WebResource> homepage() {
        return nodes("homepage", WebResource::of);
    }

    /** Organisations below it: 0..n. */
    public List<Organisation> hasSubOrganization() {
        return nodes("hasSubOrganization", Organisation::of);
    }

    /** The organisation above it: 0..1. */
    public Optional<Organisation> subOrganizationOf() {
        return node("subOrganizationOf", Organisation::of);
    }

    /** The legal name: 1..n. */
    public LangString legalName() {
        return language("legalName");
    }

    /** The number in the national register: 0..1. */
    public Optional<LegalIdentifier> registration() {
        return node("registration", LegalIdentifier::of);
    }

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
    }
    // </elm:accessors>

    /** Builds an organisation; {@code legalName} and a location are mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        /** Adds a location by its country, ISO 3166-1 alpha-2. */
        public Builder country(String alpha2) {
            return location(Location.of(alpha2));
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
            if (built.location().isEmpty()) {
                throw new IllegalArgumentException("location is missing: an organisation needs at least its country");
            }
            return built;
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

        /** Its type; adds one. */
        public Builder dcType(Concept dcType) {
            add("dcType", dcType);
            return this;
        }

        /** Its type: these in place of all before, none for an empty list. */
        public Builder dcType(List<? extends Concept> dcType) {
            setAll("dcType", dcType);
            return this;
        }

        /** Accreditation or quality assurance; adds one. */
        public Builder accreditation(Accreditation accreditation) {
            add("accreditation", accreditation);
            return this;
        }

        /** Accreditation or quality assurance: these in place of all before, none for an empty list. */
        public Builder accreditation(List<? extends Accreditation> accreditation) {
            setAll("accreditation", accreditation);
            return this;
        }

        /** Further notes; adds one. */
        public Builder additionalNote(Note additionalNote) {
            add("additionalNote", additionalNote);
            return this;
        }

        /** Further notes: these in place of all before, none for an empty list. */
        public Builder additionalNote(List<? extends Note> additionalNote) {
            setAll("additionalNote", additionalNote);
            return this;
        }

        /** How to make contact; adds one. */
        public Builder contactPoint(ContactPoint contactPoint) {
            add("contactPoint", contactPoint);
            return this;
        }

        /** How to make contact: these in place of all before, none for an empty list. */
        public Builder contactPoint(List<? extends ContactPoint> contactPoint) {
            setAll("contactPoint", contactPoint);
            return this;
        }

        /** The identifier that the seal certificate proves, in the form of ETSI EN 319 412-1, 5.1.4, such as {@code VATIE-1234567}. */
        public Builder eIDASIdentifier(LegalIdentifier eIDASIdentifier) {
            set("eIDASIdentifier", eIDASIdentifier);
            return this;
        }

        /** Groups it belongs to; adds one. */
        public Builder groupMemberOf(Group groupMemberOf) {
            add("groupMemberOf", groupMemberOf);
            return this;
        }

        /** Groups it belongs to: these in place of all before, none for an empty list. */
        public Builder groupMemberOf(List<? extends Group> groupMemberOf) {
            setAll("groupMemberOf", groupMemberOf);
            return this;
        }

        /** The place; adds one. */
        public Builder location(Location location) {
            add("location", location);
            return this;
        }

        /** The place: these in place of all before, none for an empty list. */
        public Builder location(List<? extends Location> location) {
            setAll("location", location);
            return this;
        }

        /** The logo. */
        public Builder logo(MediaObject logo) {
            set("logo", logo);
            return this;
        }

        /** Tax numbers; adds one. */
        public Builder taxIdentifier(LegalIdentifier taxIdentifier) {
            add("taxIdentifier", taxIdentifier);
            return this;
        }

        /** Tax numbers: these in place of all before, none for an empty list. */
        public Builder taxIdentifier(List<? extends LegalIdentifier> taxIdentifier) {
            setAll("taxIdentifier", taxIdentifier);
            return this;
        }

        /** VAT numbers; adds one. */
        public Builder vatIdentifier(LegalIdentifier vatIdentifier) {
            add("vatIdentifier", vatIdentifier);
            return this;
        }

        /** VAT numbers: these in place of all before, none for an empty list. */
        public Builder vatIdentifier(List<? extends LegalIdentifier> vatIdentifier) {
            setAll("vatIdentifier", vatIdentifier);
            return this;
        }

        /** Pages on the web; adds one. */
        public Builder homepage(WebResource homepage) {
            add("homepage", homepage);
            return this;
        }

        /** Pages on the web: these in place of all before, none for an empty list. */
        public Builder homepage(List<? extends WebResource> homepage) {
            setAll("homepage", homepage);
            return this;
        }

        /** Organisations below it; adds one. */
        public Builder hasSubOrganization(Organisation hasSubOrganization) {
            add("hasSubOrganization", hasSubOrganization);
            return this;
        }

        /** Organisations below it: these in place of all before, none for an empty list. */
        public Builder hasSubOrganization(List<? extends Organisation> hasSubOrganization) {
            setAll("hasSubOrganization", hasSubOrganization);
            return this;
        }

        /** The organisation above it. */
        public Builder subOrganizationOf(Organisation subOrganizationOf) {
            set("subOrganizationOf", subOrganizationOf);
            return this;
        }

        /** The legal name. */
        public Builder legalName(LangString legalName) {
            set("legalName", legalName);
            return this;
        }

        /** The number in the national register. */
        public Builder registration(LegalIdentifier registration) {
            set("registration", registration);
            return this;
        }

        /** Other names. */
        public Builder altLabel(LangString altLabel) {
            set("altLabel", altLabel);
            return this;
        }
        // </elm:builder>
    }
}
