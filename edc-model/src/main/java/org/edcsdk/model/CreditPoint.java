package org.edcsdk.model;

import java.math.BigDecimal;
import java.util.Optional;

/** Credit points of a credit system (CreditPoint). */
public final class CreditPoint extends ElmNode {
    private CreditPoint(JsonObject json) {
        super(json);
    }

    static CreditPoint of(JsonObject json) {
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
                .with("framework", CodeLists.snb("education-credit", "6fcec5c5af", "European Credit Transfer System").json())
                .with("point", points));
    }

    /** The credit system. */
    public Optional<Concept> framework() {
        return node("framework", Concept::of);
    }

    /** The number of points as it is written. */
    public String point() {
        return text("point").orElse("");
    }
}
