package org.edcsdk.model;

import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;

/** What a learning activity consists of (elm:LearningActivitySpecification). */
public final class LearningActivitySpecification extends ElmNode {
    private LearningActivitySpecification(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningActivitySpecification of(JsonObject json) {
        return new LearningActivitySpecification(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningActivitySpecification"));
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

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Categories in free words: 0..n. */
    public LangString category() {
        return language("category");
    }

    /** Contact hours, as text: 0..n. */
    public List<String> contactHour() {
        return texts("contactHour");
    }

    /** What it is more general than: 0..n. */
    public List<LearningActivitySpecification> generalisationOf() {
        return nodes("generalisationOf", LearningActivitySpecification::of);
    }

    /** Its parts: 0..n. */
    public List<LearningActivitySpecification> hasPart() {
        return nodes("hasPart", LearningActivitySpecification::of);
    }

    /** What it led to: 0..n. */
    public List<AnyAchievementSpecification> influences() {
        return nodes("influences", AnyAchievementSpecification::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningActivitySpecification> isPartOf() {
        return nodes("isPartOf", LearningActivitySpecification::of);
    }

    /** Forms of participation: 0..n. */
    public List<Concept> mode() {
        return nodes("mode", Concept::of);
    }

    /** What it is a special form of: 0..n. */
    public List<LearningActivitySpecification> specialisationOf() {
        return nodes("specialisationOf", LearningActivitySpecification::of);
    }

    /** The status, as text: 0..1. */
    public Optional<String> status() {
        return text("status");
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** The notional workload, ISO 8601, never normalised: 0..1. */
    public Optional<String> volumeOfLearning() {
        return text("volumeOfLearning");
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

        /** Contact hours, as text; adds one. */
        public Builder contactHour(String contactHour) {
            addText("contactHour", contactHour);
            return this;
        }

        /** What it is more general than; adds one. */
        public Builder generalisationOf(LearningActivitySpecification generalisationOf) {
            add("generalisationOf", generalisationOf);
            return this;
        }

        /** What it is more general than: these in place of all before, none for an empty list. */
        public Builder generalisationOf(List<? extends LearningActivitySpecification> generalisationOf) {
            setAll("generalisationOf", generalisationOf);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningActivitySpecification hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningActivitySpecification> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it led to; adds one. */
        public Builder influences(AnyAchievementSpecification influences) {
            add("influences", (ElmNode) influences);
            return this;
        }

        /** What it led to: these in place of all before, none for an empty list. */
        public Builder influences(List<? extends AnyAchievementSpecification> influences) {
            setAll("influences", influences);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningActivitySpecification isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningActivitySpecification> isPartOf) {
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

        /** What it is a special form of; adds one. */
        public Builder specialisationOf(LearningActivitySpecification specialisationOf) {
            add("specialisationOf", specialisationOf);
            return this;
        }

        /** What it is a special form of: these in place of all before, none for an empty list. */
        public Builder specialisationOf(List<? extends LearningActivitySpecification> specialisationOf) {
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

        /** The notional workload, ISO 8601, never normalised. */
        public Builder volumeOfLearning(TemporalAmount volumeOfLearning) {
            setDuration("volumeOfLearning", volumeOfLearning);
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
        public LearningActivitySpecification build() {
            return new LearningActivitySpecification(complete("LearningActivitySpecification"));
        }
        // </elm:builder>
    }
}
