package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.MicroCredentials;
import org.junit.jupiter.api.Test;

class JsonLdReadTest {
    private final JsonObject credential = JsonLd.ordered(MicroCredentials.dataEthics());

    @Test
    void envelopeIsOpened() throws Exception {
        Bytes envelope = Json.write(JsonObject.empty().with("credential", credential).with("deliveryDetails", JsonObject.empty()));
        ReadCredential read = JsonLd.read(envelope, JsonLimits.withDefaults());
        assertThat(read.form()).isEqualTo(ReadCredential.Form.ENVELOPE);
        assertThat(read.credential().json()).isEqualTo(credential);
    }

    @Test
    void payloadOfASealedCredentialIsReadAndSaidToBeSealed() throws Exception {
        Bytes sealed = Json.write(JsonObject.empty().with("payload", Json.write(credential).toUtf8String()).with("signatures", new JsonArray(List.of())));
        assertThat(JsonLd.read(sealed, JsonLimits.withDefaults()).form()).isEqualTo(ReadCredential.Form.SEALED);
    }

    @Test
    void unknownMembersAreListedAndKept() throws Exception {
        JsonObject extended = credential.with("cnf", JsonObject.empty().with("jwk", "x"));
        ReadCredential read = JsonLd.read(Json.write(extended), JsonLimits.withDefaults());
        assertThat(read.findings()).extracting(ReadFinding::pointer).containsExactly("/cnf");
        assertThat(JsonLd.write(read.credential()).octets().toUtf8String()).contains("\"cnf\":{\"jwk\":\"x\"}");
    }

    @Test
    void aliasOfTheContextIsReadWithAFindingAndNeverWritten() throws Exception {
        JsonObject alias = credential.with("@context", contexts("https://www.w3.org/2018/credentials/v1", "https://data.europa.eu/snb/model/context/edc-ap"));
        ReadCredential read = JsonLd.read(Json.write(alias), JsonLimits.withDefaults());
        assertThat(read.findings()).extracting(ReadFinding::kind).containsExactly(ReadFinding.Kind.CONTEXT_ALIAS);
        assertThat(JsonLd.write(read.credential()).octets().toUtf8String()).doesNotContain("https://data.europa.eu/snb/model/context");
    }

    @Test
    void unknownContextIsRefused() {
        refused(credential.with("@context", contexts("https://www.w3.org/2018/credentials/v1", "https://data.europa.eu.example/edc-ap")), Reason.CONTEXT, "/@context/1");
    }

    @Test
    void inlineContextIsRefused() {
        refused(credential.with("@context", new JsonArray(List.of(new JsonString("https://www.w3.org/2018/credentials/v1"), JsonObject.empty()))),
                Reason.CONTEXT, "/@context/1");
    }

    @Test
    void nestedContextIsRefused() {
        JsonObject issuer = credential.object("issuer").orElseThrow().with("@context", "http://example.org/");
        refused(credential.with("issuer", issuer), Reason.GRAPH, "/issuer/@context");
    }

    @Test
    void flattenedGraphIsRefused() {
        refused(JsonObject.empty().with("@graph", new JsonArray(List.of())), Reason.GRAPH, "/@graph");
    }

    @Test
    void textOfAWrongTypeIsRefusedWithItsPlace() {
        refused(credential.with("validFrom", JsonObject.empty()), Reason.WRONG_TYPE, "/validFrom");
    }

    @Test
    void somethingElseIsNoCredential() {
        refused(JsonObject.empty().with("type", "VerifiableCredential"), Reason.NOT_A_CREDENTIAL, "/type");
    }

    private static JsonArray contexts(String first, String second) {
        return new JsonArray(List.of(new JsonString(first), new JsonString(second)));
    }

    private static void refused(JsonObject document, Reason reason, String pointer) {
        assertThatThrownBy(() -> JsonLd.read(Json.write(document))).isInstanceOfSatisfying(CredentialReadException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.pointer()).isEqualTo(pointer);
        });
    }
}
