package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Base64;
import java.util.List;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.MicroCredentials;
import org.edcsdk.model.internal.ElmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"EuropeanDigitalPresentation", "VerifiablePresentation"})
    void presentationIsNoCredential(String type) {
        refused(credential.with("type", type), Reason.NOT_A_CREDENTIAL, "/type");
    }

    @Test
    void termOfAPresentationIsUnknownOnACredential() throws Exception {
        ReadCredential read = JsonLd.read(Json.write(credential.with("verifiableCredential", "urn:credential:2")), JsonLimits.withDefaults());
        assertThat(read.findings()).extracting(ReadFinding::kind, ReadFinding::pointer)
                .containsExactly(tuple(ReadFinding.Kind.UNKNOWN_MEMBER, "/verifiableCredential"));
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

    @Test
    void listOfOneEnvelopeIsReadAsAnEnvelope() throws Exception {
        ReadCredential read = JsonLd.read(Json.write(new JsonArray(List.of(envelope(credential)))), JsonLimits.withDefaults());
        assertThat(read.form()).isEqualTo(ReadCredential.Form.ENVELOPE);
    }

    @Test
    void listOfSeveralIsRefusedWhereOneIsRead() {
        assertThatThrownBy(() -> JsonLd.read(Json.write(new JsonArray(List.of(envelope(credential), envelope(credential))))))
                .isInstanceOfSatisfying(CredentialReadException.class, e -> assertThat(e.reason()).isEqualTo(Reason.SEVERAL));
    }

    @Test
    void listOfSeveralIsReadAsAll() throws Exception {
        List<ReadCredential> all = JsonLd.readAll(Json.write(new JsonArray(List.of(envelope(credential), credential))), JsonLimits.withDefaults());
        assertThat(all).extracting(ReadCredential::form).containsExactly(ReadCredential.Form.ENVELOPE, ReadCredential.Form.UNSEALED);
        assertThat(all).extracting(read -> read.credential().json()).containsOnly(credential);
    }

    @Test
    void faultInAListIsNamedWithItsIndex() {
        Bytes list = Json.write(new JsonArray(List.of(credential, credential.with("validFrom", JsonObject.empty()))));
        assertThatThrownBy(() -> JsonLd.readAll(list, JsonLimits.withDefaults()))
                .isInstanceOfSatisfying(CredentialReadException.class, e -> assertThat(e.pointer()).isEqualTo("/1/validFrom"));
    }

    @Test
    void base64urlPayloadOfASealedCredentialIsRead() throws Exception {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(credential).toByteArray());
        Bytes sealed = Json.write(JsonObject.empty().with("payload", payload).with("signature", "x"));
        assertThat(JsonLd.read(sealed).json()).isEqualTo(credential);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://data.europa.eu/snb/model/context/edc-ap.jsonld", "https://data.europa.eu/snb/model/context/edc-ap.jsonld"})
    void contextsInTheFieldAreAliases(String iri) throws Exception {
        JsonObject alias = credential.with("@context", contexts("https://www.w3.org/2018/credentials/v1", iri));
        assertThat(findings(alias)).extracting(ReadFinding::kind).containsExactly(ReadFinding.Kind.CONTEXT_ALIAS);
    }

    @Test
    void dataModelTwoIsReadAsPlainJsonWithAFinding() throws Exception {
        JsonObject two = credential.with("@context", contexts("https://www.w3.org/ns/credentials/v2", Contexts.EDC));
        assertThat(findings(two)).extracting(ReadFinding::kind).containsExactly(ReadFinding.Kind.CONTEXT_V2);
    }

    @Test
    void listOfOneMeansTheBareValueForEveryTerm() throws Exception {
        JsonObject listed = JsonObject.of(listed(credential.without("@context")).members()).with("@context", credential.get("@context").orElseThrow());
        assertThat(JsonLd.write(JsonLd.read(Json.write(listed)))).isEqualTo(JsonLd.write(JsonLd.read(Json.write(credential))));
    }

    @Test
    void issuerByItsIdIsKeptWithAFinding() throws Exception {
        JsonObject bare = credential.with("issuer", "did:example:1");
        assertThat(findings(bare)).containsExactly(new ReadFinding(ReadFinding.Kind.REFERENCE, "/issuer", "an id in place of an object; it is kept"));
        assertThat(JsonLd.read(Json.write(bare)).json().text("issuer")).contains("did:example:1");
    }

    @Test
    void objectOfAnIdAloneIsAReference() throws Exception {
        JsonObject reference = JsonObject.empty().with("id", "urn:epass:org:1").with("type", "Organisation");
        assertThat(findings(credential.with("issuer", reference))).extracting(ReadFinding::kind).containsExactly(ReadFinding.Kind.REFERENCE);
    }

    @Test
    void shapesSpellingOfATermIsReadAsTheTermWithAFinding() throws Exception {
        JsonObject person = credential.object("credentialSubject").orElseThrow();
        JsonObject spelt = credential.with("credentialSubject", person.with("nationalId", JsonObject.empty().with("type", "LegalIdentifier").with("notation", "1")));
        assertThat(findings(spelt)).extracting(ReadFinding::kind, ReadFinding::pointer)
                .containsExactly(tuple(ReadFinding.Kind.SHAPE_SPELLING, "/credentialSubject/nationalId"));
        assertThat(JsonLd.write(JsonLd.read(Json.write(spelt))).octets().toUtf8String()).contains("\"nationalId\":{");
    }

    @ParameterizedTest
    @ValueSource(strings = {"resultDistribution", "areaDialing", "nationalId"})
    void wrongTypeUnderTheShapesSpellingIsRefused(String name) {
        JsonObject person = credential.object("credentialSubject").orElseThrow();
        JsonValue wrong = name.equals("areaDialing") ? JsonObject.empty() : JsonNumber.of(1);
        refused(credential.with("credentialSubject", person.with(name, wrong)), Reason.WRONG_TYPE, "/credentialSubject/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@id", "@type", "@included", "@reverse", "@graph", "@nest", "@index", "@value"})
    void keywordInANestedObjectIsRefused(String keyword) {
        JsonObject issuer = credential.object("issuer").orElseThrow().with(keyword, "urn:x");
        refused(credential.with("issuer", issuer), Reason.GRAPH, "/issuer/" + keyword);
    }

    @Test
    void keywordInAnExtensionThatJsonLdWouldReadIsRefused() {
        JsonObject hidden = JsonObject.empty().with("@context", "https://evil.example/");
        refused(credential.with("elm:grade", hidden), Reason.GRAPH, "/elm:grade/@context");
    }

    @Test
    void extensionThatJsonLdDropsIsNotLookedInto() throws Exception {
        assertThat(findings(credential.with("ext", JsonObject.empty().with("@id", "x")))).extracting(ReadFinding::pointer).containsExactly("/ext");
    }

    @Test
    void valuesOfAWrongTypeAreRefusedWithTheirPlace() {
        refused(credential.with("issuer", JsonNumber.of(1)), Reason.WRONG_TYPE, "/issuer");
        refused(credential.with("evidence", new JsonArray(List.of(JsonObject.empty(), new JsonBoolean(true)))), Reason.WRONG_TYPE, "/evidence/1");
        refused(credential.with("id", JsonNumber.of(1)), Reason.WRONG_TYPE, "/id");
        JsonObject display = credential.object("displayParameter").orElseThrow();
        refused(credential.with("displayParameter", display.with("title", JsonNumber.of(1))), Reason.WRONG_TYPE, "/displayParameter/title");
        refused(credential.with("displayParameter", display.with("title", new JsonArray(List.of(JsonObject.empty())))),
                Reason.WRONG_TYPE, "/displayParameter/title");
        refused(credential.with("displayParameter", display.with("title", JsonObject.empty().with("en", JsonNumber.of(1)))),
                Reason.WRONG_TYPE, "/displayParameter/title");
    }

    @Test
    void duplicateMemberIsRefusedAsNoJson() {
        Bytes twice = Bytes.utf8(Json.write(credential).toUtf8String().replaceFirst("\\{", "{\"issuer\":{},"));
        assertThatThrownBy(() -> JsonLd.read(twice)).isInstanceOfSatisfying(CredentialReadException.class, e -> {
            assertThat(e.reason()).isEqualTo(Reason.NOT_JSON);
            assertThat(e.pointer()).isEqualTo("/issuer");
        });
    }

    @Test
    void depthOfFiveThousandIsALimit() {
        Bytes deep = Bytes.utf8("{\"payload\":" + "[".repeat(5000));
        assertThatThrownBy(() -> JsonLd.read(deep)).isInstanceOfSatisfying(CredentialReadException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT));
    }

    @Test
    void limitsHoldInsideASealedPayload() {
        Bytes sealed = Json.write(JsonObject.empty().with("payload", "{\"a\":" + "[".repeat(70)).with("signatures", new JsonArray(List.of())));
        assertThatThrownBy(() -> JsonLd.read(sealed)).isInstanceOfSatisfying(CredentialReadException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT));
    }

    private static JsonObject envelope(JsonObject credential) {
        return JsonObject.empty().with("credential", credential).with("deliveryDetails", JsonObject.empty());
    }

    // Every value of a term as a list of one, except ids and language maps themselves.
    private static JsonObject listed(JsonObject node) {
        JsonObject out = JsonObject.empty();
        for (String name : node.members().keySet()) {
            JsonValue value = node.get(name).orElseThrow();
            boolean map = ElmTable.get().term(name, true).filter(term -> term.kind() == ElmTable.Kind.LANGUAGE_MAP).isPresent();
            JsonValue inner = value instanceof JsonObject object && !map ? listed(object) : value;
            out = out.with(name, name.equals("id") || map || value instanceof JsonArray ? inner : new JsonArray(List.of(inner)));
        }
        return out;
    }

    private static List<ReadFinding> findings(JsonObject document) throws CredentialReadException {
        return JsonLd.read(Json.write(document), JsonLimits.withDefaults()).findings();
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
