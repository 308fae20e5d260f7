package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** What a learner knows, understands or can do (LearningOutcome). */
public final class LearningOutcome extends ElmNode {
    private LearningOutcome(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningOutcome of(JsonObject json) {
        return new LearningOutcome(json);
    }

    /** An outcome by its title. */
    public static LearningOutcome of(LangString title) {
        return new LearningOutcome(JsonObject.empty().with("type", "LearningOutcome").with("title", title.requireText("title").toJson()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningOutcome"));
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

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..1, of the code list {@code http://data.europa.eu/snb/skill-type/25831c2}. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Related ESCO skills: 0..n, of the code list {@code http://data.europa.eu/esco/concept-scheme/skills}. */
    public List<Concept> relatedESCOSkill() {
        return nodes("relatedESCOSkill", Concept::of);
    }

    /** Related skills of other lists: 0..n. */
    public List<Concept> relatedSkill() {
        return nodes("relatedSkill", Concept::of);
    }

    /** How far the outcome can be transferred: 0..1, of the code list {@code http://data.europa.eu/snb/skill-reuse-level/25831c2}. */
    public Optional<Concept> reusabilityLevel() {
        return node("reusabilityLevel", Concept::of);
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

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** Its type. */
        public Builder dcType(Concept dcType) {
            set("dcType", dcType);
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

        /** Related ESCO skills; adds one. */
        public Builder relatedESCOSkill(Concept relatedESCOSkill) {
            add("relatedESCOSkill", relatedESCOSkill);
            return this;
        }

        /** Related ESCO skills: these in place of all before, none for an empty list. */
        public Builder relatedESCOSkill(List<? extends Concept> relatedESCOSkill) {
            setAll("relatedESCOSkill", relatedESCOSkill);
            return this;
        }

        /** Related skills of other lists; adds one. */
        public Builder relatedSkill(Concept relatedSkill) {
            add("relatedSkill", relatedSkill);
            return this;
        }

        /** Related skills of other lists: these in place of all before, none for an empty list. */
        public Builder relatedSkill(List<? extends Concept> relatedSkill) {
            setAll("relatedSkill", relatedSkill);
            return this;
        }

        /** How far the outcome can be transferred. */
        public Builder reusabilityLevel(Concept reusabilityLevel) {
            set("reusabilityLevel", reusabilityLevel);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title is missing
         */
        public LearningOutcome build() {
            return new LearningOutcome(complete("LearningOutcome"));
        }
        // </elm:builder>
    }
}
