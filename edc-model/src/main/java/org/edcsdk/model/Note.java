package org.edcsdk.model;

import java.util.Optional;

/** A text with an optional subject (Note); grades are notes too. */
public final class Note extends ElmNode {
    private Note(JsonObject json) {
        super(json);
    }

    static Note of(JsonObject json) {
        return new Note(json);
    }

    /** A note without a subject. */
    public static Note of(LangString text) {
        return new Note(JsonObject.empty().with("type", "Note").with("noteLiteral", text.requireText("noteLiteral").toJson()));
    }

    /** The text. */
    public LangString noteLiteral() {
        return language("noteLiteral");
    }

    /** What the note is about. */
    public Optional<Concept> subject() {
        return node("subject", Concept::of);
    }
}
