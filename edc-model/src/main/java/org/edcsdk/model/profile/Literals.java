package org.edcsdk.model.profile;

import java.math.BigInteger;
import java.util.regex.Pattern;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Whether a JSON value is a well-formed literal of an XSD datatype, once JSON-LD has coerced it. */
final class Literals {
    private static final Pattern DATE_TIME = Pattern.compile("-?\\d{4,}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern INTEGER = Pattern.compile("[+-]?\\d{1,18}");
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
    private static final Pattern DURATION = Pattern.compile(
            "-?P(?=.)(\\d+Y)?(\\d+M)?(\\d+D)?(T(?=.)(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?)?");

    private Literals() {
    }

    static boolean isWellFormed(JsonValue value, String datatype) {
        return switch (datatype) {
            case "dateTime" -> value instanceof JsonString text && DATE_TIME.matcher(text.value()).matches()
                    && new DateTime(text.value()).toInstant().isPresent();
            case "duration" -> value instanceof JsonString text && DURATION.matcher(text.value()).matches();
            case "boolean" -> value instanceof JsonBoolean || value instanceof JsonString text && text.value().matches("true|false|0|1");
            case "integer" -> integer(value) != null;
            case "positiveInteger" -> integer(value) != null && integer(value).signum() > 0;
            // A JSON number with a fraction becomes an xsd:double spelling, which is no xsd:decimal.
            case "decimal" -> value instanceof JsonString text && DECIMAL.matcher(text.value()).matches() || integer(value) != null;
            default -> value instanceof JsonString || value instanceof JsonNumber || value instanceof JsonBoolean;
        };
    }

    private static BigInteger integer(JsonValue value) {
        String text = value instanceof JsonNumber number ? number.literal() : value instanceof JsonString string ? string.value() : "";
        return INTEGER.matcher(text).matches() ? new BigInteger(text) : null;
    }
}
