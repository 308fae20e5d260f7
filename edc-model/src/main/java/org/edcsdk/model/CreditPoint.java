package org.edcsdk.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Credit points of a credit system (CreditPoint). */
public final class CreditPoint extends ElmNode {
    private CreditPoint(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static CreditPoint of(JsonObject json) {
        return new CreditPoint(json);
    }

    /**
     * Points of the European Credit Transfer and Accumulation System.
     *
     * @param points a decimal number that is not negative, such as "5" or "2.5"
     * @return the credit points
     */
    public static CreditPoint ects(String points) {
        BigDecimal number;
        try {
            number = new BigDecimal(points);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("ECTS points must be a decimal number: \"" + points + "\"", e);
        }
        if (number.signum() < 0) {
            throw new IllegalArgumentException("ECTS points must not be negative: " + points);
        }
        return new CreditPoint(JsonObject.empty().with("type", "CreditPoint")
                .with("framework", CreditSystem.ECTS.concept().json())
                .with("point", points));
    }

    /** The number of points as it is written. */
    public String point() {
        return text("point").orElse("");
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "CreditPoint"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The credit system: 1..1. */
    public Optional<Concept> framework() {
        return node("framework", Concept::of);
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

        /** The credit system. */
        public Builder framework(Concept framework) {
            set("framework", framework);
            return this;
        }

        /** The number of points as it is written. */
        public Builder point(String point) {
            setText("point", point);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where framework, point: one is missing
         */
        public CreditPoint build() {
            return new CreditPoint(complete("CreditPoint"));
        }
        // </elm:builder>
    }
}
