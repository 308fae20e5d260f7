package org.edcsdk.model;

import java.time.LocalDate;
import java.util.Optional;

/** A period (dc:PeriodOfTime). */
public final class PeriodOfTime extends ElmNode {
    private PeriodOfTime(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static PeriodOfTime of(JsonObject json) {
        return new PeriodOfTime(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "PeriodOfTime"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The end: 0..1. */
    public Optional<DateTime> endDate() {
        return date("endDate");
    }

    /** The start: 0..1. */
    public Optional<DateTime> startDate() {
        return date("startDate");
    }

    /** The name: 0..n. */
    public LangString prefLabel() {
        return language("prefLabel");
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

        /** The end. */
        public Builder endDate(DateTime endDate) {
            setText("endDate", endDate.text());
            return this;
        }

        /** The end. */
        public Builder endDate(LocalDate endDate) {
            setText("endDate", DateTime.of(endDate).text());
            return this;
        }

        /** The start. */
        public Builder startDate(DateTime startDate) {
            setText("startDate", startDate.text());
            return this;
        }

        /** The start. */
        public Builder startDate(LocalDate startDate) {
            setText("startDate", DateTime.of(startDate).text());
            return this;
        }

        /** The name. */
        public Builder prefLabel(LangString prefLabel) {
            set("prefLabel", prefLabel);
            return this;
        }

        /**
         * The object.
         */
        public PeriodOfTime build() {
            return new PeriodOfTime(complete("PeriodOfTime"));
        }
        // </elm:builder>
    }
}
