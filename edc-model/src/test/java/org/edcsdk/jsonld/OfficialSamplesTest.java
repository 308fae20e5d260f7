package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfNQuad;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Commission's samples pass through the model without loss, judged by a JSON-LD processor under the published context. */
@SuppressWarnings("deprecation") // titanium 1.7 marks its RDF types for removal in 2.0; the pin is 1.7
class OfficialSamplesTest {
    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld"})
    void unsignedSampleIsWrittenWithTheSameOctets(String name) throws Exception {
        Bytes sample = Samples.read(name);
        assertThat(JsonLd.write(JsonLd.read(sample)).octets().toUtf8String()).isEqualTo(sample.toUtf8String());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "elm/samples/Sample-MC-Annex1-unsigned-uploadable.json", "elm/samples/Sample-CertOfPart-unsigned-uploadable.json",
        "elm/samples/Sample-CertOfPart-signed.jsonld", "field/microcredential-2026.json", "field/attendance-sealed-2026.jsonld"})
    void everySampleMeansTheSameAfterReadingAndWriting(String name) throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Samples.read(name));
        Bytes before = Json.write(credential.json());
        Bytes after = JsonLd.write(credential).octets();
        assertThat(quads(after)).isNotEmpty().isEqualTo(quads(before));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-CertOfPart-signed.jsonld", "field/microcredential-2026.json", "edci/regularCred.jsonld"})
    void nothingIsLostBetweenReadingAndReadingAgain(String name) throws Exception {
        EuropeanDigitalCredential credential = JsonLd.read(Samples.read(name));
        EuropeanDigitalCredential again = JsonLd.read(JsonLd.write(credential).octets());
        assertThat(Flat.of(again.json().without("@context"))).isEqualTo(Flat.of(credential.json().without("@context")));
    }

    @Test
    void orderOfMembersInTheInputDoesNotMatter() throws Exception {
        JsonValue sample = Json.parse(Samples.read("elm/samples/Sample-MC-Annex1-unsigned.jsonld"), JsonLimits.withDefaults());
        Bytes reversed = Json.write(Flat.reversed((JsonObject) sample));
        assertThat(JsonLd.write(JsonLd.read(reversed))).isEqualTo(JsonLd.write(JsonLd.read(Json.write(sample))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld", "edci/regularCred.jsonld"})
    void contextOfOurTableGivesTheSameQuadsAsThePublishedOne(String name) throws Exception {
        Bytes sample = JsonLd.write(JsonLd.read(Samples.read(name))).octets();
        assertThat(quads(sample, TableContext.json().openStream())).isNotEmpty()
                .isEqualTo(quads(sample, Files.newInputStream(Samples.path("elm/edc-ap-context.jsonld"))));
    }

    // Every node of the samples has an id, so that quads can be compared as text.
    private static Set<String> quads(Bytes json) throws Exception {
        return quads(json, Files.newInputStream(Samples.path("elm/edc-ap-context.jsonld")));
    }

    private static Set<String> quads(Bytes json, InputStream edcContext) throws Exception {
        Document edc = JsonDocument.of(edcContext);
        Document w3c = JsonDocument.of(OfficialSamplesTest.class.getResourceAsStream("vc-terms.jsonld"));
        DocumentLoader onlyLocal = (address, options) -> address.toString().equals(Contexts.EDC) ? edc : w3c;
        Set<String> quads = new TreeSet<>();
        try (InputStream in = json.openStream()) {
            for (RdfNQuad quad : com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(in)).options(new JsonLdOptions(onlyLocal)).get().toList()) {
                quads.add(quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject());
            }
        }
        return quads;
    }
}
