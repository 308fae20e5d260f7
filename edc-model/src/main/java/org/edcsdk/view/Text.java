package org.edcsdk.view;

import java.util.Objects;

/**
 * A text for a person.
 *
 * @param value the text
 * @param language its language as BCP 47 tag; empty for text without a language, such as a number or a code
 */
public record Text(String value, String language) {
    /** Refuses missing values. */
    public Text {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(language, "language");
    }

    static Text neutral(String value) {
        return new Text(value, "");
    }
}
