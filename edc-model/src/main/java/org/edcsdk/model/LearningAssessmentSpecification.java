package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** What an assessment consists of (elm:LearningAssessmentSpecification). */
public final class LearningAssessmentSpecification extends ElmNode {
    private LearningAssessmentSpecification(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningAssessmentSpecification of(JsonObject json) {
        return new LearningAssessmentSpecification(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningAssessmentSpecification"));
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

    /** Languages: 0..n, of the code list {@code http://publications.europa.eu/resource/authority/language}. */
    public List<Concept> language() {
        return nodes("language", Concept::of);
    }

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..1. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Categories in free words: 0..n. */
    public LangString category() {
        return language("category");
    }

    /** What it is more general than: 0..n. */
    public List<LearningAssessmentSpecification> generalisationOf() {
        return nodes("generalisationOf", LearningAssessmentSpecification::of);
    }

    /** The grading scheme: 0..1. */
    public Optional<GradingScheme> gradingScheme() {
        return node("gradingScheme", GradingScheme::of);
    }

    /** Its parts: 0..n. */
    public List<LearningAssessmentSpecification> hasPart() {
        return nodes("hasPart", LearningAssessmentSpecification::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningAssessmentSpecification> isPartOf() {
        return nodes("isPartOf", LearningAssessmentSpecification::of);
    }

    /** Forms of participation: 0..n. */
    public List<Concept> mode() {
        return nodes("mode", Concept::of);
    }

    /** What it proves: 0..n. */
    public List<AnyAchievementSpecification> proves() {
        return nodes("proves", AnyAchievementSpecification::of);
    }

    /** What it is a special form of: 0..n. */
    public List<LearningAssessmentSpecification> specialisationOf() {
        return nodes("specialisationOf", LearningAssessmentSpecification::of);
    }

    /** The status, as text: 0..1. */
    public Optional<String> status() {
        return text("status");
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** Pages on the web: 0..n. */
    public List<WebResource> homepage() {
        return nodes("homepage", WebResource::of);
    }

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
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

        /** Languages; adds one. */
        public Builder language(Concept language) {
            add("language", language);
            return this;
        }

        /** Languages: these in place of all before, none for an empty list. */
        public Builder language(List<? extends Concept> language) {
            setAll("language", language);
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

        /** Categories in free words. */
        public Builder category(LangString category) {
            set("category", category);
            return this;
        }

        /** What it is more general than; adds one. */
        public Builder generalisationOf(LearningAssessmentSpecification generalisationOf) {
            add("generalisationOf", generalisationOf);
            return this;
        }

        /** What it is more general than: these in place of all before, none for an empty list. */
        public Builder generalisationOf(List<? extends LearningAssessmentSpecification> generalisationOf) {
            setAll("generalisationOf", generalisationOf);
            return this;
        }

        /** The grading scheme. */
        public Builder gradingScheme(GradingScheme gradingScheme) {
            set("gradingScheme", gradingScheme);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningAssessmentSpecification hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningAssessmentSpecification> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningAssessmentSpecification isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningAssessmentSpecification> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** Forms of participation; adds one. */
        public Builder mode(Concept mode) {
            add("mode", mode);
            return this;
        }

        /** Forms of participation: these in place of all before, none for an empty list. */
        public Builder mode(List<? extends Concept> mode) {
            setAll("mode", mode);
            return this;
        }

        /** What it proves; adds one. */
        public Builder proves(AnyAchievementSpecification proves) {
            add("proves", (ElmNode) proves);
            return this;
        }

        /** What it proves: these in place of all before, none for an empty list. */
        public Builder proves(List<? extends AnyAchievementSpecification> proves) {
            setAll("proves", proves);
            return this;
        }

        /** What it is a special form of; adds one. */
        public Builder specialisationOf(LearningAssessmentSpecification specialisationOf) {
            add("specialisationOf", specialisationOf);
            return this;
        }

        /** What it is a special form of: these in place of all before, none for an empty list. */
        public Builder specialisationOf(List<? extends LearningAssessmentSpecification> specialisationOf) {
            setAll("specialisationOf", specialisationOf);
            return this;
        }

        /** The status, as text. */
        public Builder status(String status) {
            setText("status", status);
            return this;
        }

        /** Documents on the web; adds one. */
        public Builder supplementaryDocument(WebResource supplementaryDocument) {
            add("supplementaryDocument", supplementaryDocument);
            return this;
        }

        /** Documents on the web: these in place of all before, none for an empty list. */
        public Builder supplementaryDocument(List<? extends WebResource> supplementaryDocument) {
            setAll("supplementaryDocument", supplementaryDocument);
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

        /** Other names. */
        public Builder altLabel(LangString altLabel) {
            set("altLabel", altLabel);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title is missing
         */
        public LearningAssessmentSpecification build() {
            return new LearningAssessmentSpecification(complete("LearningAssessmentSpecification"));
        }
        // </elm:builder>
    }
}
