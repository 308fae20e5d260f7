package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.csc.CscSealProvider;
import org.edcsdk.seal.pkcs11.SoftHsm;
import org.edcsdk.testkit.CscSettings;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.TestSeal;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Seals of devices and remote services, judged by DSS: each algorithm, both formats. */
class ProviderSealsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            RSA_2048, RSA_PKCS1_SHA256
            RSA_2048, RSA_PKCS1_SHA512
            RSA_3072, RSA_PSS_SHA256
            RSA_2048, RSA_PSS_SHA384
            P_256, ECDSA_P256_SHA256
            P_384, ECDSA_P384_SHA384
            P_521, ECDSA_P521_SHA512
            """)
    void sealsOfAPkcs11DevicePass(KeyAlgorithm kind, SealAlgorithm algorithm) throws Exception {
        SoftHsm device = SoftHsm.orSkip();
        String name = kind + " " + algorithm;
        device.put("judged", name, seal(kind));
        try (SealProvider provider = device.provider("judged").alias(name).algorithm(algorithm).build()) {
            assertPairPasses(provider);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RSA_2048, RSA_PKCS1_SHA256
            RSA_3072, RSA_PSS_SHA256
            RSA_2048, RSA_PSS_SHA512
            P_256, ECDSA_P256_SHA256
            P_384, ECDSA_P384_SHA384
            P_521, ECDSA_P521_SHA512
            """)
    void sealsOfARemoteServicePass(KeyAlgorithm kind, SealAlgorithm algorithm) throws Exception {
        try (TestServices services = TestServices.start(Fixtures.RSA)) {
            services.csc(CscSettings.standard().credential("judged", seal(kind)));
            try (SealProvider provider = CscSealProvider.builder(services.cscUrl())
                    .clientCredentials(services.csc().clientId(), services.csc().clientSecret().toCharArray()).algorithm(algorithm).build()) {
                assertPairPasses(provider);
            }
            // one for the pair, one for the document of the other form: levels spend nothing
            assertThat(services.requests(Service.CSC, "signatures/signHash")).isEqualTo(2);
            assertThat(services.cscSignatures()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            RSA_2048, RSA_PKCS1_SHA256
            RSA_2048, RSA_PKCS1_SHA384
            RSA_3072, RSA_PSS_SHA256
            RSA_2048, RSA_PSS_SHA512
            P_256, ECDSA_P256_SHA256
            P_384, ECDSA_P384_SHA384
            P_521, ECDSA_P521_SHA512
            """)
    void sealsOfAFilePass(KeyAlgorithm kind, SealAlgorithm algorithm) throws Exception {
        try (SealProvider provider = Fixtures.provider(seal(kind)).withAlgorithm(algorithm)) {
            assertPairPasses(provider);
        }
    }

    private static TestSeal seal(KeyAlgorithm kind) {
        return Fixtures.RSA.issueSeal(SealRequest.standard().key(kind));
    }

    /** One document of each form with one call of the provider a sealer, then raised level by level: the seal is spent once. */
    private static void assertPairPasses(SealProvider provider) throws Exception {
        PdfDocument unsealed = Pdfs.withField();
        SealedPair pair = Fixtures.sealer(provider, SealLevel.BASELINE_B, HeaderProfile.ETSI).seal(Fixtures.JSON, unsealed);
        SealedJson europass = Fixtures.sealer(provider, SealLevel.BASELINE_B, HeaderProfile.EUROPASS).seal(Fixtures.JSON);
        SealUpgrader upgrader = SealUpgrader.builder().timestamps(Fixtures.timestamps(Fixtures.RSA)).validationData(Fixtures.crls(Fixtures.RSA))
                .clock(Fixtures.CLOCK).build();
        PublicKey key = provider.key().certificate().getPublicKey();
        for (SealLevel level : SealLevel.values()) {
            assertJson(upgrader.upgradeJson(pair.json().octets(), level), level, key, SignatureLevel.valueOf("JAdES_" + level));
            assertJson(upgrader.upgradeJson(europass.octets(), level), level, key, SignatureLevel.JSON_NOT_ETSI);
            SealedPdf pdf = upgrader.upgradePdf(pair.pdf().octets(), level);
            assertThat(pdf.level()).isEqualTo(level);
            assertThat(Oracle.of(pdf, Fixtures.RSA)).as(level.name())
                    .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.valueOf("PAdES_" + level), List.of()));
            assertThat(LevelMatrixTest.verifiedByBouncyCastle(pdf, key)).isTrue();
            byte[] octets = unsealed.octets().toByteArray();
            assertThat(Arrays.copyOf(pdf.octets().toByteArray(), octets.length)).as("what was sealed begins the file").isEqualTo(octets);
        }
    }

    /** The form of Europass is passed under the name that DSS 6.4 has for it. */
    private static void assertJson(SealedJson sealed, SealLevel level, PublicKey key, SignatureLevel name) throws Exception {
        assertThat(sealed.level()).isEqualTo(level);
        Oracle.Opinion opinion = Oracle.of(sealed, Fixtures.RSA);
        assertThat(opinion.indication()).as(level + " " + opinion).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(opinion.format()).isEqualTo(name);
        assertThat(JadesTest.jose4j(sealed, key)).isTrue();
        JsonObject jws = (JsonObject) Json.parse(sealed.octets(), JsonLimits.withDefaults());
        assertThat(Bytes.utf8(jws.text("payload").orElseThrow())).isEqualTo(Fixtures.JSON.octets());
    }
}
