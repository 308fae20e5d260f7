package org.edcsdk.model;

import java.math.BigDecimal;
import java.util.Optional;

/** An amount of money (elm:Amount). */
public final class Amount extends ElmNode {
    private Amount(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Amount of(JsonObject json) {
        return new Amount(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Amount"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The currency: 1..1, of the code list {@code http://publications.europa.eu/resource/authority/currency}. */
    public Optional<Concept> unit() {
        return node("unit", Concept::of);
    }

    /** The number: 1..1. */
    public Optional<BigDecimal> value() {
        return decimal("value");
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

        /** The currency. */
        public Builder unit(Concept unit) {
            set("unit", unit);
            return this;
        }

        /** The number. */
        public Builder value(BigDecimal value) {
            setText("value", value.toPlainString());
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where unit, value: one is missing
         */
        public Amount build() {
            return new Amount(complete("Amount"));
        }
        // </elm:builder>
    }
}
