package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lexical forms: XSD 1.1 Datatypes as another implementation has them, and JSON-LD 1.1 API, 8.2.2. */
class LiteralsTest {
    private static final List<String> SPELLINGS = List.of(
            "2026-07-01T00:00:00Z", "2026-07-01T00:00:00", "2026-07-01T00:00:00.5Z", "2026-07-01T00:00:00.123456789+02:00", "2026-07-01T00:00:00.1234567891Z",
            "2026-07-01T00:00:00+14:00", "2026-07-01T00:00:00-14:00", "2026-07-01T00:00:00+14:01", "2026-07-01T00:00:00+15:00", "2026-07-01T00:00:00+02",
            "2026-07-01T00:00:00+0200", "2026-07-01T00:00Z", "2026-07-01", "2026-07-01T", "2026-02-29T00:00:00Z", "2024-02-29T00:00:00Z",
            "2026-04-31T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-01T00:00:00Z", "2026-01-00T00:00:00Z", "2026-07-01T24:00:00Z", "2026-07-01T24:00:01Z",
            "2026-07-01T25:00:00Z", "2026-07-01T23:60:00Z", "2026-07-01T23:59:60Z", "26-07-01T00:00:00Z", "12026-07-01T00:00:00Z", "02026-07-01T00:00:00Z",
            "-2026-07-01T00:00:00Z", "+2026-07-01T00:00:00Z", "2026-07-01t00:00:00Z", "2026-07-01T00:00:00z", "2026-7-1T00:00:00Z",
            "2026-07-01T00:00:00.Z", "2026-07-01T00:00:00-00:00", "2026-07-01T00:00:00+01:60",
            "P60M", "PT60H", "P1Y2M3DT4H5M6.7S", "-P1Y", "P", "PT", "P1YT", "P1.5D", "PT1.5S", "P1D1Y", "P1W", "P-1Y", "p1y", "1Y", "PT5H3M", "P0Y", "-P",
            "0", "1", "-1", "+1", "+0", "-0", "007", "000", "100", "101", "1.0", "1.5", "1e2", "1E2", ".5", "5.", ".", "+.5", "-5.", "1,5", "1 000", "--1", "+-1",
            "12345678901234567890123456789", "true", "false", "TRUE", "True", "yes", "", "abc", "NaN", "INF", "0x1F", "\u0661");

    @ParameterizedTest
    @ValueSource(strings = {"dateTime", "duration", "boolean", "integer", "positiveInteger", "decimal", "string"})
    void aDatatypeHasTheSpellingsThatAnotherImplementationSaysItHas(String datatype) {
        var other = TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#" + datatype);
        assertThat(SPELLINGS.stream().filter(spelling -> Literals.isWellFormed(spelling, datatype)))
                .containsExactlyElementsOf(SPELLINGS.stream().filter(other::isValid).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT.5S", "PT1.S"})
    void aFractionOfASecondHasDigitsOnBothSides(String duration) {
        assertThat(Literals.isWellFormed(duration, "duration")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1.0,1", "-0,0", "1e2,100", "100E-2,1", "12.5,125E-1", "1e20,100000000000000000000", "1e21,1E21", "1e999999999,1E999999999",
        "123456789012345678901,123456789012345678901"})
    void aJsonNumberIsAnIntegerWhereItIsWholeAndNotTooGreat(String number, String lexical) {
        assertThat(Literals.lexical(new JsonNumber(number))).isEqualTo(lexical);
    }

    @Test
    void stringsAndBooleansKeepTheirSpelling() {
        assertThat(Literals.lexical(new JsonString(" x "))).isEqualTo(" x ");
        assertThat(Literals.lexical(new JsonBoolean(false))).isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({"100,true", "+100,true", "0100,true", "101,false", "-5,true", "abc,false", "99999999999999999999999,false"})
    void aLimitCountsForTheNumberAndNotForItsSpelling(String integer, boolean holds) {
        assertThat(Literals.isAtMost(integer, 100)).isEqualTo(holds);
    }
}
