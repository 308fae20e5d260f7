package org.edcsdk.view;

import java.util.Objects;

/**
 * A short labelled value, such as credit points.
 *
 * @param label what it is
 * @param value the value
 */
public record Fact(Text label, Text value) {
    /** Refuses missing values. */
    public Fact {
        Objects.requireNonNull(label, "label");
        Objects.requireNonNull(value, "value");
    }
}
