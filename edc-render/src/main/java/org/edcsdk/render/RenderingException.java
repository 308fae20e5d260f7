package org.edcsdk.render;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A credential could not be drawn. Nothing was written; a text is never drawn with a letter left out.
 *
 * <p>The message names the code point and the field, never the text itself, so that it may go into a log.
 */
public final class RenderingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why nothing was drawn. New reasons may be added. */
    public enum Reason {
        /** No bundled or given font has the character. */
        NO_GLYPH,
        /** The character belongs to a script that needs shaping or runs from right to left; drawn letter by letter it would be a wrong text. */
        UNSUPPORTED_SCRIPT,
        /** An image of the credential cannot be read or is too large. */
        IMAGE,
        /** The text does not fit the page. */
        LAYOUT,
        /** A library failed in a way that the credential does not explain. */
        INTERNAL
    }

    private final Reason reason;
    private final Integer codePoint;
    private final String field;

    private RenderingException(Reason reason, String message, Integer codePoint, String field, Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.codePoint = codePoint;
        this.field = field;
    }

    /** A failure that no single character caused. */
    static RenderingException of(Reason reason, String field, String message, Throwable cause) {
        return new RenderingException(reason, message, null, field, cause);
    }

    /** A character that cannot be drawn. */
    static RenderingException character(Reason reason, int codePoint, String field) {
        String what = reason == Reason.UNSUPPORTED_SCRIPT ? "script not supported" : "no glyph";
        String message = String.format(Locale.ROOT, "%s: U+%04X (%s) in %s", what, codePoint, Character.UnicodeScript.of(codePoint), field);
        return new RenderingException(reason, message, codePoint, field, null);
    }

    /** Why nothing was drawn. */
    public Reason reason() {
        return reason;
    }

    /** The character that cannot be drawn, or empty. */
    public OptionalInt codePoint() {
        return codePoint == null ? OptionalInt.empty() : OptionalInt.of(codePoint);
    }

    /** The place in the credential where it stands, for example {@code displayParameter.title}, or empty. */
    public Optional<String> field() {
        return Optional.ofNullable(field);
    }
}
