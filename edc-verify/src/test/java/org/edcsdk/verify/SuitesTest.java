package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Public conformance suites through our own entry points: the suites' verdicts. */
class SuitesTest {
    private static final JsonLimits LIMITS = JsonLimits.withDefaults();

    private static JsonObject vectors(String name) throws Exception {
        return (JsonObject) Json.parse(Corpus.read(Corpus.data("adversarial/wycheproof").resolve(name)), LIMITS);
    }

    @TestFactory
    Stream<DynamicTest> wycheproofSignatures() {
        return Stream.of(DynamicTest.dynamicTest("ECDSA P-384", () -> signatures("ecdsa_secp384r1_sha384_p1363_test.json", "EC", JwsAlgorithm.ES384)),
                DynamicTest.dynamicTest("RSA PKCS#1", () -> signatures("rsa_signature_2048_sha256_test.json", "RSA", JwsAlgorithm.RS256)),
                DynamicTest.dynamicTest("RSA PSS", () -> signatures("rsa_pss_4096_sha512_mgf1_64_test.json", "RSA", JwsAlgorithm.PS512)));
    }

    private static void signatures(String file, String keys, JwsAlgorithm algorithm) throws Exception {
        List<String> wrong = new ArrayList<>();
        for (JsonObject group : vectors(file).objects("testGroups")) {
            PublicKey key = KeyFactory.getInstance(keys).generatePublic(new X509EncodedKeySpec(hex(group, "publicKeyDer")));
            for (JsonObject test : group.objects("tests")) {
                boolean accepted = algorithm.verifies(key, hex(test, "msg"), hex(test, "sig"));
                String result = test.text("result").orElseThrow();
                // "acceptable" leaves it to the verifier.
                if (!result.equals("acceptable") && accepted != result.equals("valid")) {
                    wrong.add(test.get("tcId").orElseThrow() + " " + test.text("comment").orElse("") + " " + result);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static byte[] hex(JsonObject object, String name) {
        return HexFormat.of().parseHex(object.text(name).orElseThrow());
    }

    /** No vector brings a certificate along: not one may count as sealed, symmetric, by reference or with a key of its own. */
    @TestFactory
    Stream<DynamicTest> wycheproofTokensNeverCountAsSeals() {
        return Stream.of("json_web_crypto_test.json", "json_web_key_test.json").map(name -> DynamicTest.dynamicTest(name, () -> {
            Verifier verifier = Verifier.builder().clock(Sealed.CLOCK).build();
            for (JsonObject group : vectors(name).objects("testGroups")) {
                for (JsonObject test : group.objects("tests")) {
                    if (test.text("jws").isEmpty()) {
                        continue; // encryption
                    }
                    ValidationReport report = verifier.verify(Bytes.utf8(test.text("jws").orElseThrow()));
                    assertThat(report.verdict()).as(test.text("comment").orElse("")).isEqualTo(Verdict.INVALID);
                    assertThat(report.seals()).noneMatch(SealReport::intact);
                    assertThat(report.checks()).noneMatch(check -> check.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent());
                }
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> jsonTestSuite() throws IOException {
        Verifier verifier = Verifier.builder().clock(Sealed.CLOCK).build();
        return files("adversarial/json").stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            Bytes octets = Corpus.read(file);
            boolean read = parses(octets);
            ValidationReport report = verifier.verify(octets);
            assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
            assertThat(report.checks()).noneMatch(check -> check.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent());
            if (file.getFileName().toString().contains("duplicated_key")) {
                assertThat(read).as("RFC 8259 leaves duplicates to the reader, RFC 7515 forbids them").isFalse();
            } else if (file.getFileName().toString().startsWith("y_")) {
                assertThat(read).isTrue();
            } else if (file.getFileName().toString().startsWith("n_")) {
                assertThat(read).isFalse();
                assertThat(report.status(Check.FORMAT)).isEqualTo(CheckStatus.FAILED);
            }
        }));
    }

    private static boolean parses(Bytes octets) {
        try {
            Json.parse(octets, LIMITS);
            return true;
        } catch (JsonReadException e) {
            return false;
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> walk = Files.walk(Corpus.data(folder))) {
            return walk.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".tsv")).sorted().toList();
        }
    }

    /** What a JSON-LD processor must refuse is no credential here, and its context in a credential is refused. */
    @TestFactory
    Stream<DynamicTest> jsonLdNegatives() {
        TestPki pki = TestPki.create(Sealed.CLOCK);
        TestSeal seal = pki.issueSeal(SealRequest.standard());
        Verifier verifier = Sealed.trusting(pki).build();
        return Corpus.required("json-ld-negative").stream().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            refused(verifier.verify(each.octets()), false);
            refused(verifier.verify(Sealed.json(seal, each.octets().toUtf8String().strip())), false);
            Optional<JsonValue> context = context(each.octets());
            if (context.isPresent()) {
                refused(verifier.verify(Sealed.json(seal, with(context.get()))), true);
            }
        }));
    }

    private static void refused(ValidationReport report, boolean named) {
        assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(report.credential()).isEmpty();
        assertThat(report.checks(Check.FORMAT)).as(report.checks().toString()).anyMatch(check -> check.code()
                .filter(code -> !named || code == FindingCode.CONTEXT_REFUSED || code == FindingCode.KEYWORD_REFUSED).isPresent());
    }

    private static Optional<JsonValue> context(Bytes octets) throws JsonReadException {
        return Json.parse(octets, LIMITS) instanceof JsonObject root ? root.get("@context").filter(value -> !(value instanceof JsonNumber))
                : Optional.empty();
    }

    private static String with(JsonValue context) {
        JsonObject credential = Credentials.json(Sealed.credential());
        List<JsonValue> contexts = new ArrayList<>(credential.list("@context"));
        contexts.addAll(context instanceof JsonArray array ? array.items() : List.of(context));
        return new String(Json.write(credential.with("@context", new JsonArray(contexts))).toByteArray(), StandardCharsets.UTF_8);
    }

    @TestFactory
    Stream<DynamicTest> dataModelInputsAreReadAndNoneIsACredentialOfLearning() {
        Verifier verifier = Verifier.builder().clock(Sealed.CLOCK).build();
        return Corpus.required("vc-data-model").stream().map(each -> DynamicTest.dynamicTest(each.toString(), () -> {
            ValidationReport report = verifier.verify(each.octets());
            assertThat(report.kind()).isEqualTo(DocumentKind.UNSEALED_JSON);
            assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
            assertThat(report.checks()).noneMatch(check -> check.code().filter(FindingCode.INTERNAL_ERROR::equals).isPresent());
        }));
    }

    @Test
    void xmlWithADocumentTypeInMetadataIsNeverExpanded() {
        Corpus.required("xml").forEach(each -> assertThat(Verifier.builder().build().verify(each.octets()).verdict()).isEqualTo(Verdict.INVALID));
    }
}
