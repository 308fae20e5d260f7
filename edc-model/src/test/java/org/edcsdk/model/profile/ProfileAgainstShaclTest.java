package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our findings against those of an independent SHACL engine under the published shapes. */
class ProfileAgainstShaclTest {
    private static ShaclEngine engine;

    @BeforeAll
    static void loadTheEngine() throws Exception {
        engine = ShaclEngine.load();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "elm/samples/Sample-CertOfPart-signed.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld", "elm/samples/Sample-MC-Annex1-unsigned.jsonld",
        "edci/credential-signed.jsonld", "edci/credential-jws-invalid.jsonld", "edci/credential_shouldValidate.jsonld",
        "edci/cred_noLegalName_shouldFail.jsonld", "edci/regularCred.jsonld", "edci/cred1.jsonld",
        "field/attendance-sealed-2026.jsonld", "field/microcredential-sealed-2026.jsonld", "field/microcredential-2026.json"})
    void agreesWithTheEngineOnEverySampleForEveryShape(String file) throws Exception {
        JsonObject sample = read(file);
        Graph graph = engine.expand(sample);
        for (Shape shape : Shape.values()) {
            if (shape != Shape.DIPLOMA_SUPPLEMENT) {
                assertThat(difference(OurFindings.of(sample, shape), engine.validate(shape, graph))).as(shape.name()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void aCredentialMadeFromTheTableConformsToItsShapeForBoth(Shape shape) throws Exception {
        JsonObject made = withContexts(ConformingCredential.of(shape, 3));
        assertThat(OurFindings.of(made, shape)).isEmpty();
        Shape published = shape == Shape.DIPLOMA_SUPPLEMENT ? Shape.ACCREDITED : shape;
        Graph graph = engine.expand(made);
        System.err.println(shape + " " + graph.size());
        assertThat(engine.validate(published, graph)).isEmpty();
    }

    private static JsonObject withContexts(JsonObject credential) {
        return credential.withList("@context", List.of(new JsonString("https://www.w3.org/2018/credentials/v1"),
                new JsonString("http://data.europa.eu/snb/model/context/edc-ap")));
    }

    /** What only one of the two says, as multisets. */
    static List<String> difference(List<Breach> ours, List<Breach> engines) {
        List<String> difference = new ArrayList<>();
        less(ours, engines).forEach(breach -> difference.add("only ours: " + breach));
        less(engines, ours).forEach(breach -> difference.add("only the engine: " + breach));
        return difference;
    }

    private static List<Breach> less(List<Breach> some, List<Breach> others) {
        List<Breach> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static JsonObject read(String file) throws Exception {
        Path path = Path.of("..", "..", "shared", "data").resolve(file);
        assumeTrue(Files.exists(path), "skipped: ../shared/data/" + file + " is absent");
        return JsonLd.read(Bytes.of(Files.readAllBytes(path))).json();
    }
}
