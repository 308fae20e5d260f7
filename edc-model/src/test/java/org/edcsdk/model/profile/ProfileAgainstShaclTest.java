package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our findings against those of an independent SHACL engine under the published shapes. */
class ProfileAgainstShaclTest {
    private static final long SEED = Long.getLong("edcsdk.seed", 2026);
    /** Mutations of each of the ten credentials; more of them with {@code -Dedcsdk.mutations=1000}. */
    private static final int EACH = Integer.getInteger("edcsdk.mutations", 60);

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
        JsonObject made = withContexts(ConformingCredential.of(shape, 1));
        assertThat(OurFindings.of(made, shape)).isEmpty();
        Shape published = shape == Shape.DIPLOMA_SUPPLEMENT ? Shape.ACCREDITED : shape;
        Graph graph = engine.expand(made);
        assertThat(engine.validate(published, graph)).isEmpty();
    }

    @Test
    void agreesWithTheEngineOnEveryMutation() throws Exception {
        List<String> disagreements = new ArrayList<>();
        int broken = 0;
        int mutants = 0;
        long seed = SEED;
        for (Base base : bases()) {
            Mutations mutations = new Mutations(base.credential(), seed++);
            for (int made = 0; made < EACH;) {
                Mutations.Mutant mutant = mutations.next();
                if (!isRead(mutant.credential())) {
                    continue;
                }
                Shape shape = base.shapes().get(made++ % base.shapes().size());
                mutants++;
                Graph graph = engine.expand(mutant.credential());
                List<Breach> engines = engine.validate(shape, graph);
                broken += engines.isEmpty() ? 0 : 1;
                difference(OurFindings.of(mutant.credential(), shape), engines).stream().filter(difference -> Explained.of(mutant, difference).isEmpty())
                        .forEach(difference -> disagreements.add(base.name() + ", " + mutant.what() + ", " + shape + ": " + difference));
            }
        }
        assertThat(disagreements).isEmpty();
        assertThat(mutants).isGreaterThanOrEqualTo(500);
        assertThat(broken).as("a mutation breaks a rule more often than not").isGreaterThan(mutants / 3);
    }

    private record Base(String name, JsonObject credential, List<Shape> shapes) {
    }

    private static List<Base> bases() throws Exception {
        List<Base> bases = new ArrayList<>();
        for (String file : List.of("elm/samples/Sample-CertOfPart-signed.jsonld", "elm/samples/Sample-MC-Annex1-unsigned.jsonld",
                "edci/credential-signed.jsonld", "field/microcredential-sealed-2026.jsonld")) {
            bases.add(new Base(file, (JsonObject) withoutImages(read(file)), List.of(Shape.STRUCTURE, Shape.GENERIC, Shape.ISSUED_BY_MANDATE)));
        }
        for (Shape shape : Shape.values()) {
            if (shape != Shape.DIPLOMA_SUPPLEMENT) {
                bases.add(new Base("made for " + shape, withContexts(ConformingCredential.of(shape, 1, 3, shape.ordinal() % 3)), List.of(shape)));
            }
        }
        return bases;
    }

    // Images make the engine slow and have nothing to say.
    private static JsonValue withoutImages(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream().map(ProfileAgainstShaclTest::withoutImages).toList());
        }
        if (value instanceof JsonObject object) {
            Map<String, JsonValue> members = new LinkedHashMap<>();
            object.members().forEach((name, member) -> members.put(name, name.equals("content") ? new JsonString("AA==") : withoutImages(member)));
            return JsonObject.of(members);
        }
        return value;
    }

    private static boolean isRead(JsonObject credential) {
        try {
            JsonLd.read(credential);
            return true;
        } catch (CredentialReadException e) {
            return false;
        }
    }

    @Test
    void everyPropertyOfTheTableStandsInACredentialMadeFromIt() {
        Set<String> found = new TreeSet<>();
        collect(ConformingCredential.of(Shape.GENERIC, 1), found);
        assertThat(ElmTable.get().classNames().stream().filter(name -> !name.startsWith("Verifiable"))
                .flatMap(name -> ElmTable.get().properties(name).stream()).filter(property -> !property.broken() && !property.term().equals("proof"))
                .map(property -> property.owner() + '.' + property.term())).isSubsetOf(found);
    }

    private static void collect(JsonValue value, Set<String> found) {
        if (value instanceof JsonArray array) {
            array.items().forEach(item -> collect(item, found));
        } else if (value instanceof JsonObject object) {
            object.list("type").forEach(type -> object.members().keySet().forEach(name -> found.add(((JsonString) type).value() + '.' + name)));
            object.members().values().forEach(member -> collect(member, found));
        }
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
        return SampleFiles.read(file).json();
    }
}
