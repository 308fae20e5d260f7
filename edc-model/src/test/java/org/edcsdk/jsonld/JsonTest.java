package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.edcsdk.jsonld.JsonReadException.Reason;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8259, and the limits. */
class JsonTest {
    private final JsonLimits limits = JsonLimits.withDefaults();

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1.0,\"b\":[true,null,\"\\u00e9/\"]}", "[]", "\"x\"", "{\"a\":1e400}"})
    void textIsWrittenAsItWasRead(String text) throws Exception {
        assertThat(Json.write(Json.parse(Bytes.utf8(text), limits)).toUtf8String()).isEqualTo(text.replace("\\u00e9", "é"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\":1}x", "[1,]", "{'a':1}", "[NaN]", "// c\n1", "[01]", "\ufeff{}"})
    void malformedTextIsRefused(String text) {
        assertReason(Bytes.utf8(text), Reason.MALFORMED);
    }

    @Test
    void sameNameInAnotherEscapingIsADuplicate() {
        assertReason(Bytes.utf8("{\"a\":{\"b\":1,\"\\u0062\":2}}"), Reason.DUPLICATE_MEMBER);
    }

    @Test
    void duplicateIsNamedByItsPointer() {
        assertThatThrownBy(() -> Json.parse(Bytes.utf8("{\"a\":[{\"b\":1,\"b\":2}]}"), limits))
                .isInstanceOfSatisfying(JsonReadException.class, e -> assertThat(e.pointer()).isEqualTo("/a/0/b"));
    }

    @Test
    void invalidUtf8IsRefused() {
        assertReason(Bytes.of(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}), Reason.NOT_UTF8);
    }

    @Test
    void unpairedSurrogateEscapeIsRefused() {
        assertReason(Bytes.utf8("\"\\ud800\""), Reason.NOT_UTF8);
    }

    @Test
    void depthOfAHundredThousandIsRefusedByTheLimit() {
        assertReason(Bytes.utf8("[".repeat(100_000)), Reason.DEPTH);
    }

    @Test
    void longNumberIsRefusedByTheLimit() {
        assertReason(Bytes.utf8("[" + "9".repeat(65) + "]"), Reason.NUMBER_LENGTH);
    }

    @Test
    void everyLimitNamesItself() {
        JsonLimits small = new JsonLimits(100, 2, 2, 6, 3, 3);
        assertReason(small, " ".repeat(101), Reason.SIZE);
        assertReason(small, "[[[1]]]", Reason.DEPTH);
        assertReason(small, "{\"a\":1,\"b\":2,\"c\":3}", Reason.MEMBERS);
        assertReason(small, "[1,2,3,4,5,6,7]", Reason.TOKENS);
        assertReason(small, "[1234]", Reason.NUMBER_LENGTH);
        assertReason(small, "{\"abcd\":1}", Reason.NAME_LENGTH);
    }

    private void assertReason(Bytes text, Reason reason) {
        assertThatThrownBy(() -> Json.parse(text, limits)).isInstanceOfSatisfying(JsonReadException.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static void assertReason(JsonLimits limits, String text, Reason reason) {
        assertThatThrownBy(() -> Json.parse(Bytes.utf8(text), limits)).isInstanceOfSatisfying(JsonReadException.class,
                e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
