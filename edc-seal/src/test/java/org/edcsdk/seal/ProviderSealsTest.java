package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import org.edcsdk.seal.csc.CscStub;
import org.edcsdk.seal.pkcs11.SoftHsm;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestSeal;
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
            """)
    void sealsOfARemoteServicePass(KeyAlgorithm kind, SealAlgorithm algorithm) throws Exception {
        try (CscStub service = new CscStub(seal(kind)); SealProvider provider = service.client().algorithm(algorithm).build()) {
            assertPairPasses(provider);
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
