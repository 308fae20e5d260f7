package org.edcsdk.model.profile;

import java.util.List;
import java.util.Objects;

/**
 * What a diploma supplement says in one of its eight sections (Paris Communiqué 2018, Annex IV).
 *
 * @param number 1 to 8
 * @param title of the section, in English
 * @param state whether it says what it has to
 * @param missing numbers of the parts that are neither filled nor explained, such as {@code 5.1}
 */
public record SupplementSection(int number, String title, State state, List<String> missing) {
    /** Whether a section says what it has to. */
    public enum State {
        /** All its parts are filled. */
        FILLED,
        /** What is not filled is explained. */
        EXPLAINED,
        /** Something is neither filled nor explained. */
        INCOMPLETE
    }

    /** Copies the list. */
    public SupplementSection {
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(state, "state");
        missing = List.copyOf(missing);
    }
}
