package org.edcsdk.model.profile;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Lexical forms of literals: what JSON-LD makes of a JSON value, and whether an XSD datatype has it. */
final class Literals {
    // XSD 1.1 Datatypes, 3.3.7: dateTimeLexicalRep; how long a month is has to be looked at apart.
    private static final Pattern DATE_TIME = Pattern.compile("-?([1-9]\\d{3,}|0\\d{3})-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"
            + "T(([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d+)?|24:00:00(\\.0+)?)(Z|[+-]((0\\d|1[0-3]):[0-5]\\d|14:00))?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d+");
    private static final Pattern POSITIVE = Pattern.compile("\\+?0*[1-9]\\d*");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DURATION = Pattern.compile(
            "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");
    private static final Pattern BOOLEAN = Pattern.compile("true|false|0|1");
    // JSON-LD 1.1 API, 8.2.2: greater numbers are written as xsd:double.
    private static final int INTEGER_DIGITS = 21;

    private Literals() {
    }

    /** The lexical form that JSON-LD gives a string, number or boolean (JSON-LD 1.1 API, 8.2.2). */
    static String lexical(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        if (value instanceof JsonNumber number) {
            return number(number.literal());
        }
        return value instanceof JsonBoolean flag ? Boolean.toString(flag.value()) : "";
    }

    // Only whole numbers keep a spelling that another type than xsd:double has.
    private static String number(String literal) {
        try {
            BigDecimal number = new BigDecimal(literal).stripTrailingZeros();
            boolean whole = number.scale() <= 0 && number.precision() - (long) number.scale() <= INTEGER_DIGITS;
            return whole ? number.toPlainString() : number.unscaledValue() + "E" + -(long) number.scale();
        } catch (NumberFormatException e) {
            return literal;
        }
    }

    /**
     * Whether a datatype has a lexical form.
     *
     * @param lexical the form
     * @param datatype local name in XSD
     * @return true for datatypes that have every form
     */
    static boolean isWellFormed(String lexical, String datatype) {
        return switch (datatype) {
            case "dateTime" -> isDateTime(lexical);
            case "duration" -> DURATION.matcher(lexical).matches();
            case "boolean" -> BOOLEAN.matcher(lexical).matches();
            case "integer" -> INTEGER.matcher(lexical).matches();
            case "positiveInteger" -> POSITIVE.matcher(lexical).matches();
            case "decimal" -> DECIMAL.matcher(lexical).matches();
            default -> true;
        };
    }

    private static boolean isDateTime(String lexical) {
        Matcher parts = DATE_TIME.matcher(lexical);
        if (!parts.matches()) {
            return false;
        }
        // Leap years repeat every 400 years, and 10,000 is a multiple of that.
        String year = parts.group(1);
        int ofCycle = Integer.parseInt(year.substring(year.length() - 4));
        return Integer.parseInt(parts.group(3)) <= YearMonth.of(ofCycle, Integer.parseInt(parts.group(2))).lengthOfMonth();
    }

    /** Whether an integer is at most a limit. */
    static boolean isAtMost(String integer, int limit) {
        String digits = integer.startsWith("+") ? integer.substring(1) : integer;
        return INTEGER.matcher(digits).matches() && new BigDecimal(digits).compareTo(BigDecimal.valueOf(limit)) <= 0;
    }
}
