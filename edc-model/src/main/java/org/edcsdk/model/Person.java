package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person (elm:Person): the subject of the credential. */
public final class Person extends ElmNode {
    private Person(JsonObject json) {
        super(json);
    }

    static Person of(JsonObject json) {
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

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Person"));
    }

    /** A builder that starts from this person. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    /** The given name, in one language. */
    public Optional<LangString> givenName() {
        return optionalLanguage("givenName");
    }

    /** The family name, in one language. */
    public Optional<LangString> familyName() {
        return optionalLanguage("familyName");
    }

    /** The full name, in one language. */
    public Optional<LangString> fullName() {
        return optionalLanguage("fullName");
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

    /** The date of birth. */
    public Optional<DateTime> dateOfBirth() {
        return date("dateOfBirth");
    }

    /** The identifiers, such as a student number. */
    public List<Identifier> identifiers() {
        return nodes("identifier", Identifier::of);
    }

    /** The national identifier. */
    public Optional<LegalIdentifier> nationalId() {
        return node("nationalID", LegalIdentifier::of);
    }

    /** The claims of every class, in order, each as its JSON object. */
    public List<JsonObject> claims() {
        return json().objects("hasClaim");
    }

    /** The claims that are learning achievements. */
    public List<LearningAchievement> achievements() {
        return nodes("hasClaim", LearningAchievement::of).stream().filter(claim -> claim.type().equals("LearningAchievement")).toList();
    }

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

        /** The given name, in one language. */
        public Builder givenName(LangString name) {
            set("givenName", oneLanguage("givenName", name));
            return this;
        }

        /** The family name, in one language. */
        public Builder familyName(LangString name) {
            set("familyName", oneLanguage("familyName", name));
            return this;
        }

        /** The full name, in one language. */
        public Builder fullName(LangString name) {
            set("fullName", oneLanguage("fullName", name));
            return this;
        }

        /** The date of birth. */
        public Builder dateOfBirth(LocalDate date) {
            set("dateOfBirth", DateTime.of(date).text());
            return this;
        }

        /** Adds an identifier, such as a student number. */
        public Builder identifier(Identifier identifier) {
            add("identifier", identifier);
            return this;
        }

        /** The national identifier. */
        public Builder nationalId(LegalIdentifier identifier) {
            set("nationalID", identifier);
            return this;
        }

        /** Adds an achievement. */
        public Builder achievement(LearningAchievement achievement) {
            add("hasClaim", achievement);
            return this;
        }

        // The profile allows these names one language only (maxCount 1).
        private static LangString oneLanguage(String term, LangString name) {
            if (name.requireText(term).values().size() > 1) {
                throw new IllegalArgumentException(term + " may stand in one language only: " + name.values().keySet());
            }
            return name;
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
    }
}
