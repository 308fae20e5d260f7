package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person (elm:Person): the subject of the credential. */
public final class Person extends ElmNode implements AnyAgent {
    private Person(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Person of(JsonObject json) {
        return new Person(json);
    }

    /**
     * A person by given and family name, recorded under the language English: names are the same in every language.
     *
     * @param givenName not blank
     * @param familyName not blank
     * @return the person
     */
    public static Person of(String givenName, String familyName) {
        return builder().name("en", givenName, familyName).build();
    }

    /**
     * The name that a reader is shown: the full name; else given, patronymic and family name; else birth name.
     *
     * @param language the language wanted, ISO 639-1
     * @return the name; nothing for a person without any
     */
    public Optional<String> displayName(String language) {
        Optional<String> full = fullName().flatMap(name -> name.best(language));
        if (full.isPresent()) {
            return full;
        }
        String joined = Stream.of("givenName", "patronymicName", "familyName")
                .flatMap(term -> language(term).best(language).stream())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? language("birthName").best(language) : Optional.of(joined);
    }

    /** The claims that are learning achievements. */
    public List<LearningAchievement> achievements() {
        return nodes("hasClaim", LearningAchievement::of).stream().filter(claim -> claim.type().equals("LearningAchievement")).toList();
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Person"));
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

    /** Countries of citizenship: 0..n, of the code list {@code http://publications.europa.eu/resource/authority/country}. */
    public List<Concept> citizenshipCountry() {
        return nodes("citizenshipCountry", Concept::of);
    }

    /** How to make contact: 0..n. */
    public List<ContactPoint> contactPoint() {
        return nodes("contactPoint", ContactPoint::of);
    }

    /** The date of birth, midnight of the calendar date: 0..1. */
    public Optional<DateTime> dateOfBirth() {
        return date("dateOfBirth");
    }

    /** The gender: 0..1. */
    public Optional<Concept> gender() {
        return node("gender", Concept::of);
    }

    /** Groups it belongs to: 0..n. */
    public List<Group> groupMemberOf() {
        return nodes("groupMemberOf", Group::of);
    }

    /** Achievements, activities, assessments and entitlements: 1..n. */
    public List<AnyClaim> hasClaim() {
        return nodes("hasClaim", AnyClaim::of);
    }

    /** Other credentials of the person: 0..n. */
    public List<EuropeanDigitalCredential> hasCredential() {
        return nodes("hasCredential", EuropeanDigitalCredential::of);
    }

    /** The place: 0..1. */
    public Optional<Location> location() {
        return node("location", Location::of);
    }

    /** The national identifier: 0..1. */
    public Optional<LegalIdentifier> nationalID() {
        return node("nationalID", LegalIdentifier::of);
    }

    /** The place of birth: 0..1. */
    public Optional<Location> placeOfBirth() {
        return node("placeOfBirth", Location::of);
    }

    /** The family name, in one language: 0..1. */
    public Optional<LangString> familyName() {
        return optionalLanguage("familyName");
    }

    /** The full name, in one language: 0..1. */
    public Optional<LangString> fullName() {
        return optionalLanguage("fullName");
    }

    /** The given name, in one language: 0..1. */
    public Optional<LangString> givenName() {
        return optionalLanguage("givenName");
    }

    /** Organisations the person belongs to: 0..n. */
    public List<Organisation> memberOf() {
        return nodes("memberOf", Organisation::of);
    }

    /** Names at birth: 0..n. */
    public LangString birthName() {
        return language("birthName");
    }

    /** Patronymic names: 0..n. */
    public LangString patronymicName() {
        return language("patronymicName");
    }
    // </elm:accessors>

    /** Builds a person; a name is mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        /** Given, family and full name, recorded under one language. */
        public Builder name(String language, String givenName, String familyName) {
            givenName(LangString.of(language, Require.text("givenName", givenName)));
            familyName(LangString.of(language, Require.text("familyName", familyName)));
            return fullName(LangString.of(language, givenName.strip() + " " + familyName.strip()));
        }

        /** Adds an achievement. */
        public Builder achievement(LearningAchievement achievement) {
            add("hasClaim", achievement);
            return this;
        }

        /**
         * The person.
         *
         * @throws IllegalArgumentException where there is no name
         */
        public Person build() {
            Person built = Person.of(json());
            if (built.displayName("en").isEmpty()) {
                throw new IllegalArgumentException("fullName is missing: a holder needs a name");
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

        /** Countries of citizenship; adds one. */
        public Builder citizenshipCountry(Concept citizenshipCountry) {
            add("citizenshipCountry", citizenshipCountry);
            return this;
        }

        /** Countries of citizenship: these in place of all before, none for an empty list. */
        public Builder citizenshipCountry(List<? extends Concept> citizenshipCountry) {
            setAll("citizenshipCountry", citizenshipCountry);
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

        /** The date of birth, midnight of the calendar date. */
        public Builder dateOfBirth(DateTime dateOfBirth) {
            setText("dateOfBirth", dateOfBirth.text());
            return this;
        }

        /** The date of birth, midnight of the calendar date. */
        public Builder dateOfBirth(LocalDate dateOfBirth) {
            setText("dateOfBirth", DateTime.of(dateOfBirth).text());
            return this;
        }

        /** The gender. */
        public Builder gender(Concept gender) {
            set("gender", gender);
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

        /** Achievements, activities, assessments and entitlements; adds one. */
        public Builder hasClaim(AnyClaim hasClaim) {
            add("hasClaim", (ElmNode) hasClaim);
            return this;
        }

        /** Achievements, activities, assessments and entitlements: these in place of all before, none for an empty list. */
        public Builder hasClaim(List<? extends AnyClaim> hasClaim) {
            setAll("hasClaim", hasClaim);
            return this;
        }

        /** Other credentials of the person; adds one. */
        public Builder hasCredential(EuropeanDigitalCredential hasCredential) {
            add("hasCredential", hasCredential);
            return this;
        }

        /** Other credentials of the person: these in place of all before, none for an empty list. */
        public Builder hasCredential(List<? extends EuropeanDigitalCredential> hasCredential) {
            setAll("hasCredential", hasCredential);
            return this;
        }

        /** The place. */
        public Builder location(Location location) {
            set("location", location);
            return this;
        }

        /** The national identifier. */
        public Builder nationalID(LegalIdentifier nationalID) {
            set("nationalID", nationalID);
            return this;
        }

        /** The place of birth. */
        public Builder placeOfBirth(Location placeOfBirth) {
            set("placeOfBirth", placeOfBirth);
            return this;
        }

        /** The family name, in one language. */
        public Builder familyName(LangString familyName) {
            setOne("familyName", familyName);
            return this;
        }

        /** The full name, in one language. */
        public Builder fullName(LangString fullName) {
            setOne("fullName", fullName);
            return this;
        }

        /** The given name, in one language. */
        public Builder givenName(LangString givenName) {
            setOne("givenName", givenName);
            return this;
        }

        /** Organisations the person belongs to; adds one. */
        public Builder memberOf(Organisation memberOf) {
            add("memberOf", memberOf);
            return this;
        }

        /** Organisations the person belongs to: these in place of all before, none for an empty list. */
        public Builder memberOf(List<? extends Organisation> memberOf) {
            setAll("memberOf", memberOf);
            return this;
        }

        /** Names at birth. */
        public Builder birthName(LangString birthName) {
            set("birthName", birthName);
            return this;
        }

        /** Patronymic names. */
        public Builder patronymicName(LangString patronymicName) {
            set("patronymicName", patronymicName);
            return this;
        }
        // </elm:builder>
    }
}
