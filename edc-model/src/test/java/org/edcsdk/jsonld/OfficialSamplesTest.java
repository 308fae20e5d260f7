package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sample that is an EDC passes through the model without loss, judged by a JSON-LD processor under the published context. */
class OfficialSamplesTest {
    /** Files that hold a European Digital Credential. */
    static List<String> credentials() {
        return List.of("elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-MC-Annex1-unsigned-uploadable.json",
                "elm/samples/Sample-CertOfPart-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned-uploadable.json",
                "elm/samples/Sample-CertOfPart-signed.jsonld", "edci/cred1.jsonld", "edci/cred_noLegalName_shouldFail.jsonld",
                "edci/credential-jws-invalid.jsonld", "edci/credential-signed.jsonld", "edci/credential_shouldValidate.jsonld",
                "edci/regularCred.jsonld", "field/microcredential-2026.json", "field/microcredential-sealed-2026.jsonld",
                "field/attendance-sealed-2026.jsonld");
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void everySampleMeansTheSameAfterReadingAndWriting(String name) throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Samples.read(name));
        Bytes before = Json.write(credential.json().with("@context", Contexts.written()));
        Bytes after = JsonLd.write(credential).octets();
        assertThat(Titanium.nQuads(after, Titanium.published())).isNotEmpty().isEqualTo(Titanium.nQuads(before, Titanium.published()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld"})
    void unsignedSampleIsWrittenWithTheSameOctets(String name) throws Exception {
        Bytes sample = Samples.read(name);
        assertThat(JsonLd.write(JsonLd.read(sample)).octets().toUtf8String()).isEqualTo(sample.toUtf8String());
    }

    // The reference keeps languages in a hash table, whose order differs between two of these files for the same languages.
    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-CertOfPart-signed.jsonld", "edci/credential-signed.jsonld", "edci/credential-jws-invalid.jsonld"})
    void sealedPayloadOfTheReferenceIsWrittenWithTheSameOctetsButForTheOrderOfLanguages(String name) throws Exception {
        JsonObject sealed = (JsonObject) Json.parse(Samples.read(name), JsonLimits.withDefaults());
        String payload = sealed.text("payload").orElseThrow().replace("http://dev.everisdx.io/datamodel/edc-ap-context.jsonld", Contexts.EDC);
        String expected = Json.write(languagesInOrder(Json.parse(Bytes.utf8(payload), JsonLimits.withDefaults()))).toUtf8String();
        assertThat(expected).hasSameSizeAs(payload);
        assertThat(JsonLd.write(JsonLd.read(Samples.read(name))).octets().toUtf8String().equals(expected)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void nothingIsLostBetweenReadingAndReadingAgain(String name) throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Samples.read(name));
        EuropeanDigitalCredential again = JsonLd.read(JsonLd.write(credential).octets());
        assertThat(Flat.of(again.json().without("@context"))).isEqualTo(Flat.of(credential.json().without("@context")));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void orderOfMembersInTheInputDoesNotMatter(String name) throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Samples.read(name));
        Bytes reversed = Json.write(Flat.reversed(credential.json()));
        assertThat(JsonLd.write(JsonLd.read(reversed))).isEqualTo(JsonLd.write(credential));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void contextOfOurTableGivesTheSameQuadsAsThePublishedOne(String name) throws Exception {
        Bytes sample = JsonLd.write(JsonLd.read(Samples.read(name))).octets();
        assertThat(Titanium.nQuads(sample, Titanium.ours())).isEqualTo(Titanium.nQuads(sample, Titanium.published()));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void ourQuadsAreThoseOfTheProcessor(String name) throws Exception {
        Bytes sample = JsonLd.write(JsonLd.read(Samples.read(name))).octets();
        assertThat(Quadruples.of(JsonLdProcessor.withDefaults().toNQuads(sample)))
                .isEqualTo(Quadruples.of(Titanium.nQuads(sample, Titanium.published())));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void everyMemberOfAnOfficialSampleIsAPropertyOfItsClass(String name) throws Exception {
        if (name.startsWith("elm/")) {
            Set<String> unknown = new TreeSet<>();
            collectUnknown(JsonLd.read(Samples.read(name)).json(), "", unknown);
            assertThat(unknown).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-signed.jsonld"})
    void noMemberOfAnOfficialSampleIsDropped(String name) throws Exception {
        assertThat(JsonLdProcessor.withDefaults().droppedTerms(Samples.read(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"edci/credFlatten.jsonld, GRAPH, /@graph", "edci/credNoType.jsonld, NOT_A_CREDENTIAL, /type",
        "edci/cred2_1context.jsonld, NOT_A_CREDENTIAL, /type", "edci/accreditation-sample.json, NOT_A_CREDENTIAL, /type"})
    void sampleThatIsNoCredentialIsRefusedWithAReason(String name, Reason reason, String pointer) throws Exception {
        Bytes sample = Samples.read(name);
        assertThatThrownBy(() -> JsonLd.read(sample)).isInstanceOfSatisfying(CredentialReadException.class, e -> {
            assertThat(e.reason()).isEqualTo(reason);
            assertThat(e.pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void extensionsOfTheFieldAreListed() throws Exception {
        ReadCredential read = JsonLd.read(Samples.read("field/attendance-sealed-2026.jsonld"), JsonLimits.withDefaults());
        assertThat(read.findings()).extracting(ReadFinding::kind).contains(ReadFinding.Kind.UNKNOWN_MEMBER, ReadFinding.Kind.STATUS_OBJECT);
    }

    private static JsonValue languagesInOrder(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(OfficialSamplesTest::languagesInOrder).toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        boolean languages = object.members().keySet().stream().allMatch(name -> name.length() == 2 && !name.equals("id"));
        Map<String, JsonValue> out = languages ? new TreeMap<>() : new LinkedHashMap<>();
        object.members().forEach((name, member) -> out.put(name, languagesInOrder(member)));
        return JsonObject.of(out);
    }

    private static void collectUnknown(JsonObject node, String at, Set<String> unknown) {
        List<String> classes = node.list("type").stream().map(type -> ((JsonString) type).value()).toList();
        for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
            String name = member.getKey();
            boolean known = Set.of("id", "type", "@context").contains(name)
                    || classes.stream().anyMatch(type -> ElmTable.get().property(type, name).isPresent());
            if (!known) {
                unknown.add(classes + " " + at + '/' + name);
            }
            boolean nodes = ElmTable.get().term(name, true).filter(term -> term.kind() == ElmTable.Kind.NODE).isPresent();
            List<JsonValue> values = member.getValue() instanceof JsonArray array ? array.items() : List.of(member.getValue());
            values.stream().filter(value -> nodes && value instanceof JsonObject).forEach(value -> collectUnknown((JsonObject) value, at + '/' + name, unknown));
        }
    }
}
