package org.edcsdk.model;

import java.util.Optional;

/** A text with an optional subject (Note); grades are notes too. */
public final class Note extends ElmNode {
    private Note(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Note of(JsonObject json) {
        return new Note(json);
    }

    /** A note without a subject. */
    public static Note of(LangString text) {
        return new Note(JsonObject.empty().with("type", "Note").with("noteLiteral", text.requireText("noteLiteral").toJson()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Note"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** What the note is about: 0..1. */
    public Optional<Concept> subject() {
        return node("subject", Concept::of);
    }

    /** The format of the text: 0..1. */
    public Optional<Concept> noteFormat() {
        return node("noteFormat", Concept::of);
    }

    /** The text: 1..n. */
    public LangString noteLiteral() {
        return language("noteLiteral");
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

        /** What the note is about. */
        public Builder subject(Concept subject) {
            set("subject", subject);
            return this;
        }

        /** The format of the text. */
        public Builder noteFormat(Concept noteFormat) {
            set("noteFormat", noteFormat);
            return this;
        }

        /** The text. */
        public Builder noteLiteral(LangString noteLiteral) {
            set("noteLiteral", noteLiteral);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where noteLiteral is missing
         */
        public Note build() {
            return new Note(complete("Note"));
        }
        // </elm:builder>
    }
}
