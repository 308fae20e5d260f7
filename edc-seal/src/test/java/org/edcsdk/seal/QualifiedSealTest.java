package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Our seals at level LT as DSS judges them with the kit's trusted lists; revocation data were asked for over HTTP. */
class QualifiedSealTest {
    private static TestServices services;
    private static TrustedListsCertificateSource lists;

    /** DSS judges certificates of lists at the time of the machine. */
    @BeforeAll
    static void serve() throws IOException {
        services = TestServices.start(TestPki.builder(Clock.systemUTC()).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256)
                .tsaKey(KeyAlgorithm.P_256), 0);
        CommonCertificateSource signers = new CommonCertificateSource();
        signers.addCertificate(new CertificateToken(services.pki().lists().listOfListsSigner()));
        LOTLSource source = new LOTLSource();
        source.setUrl(services.lotlUrl().toString());
        source.setCertificateSource(signers);
        source.setPivotSupport(false);
        lists = new TrustedListsCertificateSource();
        TLValidationJob job = new TLValidationJob();
        job.setOfflineDataLoader(address -> {
            try (InputStream in = URI.create(address).toURL().openStream()) {
                return new InMemoryDocument(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        job.setListOfTrustedListSources(source);
        job.setTrustedListCertificateSource(lists);
        job.offlineRefresh();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @Test
    void aPairIsSealedWithQualifiedSealsAndTimeStamps() throws Exception {
        SealedPair pair = seal(services.pki().seal());
        assertQualified(Oracle.json(pair.json()), SignatureQualification.QESEAL);
        assertQualified(Oracle.pdf(pair.pdf()), SignatureQualification.QESEAL);
    }

    @Test
    void aKeyThatIsOnNoDeviceMakesAdvancedSeals() throws Exception {
        SealedPair pair = seal(services.pki().issueSeal(SealRequest.standard().fault(SealFault.NO_QSCD)));
        assertQualified(Oracle.json(pair.json()), SignatureQualification.ADESEAL_QC);
        assertQualified(Oracle.pdf(pair.pdf()), SignatureQualification.ADESEAL_QC);
    }

    /** Without QCStatements DSS does not even say whether it is a seal. */
    @Test
    void aCertificateThatIsNotQualifiedMakesSealsThatAreNot() throws Exception {
        SealedPair pair = seal(services.pki().issueSeal(SealRequest.standard().fault(SealFault.NOT_QUALIFIED)));
        assertQualified(Oracle.json(pair.json()), SignatureQualification.UNKNOWN);
        assertQualified(Oracle.pdf(pair.pdf()), SignatureQualification.UNKNOWN);
    }

    private static SealedPair seal(TestSeal seal) throws Exception {
        OnlineValidationData data = OnlineValidationData.builder()
                .allowedHosts(List.of(services.baseUrl().getHost() + ":" + services.baseUrl().getPort())).build();
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(seal.pkcs12("x".toCharArray())), "x".toCharArray())) {
            return Sealer.builder(provider).level(SealLevel.BASELINE_LT).headerProfile(HeaderProfile.ETSI)
                    .timestamps(HttpTimestampSource.of(services.tsaUrl())).validationData(data).build().seal(Fixtures.JSON, Pdfs.withField());
        }
    }

    /** Nothing but what is in the document and in the lists: no network, no list of revocations beside it. */
    private static void assertQualified(SignedDocumentValidator validator, SignatureQualification expected) {
        CommonCertificateVerifier verifier = OfflineTrust.verifier(List.of(), List.of());
        verifier.setTrustedCertSources(lists);
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        String id = report.getFirstSignatureId();
        assertThat(report.getIndication(id)).as(report.getAdESValidationErrors(id).toString()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(report.getSignatureQualification(id)).isEqualTo(expected);
        assertThat(report.getSignatureTimestamps(id)).isNotEmpty()
                .allSatisfy(stamp -> assertThat(report.getTimestampQualification(stamp.getId())).isEqualTo(TimestampQualification.QTSA));
    }
}
