package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.model.Bytes;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Form {@link HeaderProfile#EUROPASS} against real seals, member by member. Skipped where they are absent. */
class EuropassFormTest {
    private static final Path REAL = Path.of("..", "..", "shared", "data");

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-CertOfPart-signed.jsonld", "field/attendance-sealed-2026.jsonld", "field/microcredential-sealed-2026.jsonld"})
    void archivedSealHasTheMembersOfARealOne(String file) throws Exception {
        Path real = REAL.resolve(file);
        assumeTrue(Files.exists(real), "skipped: ../shared/data is absent");
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Form own = Form.of(Fixtures.sealer(provider, SealLevel.BASELINE_LTA, HeaderProfile.EUROPASS).seal(Fixtures.JSON).octets());
            assertThat(own).isEqualTo(Form.of(Bytes.of(Files.readAllBytes(real))).withoutContentTimestamp());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-CertOfPart-signed.jsonld", "edci/credential-signed.jsonld", "field/attendance-sealed-2026.jsonld"})
    void archiveTimeStampOfARealSealIsFoundToHold(String file) throws Exception {
        Path real = REAL.resolve(file);
        assumeTrue(Files.exists(real), "skipped: ../shared/data is absent");
        Bytes octets = Bytes.of(Files.readAllBytes(real));
        SealUpgrader upgrader = SealUpgrader.builder().timestamps(digest -> null).validationData((chain, at) -> null).build();
        assertThat(upgrader.upgradeJson(octets, SealLevel.BASELINE_LT)).isEqualTo(new SealedJson(octets, SealLevel.BASELINE_LTA));
    }

    @Test
    void archivedSealHasItsComponentsInTheOrderOfRealOnes() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.RSA)) {
            Form own = Form.of(Fixtures.sealer(provider, SealLevel.BASELINE_LTA, HeaderProfile.EUROPASS).seal(Fixtures.JSON).octets());
            assertThat(own.etsiU()).containsExactly("sigTst{tstTokens}", "xVals[x509Cert]", "rVals{crlVals}", "arcTst{tstTokens}");
        }
    }

    /** Names and order of all members, and those values that are no data of the one seal. */
    record Form(List<String> outer, List<String> entry, List<String> header, Map<String, Object> fixed, List<String> unprotected, List<String> etsiU) {

        static Form of(Bytes json) throws Exception {
            Map<String, Object> file = JsonUtil.parseJson(json.toUtf8String());
            List<?> signatures = (List<?>) file.get("signatures");
            assertThat(signatures).hasSize(1);
            Map<?, ?> entry = (Map<?, ?>) signatures.get(0);
            Map<String, Object> header = decoded((String) entry.get("protected"));
            Map<?, ?> unprotected = (Map<?, ?>) entry.get("header");
            List<String> etsiU = new ArrayList<>();
            for (Object item : (List<?>) unprotected.get("etsiU")) {
                etsiU.add(shape(decoded((String) item)));
            }
            Map<String, Object> fixed = Map.of("alg", header.get("alg"), "cty", header.get("cty"), "typ", header.get("typ"), "b64", header.get("b64"),
                    "crit", header.get("crit"));
            return new Form(names(file), names(entry), names(header), fixed, names(unprotected), etsiU);
        }

        private static Map<String, Object> decoded(String base64Url) throws Exception {
            // jose4j's parser keeps the order
            return JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode(base64Url), StandardCharsets.UTF_8));
        }

        /** How much revocation data there is, and of which kind, depends on the certificates alone. */
        private static String shape(Map<String, Object> component) {
            String name = component.keySet().iterator().next();
            Object value = component.get(name);
            if (value instanceof List<?> list) {
                return name + "[" + ((Map<?, ?>) list.get(0)).keySet().iterator().next() + "]";
            }
            return name + "{" + (name.equals("rVals") ? "crlVals" : String.join(",", names((Map<?, ?>) value))) + "}";
        }

        private static List<String> names(Map<?, ?> object) {
            return object.keySet().stream().map(String.class::cast).toList();
        }

        /** The Commission's seals of 2022 and 2023 have a time stamp over the payload before the signature; those of 2026 have none, and nor have ours. */
        Form withoutContentTimestamp() {
            Map<String, Object> without = new HashMap<>(fixed);
            without.put("crit", ((List<?>) fixed.get("crit")).stream().filter(name -> !name.equals("adoTst")).toList());
            return new Form(outer, entry, header.stream().filter(name -> !name.equals("adoTst")).toList(), Map.copyOf(without), unprotected, etsiU);
        }
    }
}
