package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.MicroCredentials;
import org.edcsdk.testing.RandomCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdProcessorTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";

    private final JsonLdProcessor processor = JsonLdProcessor.withDefaults();
    private final JsonObject credential = JsonLd.ordered(MicroCredentials.dataEthics());

    @Test
    void expandsTermsOfBothContexts() throws Exception {
        JsonArray expanded = (JsonArray) Json.parse(processor.expand(Json.write(credential)), JsonLimits.withDefaults());
        JsonObject root = (JsonObject) expanded.items().get(0);
        assertThat(root.members()).containsKeys("https://www.w3.org/2018/credentials#credentialSubject", ELM + "displayParameter");
        assertThat(root.list("@type")).containsExactly(new JsonString("https://www.w3.org/2018/credentials#VerifiableCredential"),
                new JsonString(ELM + "EuropeanDigitalCredential"));
    }

    @Test
    void quadsAreThoseOfTheProcessorAlsoWithBlankNodes() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            JsonObject blank = (JsonObject) withoutSomeIds(RandomCredentials.of(seed).credential().json(), new Random(seed));
            Bytes written = JsonLd.write(EuropeanDigitalCredential.of(blank)).octets();
            Map<String, Integer> ours = Quadruples.of(processor.toNQuads(written));
            Map<String, Integer> theirs = Quadruples.of(Titanium.nQuads(written, Titanium.ours()));
            Set<Map.Entry<String, Integer>> more = new HashSet<>(ours.entrySet());
            more.removeAll(theirs.entrySet());
            assertThat(more).as("seed %s", seed).isEmpty();
            assertThat(ours).as("seed %s", seed).hasSameSizeAs(theirs);
        }
    }

    @Test
    void labelsOfBlankNodesDoNotDependOnAnyOrder() throws Exception {
        for (int seed = 0; seed < 40; seed++) {
            JsonObject blank = (JsonObject) withoutSomeIds(RandomCredentials.of(seed).credential().json(), new Random(seed));
            Bytes one = Json.write(blank.with("@context", Contexts.written()));
            Bytes other = Json.write(((JsonObject) shuffledItems(blank, new Random(seed))).with("@context", Contexts.written()));
            assertThat(processor.toNQuads(other)).as("seed %s", seed).isEqualTo(processor.toNQuads(one));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1.0", "1e2", "0.1", "12345678901234567890", "1e21", "1e400", "-0.0", "1.25", "1e999999999", "1e-999999999"})
    void numberIsTheLiteralOfTheStandard(String number) throws Exception {
        Bytes document = Json.write(credential.with("attachment", JsonObject.empty().with("id", "urn:m").with("contentSize", new JsonNumber(number))));
        String line = processor.toNQuads(document).lines().filter(quad -> quad.contains("contentSize")).findFirst().orElseThrow();
        String expected = switch (number) {
            case "1", "1.0" -> "1";
            case "1e2" -> "100";
            case "-0.0" -> "0";
            case "0.1" -> "1.0E-1";
            case "1.25" -> "1.25E0";
            case "12345678901234567890" -> number;
            default -> number.replace("1e", "1.0E");
        };
        assertThat(line).isEqualTo("<urn:m> <" + ELM + "contentSize> \"" + expected + "\"^^<http://www.w3.org/2001/XMLSchema#integer> .");
    }

    @Test
    void numberBeyondTheProcessorIsATypedRefusal() {
        JsonObject media = JsonObject.empty().with("contentSize", new JsonNumber("1e99999999999"));
        assertThatThrownBy(() -> processor.expand(Json.write(credential.with("attachment", media))))
                .isInstanceOfSatisfying(JsonLdProcessingException.class,
                        e -> assertThat(e.reason()).isEqualTo(JsonLdProcessingException.Reason.NOT_PROCESSABLE));
    }

    @Test
    void dataModelTwoIsATypedRefusal() {
        JsonObject two = credential.with("@context", new JsonArray(List.of(new JsonString(Contexts.W3C_V2), new JsonString(Contexts.EDC))));
        assertThatThrownBy(() -> processor.toNQuads(Json.write(two))).isInstanceOfSatisfying(JsonLdProcessingException.class,
                e -> assertThat(e.reason()).isEqualTo(JsonLdProcessingException.Reason.DATA_MODEL_V2));
    }

    @Test
    void aliasOfTheContextMeansTheContext() throws Exception {
        JsonObject alias = credential.with("@context", new JsonArray(List.of(new JsonString(Contexts.W3C),
                new JsonString("https://data.europa.eu/snb/model/context/edc-ap.jsonld"))));
        assertThat(processor.toNQuads(Json.write(alias))).isEqualTo(processor.toNQuads(Json.write(credential)));
    }

    @Test
    void sealedPayloadIsProcessed() throws Exception {
        Bytes sealed = Json.write(JsonObject.empty().with("payload", Json.write(credential).toUtf8String()).with("signatures", new JsonArray(List.of())));
        assertThat(processor.toNQuads(sealed)).isEqualTo(processor.toNQuads(Json.write(credential)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/context", "http://data.europa.eu/snb/model/context/edc-ap#", "file:///etc/hostname"})
    void loaderRefusesEveryOtherAddress(String address) {
        assertThatThrownBy(() -> ClosedContexts.loader().loadDocument(URI.create(address), null))
                .isInstanceOf(com.apicatalog.jsonld.JsonLdError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm:grade", "person", "Person", "http://example.org/x"})
    void contextInsideAnExtensionNeverReachesTheProcessor(String name) {
        JsonObject hidden = JsonObject.empty().with("@context", "https://example.org/context");
        assertThatThrownBy(() -> processor.expand(Json.write(credential.with(name, hidden)))).isInstanceOf(CredentialReadException.class);
    }

    @Test
    void limitsComeFirst() {
        JsonLdProcessor small = JsonLdProcessor.withLimits(new JsonLimits(100, 64, 1000, 1000, 64, 64));
        assertThatThrownBy(() -> small.expand(Json.write(credential))).isInstanceOfSatisfying(CredentialReadException.class,
                e -> assertThat(e.reason()).isEqualTo(CredentialReadException.Reason.LIMIT));
    }

    @Test
    void threadsShareOneProcessor() throws Exception {
        Bytes document = Json.write(credential.with("attachment", JsonObject.empty().with("id", "urn:m").with("contentSize", new JsonNumber("1.25"))));
        String expected = processor.toNQuads(document);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> tasks = Collections.nCopies(64, () -> processor.toNQuads(document));
            for (Future<String> result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static JsonValue withoutSomeIds(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(item -> withoutSomeIds(item, random)).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject out = random.nextBoolean() ? object.without("id") : object;
        for (String name : object.members().keySet()) {
            out = out.has(name) ? out.with(name, withoutSomeIds(object.get(name).orElseThrow(), random)) : out;
        }
        return out;
    }

    private static JsonValue shuffledItems(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items().stream().map(item -> shuffledItems(item, random)).toList());
            Collections.shuffle(items, random);
            return new JsonArray(items);
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject out = Flat.reversed(object);
        for (String name : object.members().keySet()) {
            out = out.with(name, shuffledItems(object.get(name).orElseThrow(), random));
        }
        return out;
    }
}
