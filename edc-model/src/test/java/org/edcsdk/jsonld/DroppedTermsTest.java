package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.document.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNull;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.MicroCredentials;
import org.edcsdk.testing.RandomCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a processor drops, judged by what is missing in titanium's quads when the member is taken away. */
class DroppedTermsTest {
    // Names that mean something else to a processor than to a person: unknown, prefixed, absolute, a class, a prefix, W3C terms, coerced ones.
    private static final List<String> NAMES = List.of("cnf", "titel", "elm:grade", "foo:bar", "clv:x", "http://example.org/p",
            "Person", "person", "issued", "validFrom", "evidence", "holder", "hasMember", "geometry", "sec:x");
    private static final List<JsonValue> VALUES = List.of(new JsonString("plain text"), new JsonString("urn:x:1"), new JsonBoolean(true),
            JsonNumber.of(5), new JsonNull(), new JsonArray(List.of(new JsonString("a"), new JsonNull())),
            JsonObject.empty().with("id", "urn:y:1").with("type", "Unheard"), JsonObject.empty().with("title", JsonObject.empty().with("en", "x")),
            JsonObject.empty().with("en", "x"));

    private final JsonLdProcessor processor = JsonLdProcessor.withDefaults();
    private final JsonObject credential = JsonLd.ordered(MicroCredentials.dataEthics());

    @Test
    void whatIsListedIsWhatTheProcessorDrops() throws Exception {
        Document context = Titanium.published();
        for (int seed = 0; seed < 10; seed++) {
            Random random = new Random(seed);
            JsonObject document = (JsonObject) mutated(RandomCredentials.of(seed).credentialWith(RandomCredentials.classes().stream()
                    .filter(RandomCredentials::isReachable).toList().get(seed * 3)).json(), random, false);
            document = ((JsonObject) distinct(document, new AtomicInteger())).with("@context", Contexts.written());
            Bytes octets = Json.write(document);
            Set<String> missing = new TreeSet<>();
            missing(document, document, "", Titanium.nQuads(octets, context), context, missing);
            assertThat(wholeLists(processor.droppedTerms(octets), document)).as("seed %s", seed).isEqualTo(missing);
        }
    }

    @ParameterizedTest
    @CsvSource({"dateModified, 2024-05-06T10:00:00Z", "descriptionHtml, <p>Learn</p>"})
    void valueThatTheContextTakesForAnIriIsDropped(String name, String value) throws Exception {
        JsonObject issuer = credential.object("issuer").orElseThrow().with(name, value);
        assertThat(dropped(credential.with("issuer", issuer))).containsExactly("/issuer/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"issued", "validFrom", "expirationDate"})
    void termOfTheDataModelIsDroppedBelowTheCredential(String name) throws Exception {
        JsonObject issuer = credential.object("issuer").orElseThrow().with(name, "2024-05-06T10:00:00Z");
        assertThat(dropped(credential.with("issuer", issuer))).containsExactly("/issuer/" + name);
    }

    @Test
    void termsOfTheDataModelNeedItsType() throws Exception {
        assertThat(dropped(credential.with("type", new JsonArray(List.of(new JsonString("EuropeanDigitalCredential"))))))
                .contains("/issuer", "/credentialSubject", "/validFrom").doesNotContain("/displayParameter");
    }

    @Test
    void shapesSpellingOfATermIsDropped() throws Exception {
        JsonObject person = credential.object("credentialSubject").orElseThrow().with("nationalId", JsonObject.empty().with("id", "urn:n"));
        assertThat(dropped(credential.with("credentialSubject", person))).containsExactly("/credentialSubject/nationalId");
    }

    @ParameterizedTest
    @CsvSource({"http://exa mple.org/p, /http:~1~1exa mple.org~1p", ":x, /:x", "_:x, /_:x"})
    void nameThatNoQuadCanHoldIsListed(String name, String pointer) throws Exception {
        assertThat(dropped(credential.with(name, "x"))).containsExactly(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x:foo", "foo:bar", "x:", "ab:", "xx:foo bar", "1x:foo", "\u00e9:foo", "foo:\u00e9", "a_b:c", "foo:bar#frag", "foo://", "x:%zz", "x:%41",
        "elm:", "elm:grade", "sec:x", "clv:x", "http:", "http://", "mailto:", "x::y", "x:foo\\bar", "x:<y>", "foo.bar:baz", "tag:y|z", "x:[y]", "X:FOO",
        "urn:", "foo:#x", "foo:?x", "http://a:b/", "http://\u00e9.org/p", "-x:foo", "x-:foo", "foo:b@r", "foo:bar:baz", "x:^y", "//x:y", "a/b:c", "?a:b"})
    void nameWithAColonIsListedWhereTheProcessorDropsIt(String name) throws Exception {
        JsonObject issuer = credential.object("issuer").orElseThrow().with(name, "x");
        Bytes octets = Json.write(credential.with("issuer", issuer));
        boolean dropped = Titanium.nQuads(octets, Titanium.published()).lines().count()
                == Titanium.nQuads(Json.write(credential), Titanium.published()).lines().count();
        assertThat(processor.droppedTerms(octets)).as("dropped by the processor: %s", dropped).hasSize(dropped ? 1 : 0);
    }

    @Test
    void relativeIdIsListed() throws Exception {
        JsonObject issuer = credential.object("issuer").orElseThrow();
        assertThat(dropped(credential.with("issuer", issuer.with("id", "org1")))).containsExactly("/issuer/id");
    }

    @Test
    void textWithoutAWellFormedLanguageIsListed() throws Exception {
        JsonObject display = credential.object("displayParameter").orElseThrow();
        JsonObject title = display.object("title").orElseThrow().with("en_US", "Ethics");
        assertThat(dropped(credential.with("displayParameter", display.with("title", title)))).containsExactly("/displayParameter/title/en_US");
    }

    @Test
    void statusListEntriesAreDroppedButForTheirId() throws Exception {
        JsonObject entry = JsonObject.empty().with("id", "urn:list#1").with("type", "StatusList2021Entry").with("statusPurpose", "revocation");
        assertThat(dropped(credential.with("status", new JsonArray(List.of(entry))))).containsExactly("/status/0/type", "/status/0/statusPurpose");
    }

    private List<String> dropped(JsonObject document) throws Exception {
        return processor.droppedTerms(Json.write(document));
    }

    // Puts odd members into some objects, below language maps none.
    private static JsonValue mutated(JsonValue value, Random random, boolean languages) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(item -> mutated(item, random, languages)).toList());
        }
        if (!(value instanceof JsonObject object) || languages) {
            return value;
        }
        JsonObject out = object;
        for (String name : object.members().keySet()) {
            boolean map = List.of("title", "description", "prefLabel", "altLabel", "legalName", "noteLiteral", "fullName", "givenName", "familyName",
                    "birthName", "patronymicName", "definition", "category", "geographicName", "schemeAgency").contains(name);
            out = out.with(name, mutated(object.get(name).orElseThrow(), random, map));
        }
        for (int i = 0; i < 2 && random.nextInt(3) == 0; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            out = out.has(name) ? out : out.with(name, VALUES.get(random.nextInt(VALUES.size())));
        }
        return out;
    }

    // Two objects with one id are one node; here every object is one of its own.
    private static JsonValue distinct(JsonValue value, AtomicInteger ids) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(item -> distinct(item, ids)).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        JsonObject out = object.has("id") ? object.with("id", "urn:id:" + ids.incrementAndGet()) : object;
        for (String name : object.members().keySet()) {
            out = name.equals("id") ? out : out.with(name, distinct(object.get(name).orElseThrow(), ids));
        }
        return out;
    }

    // The topmost members and items without which the quads stay the same.
    private static void missing(JsonObject document, JsonObject node, String at, String quads, Document context, Set<String> missing) throws Exception {
        for (String name : node.members().keySet()) {
            if (!name.startsWith("@") && !name.equals("id")) {
                missing(document, node.get(name).orElseThrow(), at + '/' + name.replace("~", "~0").replace("/", "~1"), quads, context, missing);
            }
        }
    }

    private static void missing(JsonObject document, JsonValue value, String at, String quads, Document context, Set<String> missing) throws Exception {
        if (value instanceof JsonArray array && sameShape(Titanium.nQuads(Json.write(without(document, at)), context), quads)) {
            if (!array.items().isEmpty()) {
                missing.add(at);
            }
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                missing(document, array.items().get(i), at + '/' + i, quads, context, missing);
            }
        } else if (sameShape(Titanium.nQuads(Json.write(without(document, at)), context), quads)) {
            missing.add(at);
        } else if (value instanceof JsonObject object) {
            missing(document, object, at, quads, context, missing);
        }
    }

    // A list of which every item is listed counts as one member here.
    private static Set<String> wholeLists(List<String> pointers, JsonObject document) {
        Set<String> out = new TreeSet<>();
        for (String pointer : pointers) {
            String parent = pointer.substring(0, pointer.lastIndexOf('/'));
            boolean whole = at(document, parent) instanceof JsonArray list
                    && IntStream.range(0, list.items().size()).allMatch(i -> pointers.contains(parent + '/' + i));
            out.add(whole ? parent : pointer);
        }
        return out;
    }

    private static JsonValue at(JsonValue value, String pointer) {
        JsonValue at = value;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            at = at instanceof JsonArray array ? array.items().get(Integer.parseInt(step))
                    : ((JsonObject) at).get(step.replace("~1", "/").replace("~0", "~")).orElseThrow();
        }
        return at;
    }

    private static boolean sameShape(String one, String other) {
        return Quadruples.of(one).equals(Quadruples.of(other));
    }

    private static JsonObject without(JsonObject document, String pointer) {
        return (JsonObject) without(document, new ArrayList<>(List.of(pointer.substring(1).split("/"))));
    }

    private static JsonValue without(JsonValue value, List<String> steps) {
        String step = steps.remove(0).replace("~1", "/").replace("~0", "~");
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(step);
            if (steps.isEmpty()) {
                items.remove(index);
            } else {
                items.set(index, without(items.get(index), steps));
            }
            return new JsonArray(items);
        }
        JsonObject object = (JsonObject) value;
        return steps.isEmpty() ? object.without(step) : object.with(step, without(object.get(step).orElseThrow(), steps));
    }
}
