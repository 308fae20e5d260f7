package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.document.Document;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.edcsdk.testing.RandomCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Properties of reading and writing over generated credentials; a failure names its seed or class. */
class RoundTripTest {
    private static final int SEEDS = 300;

    static Stream<String> classes() {
        return RandomCredentials.classes().stream();
    }

    static Stream<String> reachable() {
        return classes().filter(RandomCredentials::isReachable);
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void credentialWithEveryPropertyOfAClassIsReadAsItWasWritten(String name) throws Exception {
        roundTrip(RandomCredentials.of(11).credentialWith(name), name);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void objectOfEveryClassKeepsItsMembersInTheOrderOfWriting(String name) throws Exception {
        JsonObject node = RandomCredentials.of(12).full(name);
        JsonObject written = new CanonicalOrder().node(node, name.equals("EuropeanDigitalCredential"));
        assertThat(Json.parse(Json.write(written), JsonLimits.withDefaults())).isEqualTo(node);
    }

    @Test
    void credentialByChanceIsReadAsItWasWritten() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            roundTrip(RandomCredentials.of(seed).credential(), "seed " + seed);
        }
    }

    @Test
    void orderOfMembersNeverChangesWhatIsWritten() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            EuropeanDigitalCredential credential = RandomCredentials.of(seed).credential();
            JsonObject shuffled = (JsonObject) shuffled(credential.json(), new Random(seed));
            assertThat(JsonLd.write(EuropeanDigitalCredential.of(shuffled))).as("seed %s", seed).isEqualTo(JsonLd.write(credential));
        }
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void ourContextAndThePublishedOneGiveTheSameQuadsForAClass(String name) throws Exception {
        sameQuads(RandomCredentials.of(13).credentialWith(name), Titanium.ours(), Titanium.published());
    }

    @Test
    void ourContextAndThePublishedOneGiveTheSameQuadsForCredentialsByChance() throws Exception {
        Document ours = Titanium.ours();
        Document published = Titanium.published();
        for (int seed = 0; seed < 60; seed++) {
            sameQuads(RandomCredentials.of(seed).credential(), ours, published);
        }
    }

    @Test
    void noMemberThatTheGeneratorMakesIsUnknown() throws Exception {
        for (int seed = 0; seed < SEEDS; seed++) {
            Bytes written = JsonLd.write(RandomCredentials.of(seed).credential()).octets();
            assertThat(JsonLd.read(written, JsonLimits.withDefaults()).findings()).as("seed %s", seed)
                    .filteredOn(finding -> finding.kind() == ReadFinding.Kind.UNKNOWN_MEMBER).isEmpty();
        }
    }

    private static void roundTrip(EuropeanDigitalCredential credential, String what) throws Exception {
        Bytes written = JsonLd.write(credential).octets();
        EuropeanDigitalCredential read = JsonLd.read(written);
        assertThat(read.json().without("@context")).as(what).isEqualTo(credential.json());
        assertThat(JsonLd.write(read).octets()).as(what).isEqualTo(written);
    }

    private static void sameQuads(EuropeanDigitalCredential credential, Document one, Document other) throws Exception {
        Bytes written = JsonLd.write(credential).octets();
        assertThat(Titanium.nQuads(written, one)).isNotEmpty().isEqualTo(Titanium.nQuads(written, other));
    }

    private static JsonValue shuffled(JsonValue value, Random random) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(item -> shuffled(item, random)).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        List<String> names = new ArrayList<>(object.members().keySet());
        Collections.shuffle(names, random);
        Map<String, JsonValue> out = new LinkedHashMap<>();
        names.forEach(name -> out.put(name, shuffled(object.get(name).orElseThrow(), random)));
        return JsonObject.of(out);
    }
}
