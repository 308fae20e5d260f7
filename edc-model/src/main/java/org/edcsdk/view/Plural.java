package org.edcsdk.view;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The plural category of a number, by the rules of the Unicode CLDR for the 24 official languages (Portuguese as in Portugal). Irish, Latvian
 * and Maltese words of this SDK need them as much as English ones: 1 hour, 2 hours.
 */
enum Plural {
    ZERO, ONE, TWO, FEW, MANY, OTHER;

    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    /** How the category is spelt in a label's key. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The categories that a language tells apart; the "many" of whole millions in French, Italian, Portuguese and Spanish included. */
    static Set<Plural> categories(String language) {
        return switch (language) {
            case "lv" -> EnumSet.of(ZERO, ONE, OTHER);
            case "hr", "ro" -> EnumSet.of(ONE, FEW, OTHER);
            case "sl" -> EnumSet.of(ONE, TWO, FEW, OTHER);
            case "cs", "sk", "lt", "pl" -> EnumSet.of(ONE, FEW, MANY, OTHER);
            case "ga", "mt" -> EnumSet.of(ONE, TWO, FEW, MANY, OTHER);
            case "es", "fr", "it", "pt" -> EnumSet.of(ONE, MANY, OTHER);
            default -> EnumSet.of(ONE, OTHER);
        };
    }

    /**
     * The category of a number.
     *
     * @param language one of the 24
     * @param number not negative, with the decimals that are shown: 1.0 is not 1
     * @return the category
     */
    static Plural of(String language, BigDecimal number) {
        Operands n = Operands.of(number);
        return switch (language) {
            case "bg", "el", "hu" -> n.equalTo(1) ? ONE : OTHER;
            case "da" -> n.equalTo(1) || n.decimals() && n.integer < 2 ? ONE : OTHER;
            case "es" -> n.equalTo(1) ? ONE : million(n);
            case "fr" -> n.integer < 2 ? ONE : million(n);
            case "it", "pt" -> n.isWhole(1) ? ONE : million(n);
            case "cs", "sk" -> n.visible > 0 ? MANY : n.isWhole(1) ? ONE : n.integer >= 2 && n.integer <= 4 ? FEW : OTHER;
            case "pl" -> polish(n);
            case "hr" -> croatian(n);
            case "sl" -> slovenian(n);
            case "ro" -> n.isWhole(1) ? ONE : n.visible > 0 || n.integer == 0 || within(n.integer % 100, 1, 19) ? FEW : OTHER;
            case "lt" -> lithuanian(n);
            case "lv" -> latvian(n);
            case "ga" -> irish(n);
            case "mt" -> maltese(n);
            default -> n.isWhole(1) ? ONE : OTHER;
        };
    }

    private static Plural million(Operands n) {
        return n.million ? MANY : OTHER;
    }

    private static Plural polish(Operands n) {
        if (n.visible > 0) {
            return OTHER;
        }
        return n.isWhole(1) ? ONE : within(n.integer % 10, 2, 4) && !within(n.integer % 100, 12, 14) ? FEW : MANY;
    }

    private static Plural croatian(Operands n) {
        long end = n.visible == 0 ? n.integer : n.fraction;
        if (end % 10 == 1 && end % 100 != 11) {
            return ONE;
        }
        return within(end % 10, 2, 4) && !within(end % 100, 12, 14) ? FEW : OTHER;
    }

    private static Plural slovenian(Operands n) {
        if (n.visible > 0) {
            return FEW;
        }
        long end = n.integer % 100;
        return end == 1 ? ONE : end == 2 ? TWO : end == 3 || end == 4 ? FEW : OTHER;
    }

    private static Plural lithuanian(Operands n) {
        if (n.decimals()) {
            return MANY;
        }
        boolean teen = within(n.integer % 100, 11, 19);
        return n.integer % 10 == 1 && !teen ? ONE : n.integer % 10 >= 2 && !teen ? FEW : OTHER;
    }

    private static Plural latvian(Operands n) {
        boolean two = n.visible == 2;
        if (!n.decimals() && (n.integer % 10 == 0 || within(n.integer % 100, 11, 19)) || two && within(n.fraction % 100, 11, 19)) {
            return ZERO;
        }
        boolean whole = !n.decimals() && n.integer % 10 == 1 && n.integer % 100 != 11;
        boolean end = n.fraction % 10 == 1 && (!two || n.fraction % 100 != 11);
        return whole || end ? ONE : OTHER;
    }

    private static Plural irish(Operands n) {
        if (n.decimals()) {
            return OTHER;
        }
        return n.integer == 1 ? ONE : n.integer == 2 ? TWO : within(n.integer, 3, 6) ? FEW : within(n.integer, 7, 10) ? MANY : OTHER;
    }

    private static Plural maltese(Operands n) {
        if (n.decimals()) {
            return OTHER;
        }
        long end = n.integer % 100;
        return n.integer == 1 ? ONE : n.integer == 2 ? TWO : n.integer == 0 || within(end, 3, 10) ? FEW : within(end, 11, 19) ? MANY : OTHER;
    }

    private static boolean within(long value, int from, int to) {
        return value >= from && value <= to;
    }

    /**
     * What the rules look at (UTS 35, part 3, 5.1.1).
     *
     * @param integer the integer part, beyond a million only its end and that it is large
     * @param visible how many decimals are shown
     * @param fraction the decimals shown as a number
     * @param million whether it is a whole number of millions, not 0
     */
    private record Operands(long integer, int visible, long fraction, boolean million) {
        static Operands of(BigDecimal number) {
            BigDecimal whole = new BigDecimal(number.toBigInteger());
            int visible = Math.max(0, number.scale());
            boolean million = visible == 0 && whole.signum() != 0 && whole.remainder(MILLION).signum() == 0;
            long integer = whole.compareTo(MILLION) < 0 ? whole.longValue() : MILLION.add(whole.remainder(MILLION)).longValue();
            long fraction = visible == 0 ? 0 : number.subtract(whole).movePointRight(visible).remainder(MILLION).longValue();
            return new Operands(integer, visible, fraction, million);
        }

        boolean decimals() {
            return fraction != 0;
        }

        boolean equalTo(int value) {
            return integer == value && fraction == 0;
        }

        boolean isWhole(int value) {
            return integer == value && visible == 0;
        }
    }
}
