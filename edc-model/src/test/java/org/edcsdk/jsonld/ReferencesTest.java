package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.testing.RandomCredentials;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private final JsonObject school = node("urn:org:1", "Organisation").with("legalName", JsonObject.empty().with("en", "School"));

    @Test
    void idIsReplacedByTheObjectThatStandsElsewhere() {
        JsonObject credential = JsonObject.empty().with("issuer", school).with("credentialSubject", JsonObject.empty().with("memberOf", "urn:org:1"));
        assertThat(References.resolved(credential).object("credentialSubject").orElseThrow().get("memberOf")).contains(school);
    }

    @Test
    void objectOfOnlyIdAndTypeIsReplacedAlsoInAList() {
        JsonObject credential = JsonObject.empty().with("issuer", school)
                .with("holder", new JsonArray(List.of(node("urn:org:1", "Organisation"), new JsonString("urn:other"))));
        assertThat(References.resolved(credential).list("holder")).containsExactly(school, new JsonString("urn:other"));
    }

    @Test
    void objectIsNeverPutInsideItself() {
        JsonObject part = node("urn:org:2", "Organisation").with("subOrganizationOf", "urn:org:1");
        JsonObject credential = JsonObject.empty().with("issuer", school.with("hasSubOrganization", part));
        assertThat(References.resolved(credential)).isEqualTo(credential);
    }

    @Test
    void ringOfReferencesEnds() {
        JsonObject one = node("urn:org:1", "Organisation").with("hasSubOrganization", "urn:org:2");
        JsonObject two = node("urn:org:2", "Organisation").with("hasSubOrganization", "urn:org:1");
        JsonObject resolved = References.resolved(JsonObject.empty().with("issuer", one).with("holder", two));
        assertThat(resolved.object("issuer").orElseThrow().get("hasSubOrganization")).contains(two);
    }

    @Test
    void textIsNoReference() {
        JsonObject credential = JsonObject.empty().with("issuer", school).with("ext", "urn:org:1")
                .with("evidence", JsonObject.empty().with("evidenceStatement", "urn:org:1"));
        assertThat(References.resolved(credential)).isEqualTo(credential);
    }

    @Test
    void doublingAtEveryStepStaysWithinTheBudget() {
        List<JsonValue> levels = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String next = "urn:org:" + (i + 1);
            levels.add(node("urn:org:" + i, "Organisation").with("hasSubOrganization", new JsonArray(List.of(new JsonString(next), new JsonString(next)))));
        }
        JsonObject resolved = References.resolved(JsonObject.empty().with("holder", new JsonArray(levels)));
        assertThat(size(resolved)).isLessThan(101_000);
    }

    @Test
    void longChainIsCutOff() {
        List<JsonValue> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(node("urn:org:" + i, "Organisation").with("hasSubOrganization", "urn:org:" + (i + 1)));
        }
        JsonObject resolved = References.resolved(JsonObject.empty().with("holder", new JsonArray(chain)));
        assertThat(resolved.list("holder")).hasSize(20_000);
    }

    @Test
    void credentialWithoutReferencesStaysAsItIs() {
        JsonObject credential = RandomCredentials.of(5).credential().json();
        assertThat(References.resolved(credential)).isEqualTo(credential);
    }

    private static JsonObject node(String id, String type) {
        return JsonObject.empty().with("id", id).with("type", type);
    }

    private static int size(JsonValue value) {
        if (value instanceof JsonArray array) {
            return 1 + array.items().stream().mapToInt(ReferencesTest::size).sum();
        }
        return value instanceof JsonObject object ? 1 + object.members().values().stream().mapToInt(ReferencesTest::size).sum() : 1;
    }
}
