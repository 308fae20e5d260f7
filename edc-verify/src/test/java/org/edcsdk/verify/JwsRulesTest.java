package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Base64;

import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;

/** The form rules of RFC 7515, RFC 7797, RFC 8725 and TS 119 182-1, each with a seal whose value holds. */
class JwsRulesTest {
    private static final String NO_CRIT = ",\"iat\":1782806405,\"b64\":false";

    private static void refusedWith(FindingCode code, ExaminedDocument document) {
        assertThat(document.results()).as(document.results().toString())
                .anyMatch(result -> result.check() == Check.FORMAT && result.status() == CheckStatus.FAILED && result.code().orElseThrow() == code);
        assertThat(document.judgeable()).isFalse();
    }

    private static void accepted(ExaminedDocument document) {
        assertThat(document.results()).as(document.results().toString()).noneMatch(result -> result.status() == CheckStatus.FAILED);
        assertThat(document.seals()).allMatch(ExaminedSeal::intact);
    }

    @Nested
    class Crit {
        @Test
        void listingB64IsAccepted() {
            accepted(Jws.withHeader(Jws.header(Jws.TIME)));
        }

        @Test
        void listingSigTIsAccepted() {
            accepted(Jws.withHeader(Jws.header(",\"sigT\":\"2026-06-30T08:00:05Z\",\"b64\":false,\"crit\":[\"b64\",\"sigT\"]")));
        }

        @Test
        void unknownNameIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"x\":1,\"crit\":[\"b64\",\"x\"]")));
        }

        @Test
        void absentNameIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"crit\":[\"b64\",\"sigPId\"]")));
        }

        @Test
        void registeredNameIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"crit\":[\"b64\",\"alg\"]")));
        }

        @Test
        void sameNameTwiceIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"crit\":[\"b64\",\"b64\"]")));
        }

        @Test
        void emptyListIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"crit\":[]")));
        }

        @Test
        void stringIsRefused() {
            refusedWith(FindingCode.CRITICAL_HEADER, Jws.withHeader(Jws.header(NO_CRIT + ",\"crit\":\"b64\"")));
        }

        @Test
        void unprotectedIsRefused() {
            refusedWith(FindingCode.UNPROTECTED_PARAMETER, Jws.examine(Jws.general(Jws.PAYLOAD,
                    Jws.entry(Jws.header(NO_CRIT), "{\"crit\":[\"b64\"]}", Jws.PAYLOAD))));
        }

        @Test
        void withoutB64IsRefusedWhereB64IsUsed() {
            refusedWith(FindingCode.UNENCODED_PAYLOAD, Jws.withHeader(Jws.header(NO_CRIT)));
        }
    }

    @Nested
    class Headers {
        @Test
        void memberTwiceIsRefused() {
            refusedWith(FindingCode.DUPLICATE_MEMBER, Jws.withHeader(Jws.header(",\"alg\":\"ES256\"" + Jws.TIME)));
        }

        @Test
        void memberTwiceInAnotherSpellingIsRefused() {
            refusedWith(FindingCode.DUPLICATE_MEMBER, Jws.withHeader(Jws.header(",\"\\u0061lg\":\"ES256\"" + Jws.TIME)));
        }

        @Test
        void nameInBothHeadersIsRefused() {
            refusedWith(FindingCode.OVERLAPPING_HEADERS, Jws.withUnprotected("{\"alg\":\"ES256\"}"));
        }

        @Test
        void numericAlgorithmIsRefused() {
            refusedWith(FindingCode.MALFORMED_HEADER,
                    Jws.withHeader("{\"alg\":1," + Jws.certificates() + Jws.TIME + "}"));
        }

        @Test
        void macIsRefused() {
            refusedWith(FindingCode.ALGORITHM_NOT_ALLOWED,
                    Jws.withHeader("{\"alg\":\"HS256\"," + Jws.certificates() + Jws.TIME + "}"));
        }

        @Test
        void algorithmOfAnotherKeyTypeIsNotIntact() {
            ExaminedDocument document = Jws.withHeader("{\"alg\":\"RS256\"," + Jws.certificates() + Jws.TIME + "}");
            assertThat(document.seals().get(0).failure()).contains(SubIndication.SIG_CRYPTO_FAILURE);
        }

        @Test
        void algorithmOfAnotherCurveIsNotIntact() {
            assertThat(Jws.withHeader("{\"alg\":\"ES384\"," + Jws.certificates() + Jws.TIME + "}").seals().get(0).intact()).isFalse();
        }

        @Test
        void bothTimesAreRefused() {
            refusedWith(FindingCode.TWO_SIGNING_TIMES, Jws.withHeader(Jws.header(",\"sigT\":\"2026-06-30T08:00:05Z\"" + Jws.TIME)));
        }

        @Test
        void endlessTimeIsRefused() {
            refusedWith(FindingCode.MALFORMED_HEADER, Jws.withHeader(
                    Jws.header(",\"iat\":1000000000000000000000000000000,\"b64\":false,\"crit\":[\"b64\"]")));
        }

        @Test
        void dataElsewhereIsRefused() {
            refusedWith(FindingCode.DETACHED_PAYLOAD, Jws.withHeader(Jws.header(",\"sigD\":{\"pars\":[\"http://127.0.0.1:9/\"]}" + Jws.TIME)));
        }
    }

    @Nested
    class Certificates {
        @Test
        void absentIsRefused() {
            ExaminedDocument document = Jws.withHeader("{\"alg\":\"ES256\",\"x5u\":\"http://127.0.0.1:9/\"" + Jws.TIME + "}");
            refusedWith(FindingCode.NO_CERTIFICATE_REFERENCE, document);
            assertThat(document.seals().get(0).failure()).contains(SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
        }

        @Test
        void withoutSignedReferenceIsRefused() {
            refusedWith(FindingCode.NO_CERTIFICATE_REFERENCE, Jws.withHeader("{\"alg\":\"ES256\",\"x5c\":[" + Jws.chain() + "]" + Jws.TIME + "}"));
        }

        @Test
        void otherThanTheReferenceIsRefused() {
            String other = Jws.url(new byte[32]);
            refusedWith(FindingCode.CERTIFICATE_REFERENCE_MISMATCH, Jws.withHeader(
                    "{\"alg\":\"ES256\",\"x5t#S256\":\"" + other + "\",\"x5c\":[" + Jws.chain() + "]" + Jws.TIME + "}"));
        }

        @Test
        void somethingElseIsRefused() {
            refusedWith(FindingCode.MALFORMED_HEADER, Jws.withHeader(
                    "{\"alg\":\"ES256\",\"x5t#S256\":\"" + Jws.thumbprint() + "\",\"x5c\":[\"AAAA\"]" + Jws.TIME + "}"));
        }

        @Test
        void moreThanTheLimitIsRefused() {
            String many = String.join(",", java.util.Collections.nCopies(11, "\"AAAA\""));
            refusedWith(FindingCode.LIMIT_EXCEEDED, Jws.withHeader(
                    "{\"alg\":\"ES256\",\"x5t#S256\":\"" + Jws.thumbprint() + "\",\"x5c\":[" + many + "]" + Jws.TIME + "}"));
        }
    }

    @Nested
    class Serialisation {
        private final String entry = Jws.entry(Jws.header(Jws.TIME), "", Jws.PAYLOAD);

        @Test
        void flattenedIsRead() {
            accepted(Jws.examine("{\"payload\":\"{\\\"a\\\":\\\"é\\\"}\"," + entry.substring(1)));
        }

        @Test
        void compactIsRead() {
            String header = Jws.header(",\"iat\":1782806405");
            String payload = Jws.url(Jws.PAYLOAD);
            accepted(Jws.examine(Jws.url(header) + "." + payload + "." + Jws.value(header, payload)));
        }

        @Test
        void mixedFormsAreRefused() {
            String general = Jws.general(Jws.PAYLOAD, entry);
            refusedWith(FindingCode.MIXED_SERIALISATION, Jws.examine(general.substring(0, general.length() - 1) + ",\"protected\":\"e30\"}"));
        }

        @Test
        void noSignatureIsRefused() {
            refusedWith(FindingCode.UNUSABLE_SEAL, Jws.examine(Jws.general(Jws.PAYLOAD)));
        }

        @Test
        void missingPayloadIsSignedDataNotFound() {
            ExaminedDocument document = Jws.examine("{\"signatures\":[" + entry + "]}");
            refusedWith(FindingCode.PAYLOAD_MISSING, document);
            assertThat(document.seals().get(0).failure()).contains(SubIndication.SIGNED_DATA_NOT_FOUND);
        }

        @Test
        void differingB64IsRefused() {
            String encoded = Jws.entry(Jws.header(",\"iat\":1782806405"), "", Jws.PAYLOAD);
            refusedWith(FindingCode.UNENCODED_PAYLOAD, Jws.examine(Jws.general(Jws.PAYLOAD, entry, encoded)));
        }

        @Test
        void moreSignaturesThanTheLimitAreRefused() {
            String[] many = new String[17];
            Arrays.fill(many, entry);
            refusedWith(FindingCode.LIMIT_EXCEEDED, Jws.examine(Jws.general(Jws.PAYLOAD, many)));
        }

        @Test
        void aByteOrderMarkIsIgnored() {
            accepted(Jws.examine("\uFEFF" + Jws.general(Jws.PAYLOAD, entry)));
        }

        @Test
        void whiteSpaceInFrontIsAllowed() {
            accepted(Jws.examine(" \r\n\t" + Jws.general(Jws.PAYLOAD, entry)));
        }

        @Test
        void paddedBase64IsRefused() {
            refusedWith(FindingCode.NON_CANONICAL_BASE64, Jws.examine(Jws.general(Jws.PAYLOAD, entry.replace("\"}", "==\"}"))));
        }

        @Test
        void unusedBitsInBase64AreRefused() {
            String signature = entry.substring(0, entry.length() - 3) + next(entry.charAt(entry.length() - 3)) + "\"}";
            refusedWith(FindingCode.NON_CANONICAL_BASE64, Jws.examine(Jws.general(Jws.PAYLOAD, signature)));
        }

        private static char next(char c) {
            String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            return alphabet.charAt(alphabet.indexOf(c) + 1);
        }

        @Test
        void eachFlippedOctetBreaksTheSealOrTheForm() {
            byte[] octets = Bytes.utf8(Jws.general(Jws.PAYLOAD, entry)).toByteArray();
            for (int at = 0; at < octets.length; at += 13) {
                byte[] flipped = octets.clone();
                flipped[at] ^= 1;
                assertThat(Corpus.examine(Bytes.of(flipped)).judgeable()).as("octet %d", at).isFalse();
            }
        }

        @Test
        void deepNestingIsATypedRefusal() {
            refusedWith(FindingCode.LIMIT_EXCEEDED, Jws.examine("{\"payload\":" + "[".repeat(5000) + "]".repeat(5000) + "}"));
        }
    }

    @Nested
    class Unsigned {
        @Test
        void objectIsRefused() {
            refusedWith(FindingCode.MALFORMED_UNSIGNED, Jws.withUnprotected("{\"etsiU\":{}}"));
        }

        @Test
        void mixedFormsAreRefused() {
            refusedWith(FindingCode.MALFORMED_UNSIGNED, Jws.withUnprotected("{\"etsiU\":[\"e30\",{}]}"));
        }

        @Test
        void protectedIsRefused() {
            refusedWith(FindingCode.MALFORMED_UNSIGNED, Jws.withHeader(Jws.header(",\"etsiU\":[\"e30\"]" + Jws.TIME)));
        }

        @Test
        void unreadableComponentOnlyCostsTheLevel() {
            ExaminedDocument document = Jws.withUnprotected("{\"etsiU\":[\"!!!\"]}");
            accepted(document);
            assertThat(document.seals().get(0).unsignedFaults()).hasSize(1);
            assertThat(document.seals().get(0).level()).contains(BaselineLevel.BASELINE_B);
        }

        /** TS 119 182-1, 5.3: a time stamp under a misspelt name would be lost without a word. */
        @Test
        void unprotectedMemberThatIsNotEtsiUIsTold() {
            ExaminedDocument document = Jws.withUnprotected("{\"etsiu\":[\"e30\"]}");
            accepted(document);
            assertThat(document.seals().get(0).unsignedFaults()).extracting(Fault::code, Fault::path)
                    .containsExactly(tuple(FindingCode.UNSIGNED_COMPONENT_INVALID, "/signatures/0/header/etsiu"));
        }

        @Test
        void componentThatTheStandardDoesNotKnowIsTold() {
            ExaminedDocument document = Jws.withUnprotected("{\"etsiU\":[\"" + Jws.url("{\"sigtst\":{}}") + "\"]}");
            accepted(document);
            assertThat(document.seals().get(0).unsignedFaults()).extracting(Fault::code).containsExactly(FindingCode.UNSIGNED_COMPONENT_INVALID);
        }

        @ParameterizedTest
        @ValueSource(strings = {"sigPSt", "xVals", "axVals", "xRefs", "rRefs", "axRefs", "arRefs", "sigRTst", "rfsTst"})
        void componentThatTheStandardKnowsIsNothingToTell(String name) {
            ExaminedDocument document = Jws.withUnprotected("{\"etsiU\":[\"" + Jws.url("{\"" + name + "\":{}}") + "\"]}");
            assertThat(document.seals().get(0).unsignedFaults()).isEmpty();
        }

        @Test
        void garbageForATimeStampOnlyCostsTheLevel() {
            String garbage = Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
            String component = Jws.url("{\"sigTst\":{\"tstTokens\":[{\"val\":\"" + garbage + "\"}]}}");
            ExaminedDocument document = Jws.withUnprotected("{\"etsiU\":[\"" + component + "\"]}");
            accepted(document);
            assertThat(document.seals().get(0).unsignedFaults()).extracting(Fault::code).containsExactly(FindingCode.TIMESTAMP_INVALID);
        }
    }
}
