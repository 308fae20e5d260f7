package org.edcsdk.view;

import java.util.List;
import java.util.Objects;

/**
 * A section of a credential.
 *
 * @param id stable name of the kind of section, such as {@code holder}
 * @param heading its heading
 * @param blocks its content, never empty
 */
public record Section(String id, Text heading, List<Block> blocks) {
    /** Copies the list. */
    public Section {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(heading, "heading");
        blocks = List.copyOf(blocks);
    }
}
