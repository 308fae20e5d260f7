package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.tsl.job.TLValidationJob;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists as DSS reads them. */
final class TestTrustedListsTest {
    // DSS judges lists and certificates at the time of the machine.
    private static final TestPki PKI = TestPki.builder(Clock.systemUTC()).authorityKey(KeyAlgorithm.P_256)
            .sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256).build();

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServices services;

    private record Loaded(TrustedListsCertificateSource anchors, LOTLInfo lotl, TLInfo tl) { }

    @BeforeEach
    void start() throws IOException {
        services = TestServices.start(PKI);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void bothListsAreWellSigned() {
        Loaded loaded = load();

        assertThat(loaded.lotl().getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(loaded.tl().getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(loaded.tl().getParsingCacheInfo().getVersion()).isEqualTo(6);
    }

    @Test
    void bothListsHaveTheStructureOfVersion6() {
        Loaded loaded = load(6);

        assertThat(loaded.lotl().getParsingCacheInfo().getStructureValidationMessages()).isNullOrEmpty();
        assertThat(loaded.tl().getParsingCacheInfo().getStructureValidationMessages()).isNullOrEmpty();
        assertThat(load(5).lotl().getParsingCacheInfo().getStructureValidationMessages()).isNotEmpty();
    }

    @Test
    void sealAuthorityAndTimeStampUnitAreAnchors() {
        List<X509Certificate> anchors = load().anchors().getCertificates().stream().map(CertificateToken::getCertificate).toList();

        assertThat(anchors).contains(PKI.sealCa(), PKI.tsaCertificate());
    }

    @Test
    void sealOfTheKitIsQualified() throws Exception {
        assertThat(qualification(load())).isEqualTo(SignatureQualification.QESEAL);
    }

    @Test
    void withdrawnServiceMakesNoQualifiedSeal() throws Exception {
        services.lists(TrustedListFault.WITHDRAWN);

        assertThat(qualification(load())).isEqualTo(SignatureQualification.ADESEAL);
    }

    @Test
    void serviceThatIsNotForSealsMakesNoQualifiedSeal() throws Exception {
        services.lists(TrustedListFault.NOT_FOR_SEALS);

        assertThat(qualification(load())).isEqualTo(SignatureQualification.ADESEAL);
    }

    @Test
    void expiredListsHaveANextUpdateInThePast() {
        services.fault(Service.LOTL, ServiceFault.EXPIRED);

        Loaded loaded = load();

        assertThat(loaded.tl().getParsingCacheInfo().getNextUpdateDate()).isBefore(new Date());
        assertThat(loaded.lotl().getParsingCacheInfo().getNextUpdateDate()).isBefore(new Date());
        assertThat(loaded.tl().getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void changedListIsNotWellSigned() {
        services.fault(Service.LOTL, ServiceFault.WRONG_SIGNATURE);

        assertThat(load().lotl().getValidationCacheInfo().getIndication()).isEqualTo(Indication.TOTAL_FAILED);
    }

    @Test
    void filesForAVerifierHoldTheListsAndTheirSigners(@TempDir Path directory) throws IOException {
        PKI.writeTrust(directory);

        assertThat(directory).isDirectoryContaining("glob:**/lotl.xml")
                .isDirectoryContaining("glob:**/tl-" + PKI.lists().territory() + ".xml");
        try (InputStream pem = new ByteArrayInputStream(Files.readAllBytes(directory.resolve("lotl-signer.pem")))) {
            assertThat(DSSUtils.loadCertificate(pem).getCertificate()).isEqualTo(PKI.lists().listOfListsSigner());
        }
    }

    private Loaded load() {
        return load(6);
    }

    private Loaded load(int version) {
        CommonCertificateSource signers = new CommonCertificateSource();
        signers.addCertificate(new CertificateToken(PKI.lists().listOfListsSigner()));
        LOTLSource source = new LOTLSource();
        source.setUrl(services.lotlUrl().toString());
        source.setCertificateSource(signers);
        source.setPivotSupport(false);
        source.setTLVersions(List.of(version));
        TrustedListsCertificateSource anchors = new TrustedListsCertificateSource();
        TLValidationJob job = new TLValidationJob();
        job.setOfflineDataLoader(this::fetch);
        job.setListOfTrustedListSources(source);
        job.setTrustedListCertificateSource(anchors);
        job.offlineRefresh();
        LOTLInfo lotl = job.getSummary().getLOTLInfos().get(0);
        return new Loaded(anchors, lotl, lotl.getTLInfos().isEmpty() ? null : lotl.getTLInfos().get(0));
    }

    private DSSDocument fetch(String address) {
        try {
            return new InMemoryDocument(client.send(HttpRequest.newBuilder(URI.create(address)).build(),
                    HttpResponse.BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignatureQualification qualification(Loaded loaded) throws GeneralSecurityException {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setOcspSource(null);
        verifier.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(PKI.crls().get(0)), new ByteArrayInputStream(PKI.crls().get(1))));
        verifier.setTrustedCertSources(loaded.anchors());
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(seal());
        validator.setCertificateVerifier(verifier);
        SimpleReport report = validator.validateDocument().getSimpleReport();
        assertThat(report.getIndication(report.getFirstSignatureId())).isEqualTo(Indication.TOTAL_PASSED);
        return report.getSignatureQualification(report.getFirstSignatureId());
    }

    /** JAdES as DSS writes it, with the kit's key. */
    private static DSSDocument seal() throws GeneralSecurityException {
        JAdESSignatureParameters parameters = new JAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.JAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setJwsSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(new CertificateToken(PKI.sealCertificate()));
        parameters.setCertificateChain(PKI.sealChain().stream().map(CertificateToken::new).toList());
        JAdESService service = new JAdESService(new CommonCertificateVerifier());
        DSSDocument document = new InMemoryDocument("{\"a\":1}".getBytes(StandardCharsets.UTF_8), "a.json");
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(PKI.sealKey());
        signature.update(service.getDataToSign(document, parameters).getBytes());
        return service.signDocument(document, parameters, new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature.sign()));
    }
}
