package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who awarded something, and when (AwardingProcess). */
public final class AwardingProcess extends ElmNode {
    private AwardingProcess(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static AwardingProcess of(JsonObject json) {
        return new AwardingProcess(json);
    }

    /** An award by one body. */
    public static AwardingProcess of(Organisation awardingBody) {
        return new AwardingProcess(JsonObject.empty().with("type", "AwardingProcess").with("awardingBody", awardingBody.json()));
    }

    /** This award with its date. */
    public AwardingProcess on(LocalDate date) {
        return new AwardingProcess(json().with("awardingDate", DateTime.of(date).text()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "AwardingProcess"));
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

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Who awards: 1..n. */
    public List<AnyAgent> awardingBody() {
        return nodes("awardingBody", AnyAgent::of);
    }

    /** When it was awarded: 0..1. */
    public Optional<DateTime> awardingDate() {
        return date("awardingDate");
    }

    /** What is awarded: 0..n. */
    public List<AnyClaim> awards() {
        return nodes("awards", AnyClaim::of);
    }

    /** The education system it belongs to: 0..1. */
    public Optional<Concept> educationalSystemNote() {
        return node("educationalSystemNote", Concept::of);
    }

    /** The place: 0..1. */
    public Optional<Location> location() {
        return node("location", Location::of);
    }

    /** The assessments that were used: 0..n. */
    public List<LearningAssessment> used() {
        return nodes("used", LearningAssessment::of);
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

        /** Who awards; adds one. */
        public Builder awardingBody(AnyAgent awardingBody) {
            add("awardingBody", (ElmNode) awardingBody);
            return this;
        }

        /** Who awards: these in place of all before, none for an empty list. */
        public Builder awardingBody(List<? extends AnyAgent> awardingBody) {
            setAll("awardingBody", awardingBody);
            return this;
        }

        /** When it was awarded. */
        public Builder awardingDate(DateTime awardingDate) {
            setText("awardingDate", awardingDate.text());
            return this;
        }

        /** When it was awarded. */
        public Builder awardingDate(LocalDate awardingDate) {
            setText("awardingDate", DateTime.of(awardingDate).text());
            return this;
        }

        /** What is awarded; adds one. */
        public Builder awards(AnyClaim awards) {
            add("awards", (ElmNode) awards);
            return this;
        }

        /** What is awarded: these in place of all before, none for an empty list. */
        public Builder awards(List<? extends AnyClaim> awards) {
            setAll("awards", awards);
            return this;
        }

        /** The education system it belongs to. */
        public Builder educationalSystemNote(Concept educationalSystemNote) {
            set("educationalSystemNote", educationalSystemNote);
            return this;
        }

        /** The place. */
        public Builder location(Location location) {
            set("location", location);
            return this;
        }

        /** The assessments that were used; adds one. */
        public Builder used(LearningAssessment used) {
            add("used", used);
            return this;
        }

        /** The assessments that were used: these in place of all before, none for an empty list. */
        public Builder used(List<? extends LearningAssessment> used) {
            setAll("used", used);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where awardingBody is missing
         */
        public AwardingProcess build() {
            return new AwardingProcess(complete("AwardingProcess"));
        }
        // </elm:builder>
    }
}
