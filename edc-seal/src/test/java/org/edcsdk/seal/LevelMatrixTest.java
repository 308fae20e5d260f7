package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.security.PublicKey;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every level, form and algorithm: judged by DSS, and the signature verified without it. */
class LevelMatrixTest {
    private static final TestPki PKI = TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build();
    private static final Map<KeyAlgorithm, TestSeal> SEALS = new EnumMap<>(KeyAlgorithm.class);

    @BeforeAll
    static void issueOneSealAKindOfKey() {
        for (KeyAlgorithm key : List.of(KeyAlgorithm.RSA_2048, KeyAlgorithm.P_256, KeyAlgorithm.P_384, KeyAlgorithm.P_521)) {
            SEALS.put(key, PKI.issueSeal(SealRequest.standard().key(key)));
        }
    }

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void dssPassesAndNamesEveryLevelOfTheEtsiForm(SealAlgorithm algorithm) throws Exception {
        for (SealLevel level : SealLevel.values()) {
            SealedJson sealed = sealer(algorithm, level, HeaderProfile.ETSI).seal(Fixtures.JSON);
            assertThat(sealed.level()).isEqualTo(level);
            assertThat(Oracle.of(sealed, PKI)).as(level.name())
                    .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.valueOf("JAdES_" + level), List.of()));
            assertThat(verifiedByJose4j(sealed, key(algorithm))).as(level.name()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void dssPassesEveryLevelOfTheEuropassForm(SealAlgorithm algorithm) throws Exception {
        for (SealLevel level : SealLevel.values()) {
            SealedJson sealed = sealer(algorithm, level, HeaderProfile.EUROPASS).seal(Fixtures.JSON);
            assertThat(sealed.level()).isEqualTo(level);
            Oracle.Opinion opinion = Oracle.of(sealed, PKI);
            assertThat(opinion.indication()).as(level + " " + opinion).isEqualTo(Indication.TOTAL_PASSED);
            assertThat(verifiedByJose4j(sealed, key(algorithm))).as(level.name()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void dssPassesAndNamesEveryLevelOfAPdf(SealAlgorithm algorithm) throws Exception {
        for (SealLevel level : SealLevel.values()) {
            SealedPdf sealed = sealer(algorithm, level, HeaderProfile.EUROPASS).seal(Pdfs.withField());
            assertThat(sealed.level()).isEqualTo(level);
            assertThat(Oracle.of(sealed, PKI)).as(level.name())
                    .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.valueOf("PAdES_" + level), List.of()));
            assertThat(verifiedByBouncyCastle(sealed, key(algorithm))).as(level.name()).isTrue();
        }
    }

    private static Sealer sealer(SealAlgorithm algorithm, SealLevel level, HeaderProfile profile) throws Exception {
        // a key in memory has nothing to be closed
        SealProvider provider = Fixtures.provider(seal(algorithm)).withAlgorithm(algorithm);
        return Fixtures.sealer(provider).level(level).headerProfile(profile).timestamps(Fixtures.timestamps(PKI))
                .validationData(Fixtures.crls(PKI)).build();
    }

    private static TestSeal seal(SealAlgorithm algorithm) {
        return SEALS.get(switch (algorithm) {
            case ECDSA_P256_SHA256 -> KeyAlgorithm.P_256;
            case ECDSA_P384_SHA384 -> KeyAlgorithm.P_384;
            case ECDSA_P521_SHA512 -> KeyAlgorithm.P_521;
            default -> KeyAlgorithm.RSA_2048;
        });
    }

    private static PublicKey key(SealAlgorithm algorithm) {
        return seal(algorithm).certificate().getPublicKey();
    }

    private static boolean verifiedByJose4j(SealedJson sealed, PublicKey key) throws Exception {
        return JadesTest.jose4j(sealed, key);
    }

    static boolean verifiedByBouncyCastle(SealedPdf sealed, PublicKey key) throws Exception {
        byte[] octets = sealed.octets().toByteArray();
        try (PDDocument document = Loader.loadPDF(octets)) {
            PDSignature signature = document.getSignatureFields().stream().map(field -> field.getSignature())
                    .filter(value -> "ETSI.CAdES.detached".equals(value.getSubFilter())).findFirst().orElseThrow();
            byte[] cms = new ASN1InputStream(signature.getContents(octets)).readObject().getEncoded();
            SignerInformation signer = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(octets)), cms)
                    .getSignerInfos().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(new BouncyCastleProvider()).build(key));
        }
    }
}
