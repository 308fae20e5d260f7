package org.edcsdk.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.RdfNQuad;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
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

    // Every node of the samples has an id, so that quads can be compared as text.
    private static Set<String> quads(Bytes json) throws Exception {
        JsonLdOptions options = new JsonLdOptions(onlyLocal());
        Set<String> quads = new TreeSet<>();
        try (InputStream in = json.openStream()) {
            for (RdfNQuad quad : com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(in)).options(options).get().toList()) {
                quads.add(quad.getSubject() + " " + quad.getPredicate() + " " + quad.getObject());
            }
        }
        return quads;
    }

    private static DocumentLoader onlyLocal() {
        return (address, options) -> {
            try (InputStream in = context(address)) {
                Document document = JsonDocument.of(in);
                document.setDocumentUrl(address);
                return document;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        };
    }

    private static InputStream context(URI address) throws IOException {
        return address.toString().equals(Contexts.EDC)
                ? Files.newInputStream(Samples.path("elm/edc-ap-context.jsonld"))
                : OfficialSamplesTest.class.getResourceAsStream("vc-terms.jsonld");
    }
}
