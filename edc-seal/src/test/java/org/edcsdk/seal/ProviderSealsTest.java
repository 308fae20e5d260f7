package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
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
            assertThat(services.requests(Service.CSC, "signatures/signHash")).isEqualTo(1);
        }
    }

    private static TestSeal seal(KeyAlgorithm kind) {
        return Fixtures.RSA.issueSeal(SealRequest.standard().key(kind));
    }

    private static void assertPairPasses(SealProvider provider) throws Exception {
        SealedPair pair = Fixtures.sealer(provider, SealLevel.BASELINE_T, HeaderProfile.ETSI).seal(Fixtures.JSON, Pdfs.withField());
        Oracle.Opinion json = Oracle.of(pair.json(), Fixtures.RSA);
        assertThat(json.indication()).as(json.errors().toString()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(json.format()).isEqualTo(SignatureLevel.JAdES_BASELINE_T);
        Oracle.Opinion pdf = Oracle.of(pair.pdf(), Fixtures.RSA);
        assertThat(pdf.indication()).as(pdf.errors().toString()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(pdf.format()).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
    }
}
