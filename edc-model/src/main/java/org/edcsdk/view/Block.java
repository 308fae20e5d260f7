package org.edcsdk.view;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A piece of a section. */
public sealed interface Block {
    /**
     * A label and its values.
     *
     * @param label the label
     * @param values at least one value
     * @param link absolute http, https or mailto address of the value
     */
    record Field(Text label, List<Text> values, Optional<String> link) implements Block {
        /** Copies the list. */
        public Field {
            Objects.requireNonNull(label, "label");
            values = List.copyOf(values);
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * A text that needs no label.
     *
     * @param text the text
     */
    record Paragraph(Text text) implements Block {
        /** Refuses a missing text. */
        public Paragraph {
            Objects.requireNonNull(text, "text");
        }
    }

    /**
     * A list of items of equal standing.
     *
     * @param label what they are
     * @param items at least one item
     */
    record Bullets(Optional<Text> label, List<Text> items) implements Block {
        /** Copies the list. */
        public Bullets {
            Objects.requireNonNull(label, "label");
            items = List.copyOf(items);
        }
    }

    /**
     * A table.
     *
     * @param head the column heads
     * @param rows rows as long as the head; an empty text for an empty cell
     */
    record Table(List<Text> head, List<List<Text>> rows) implements Block {
        /** Copies the lists; refuses rows of another length. */
        public Table {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<Text> row : rows) {
                if (row.size() != head.size()) {
                    throw new IllegalArgumentException("a row has " + row.size() + " cells, the head has " + head.size());
                }
            }
        }
    }

    /**
     * Blocks below a heading; may nest.
     *
     * @param heading the heading
     * @param blocks the content
     */
    record Group(Text heading, List<Block> blocks) implements Block {
        /** Copies the list. */
        public Group {
            Objects.requireNonNull(heading, "heading");
            blocks = List.copyOf(blocks);
        }
    }
}
