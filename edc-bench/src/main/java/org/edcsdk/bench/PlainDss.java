package org.edcsdk.bench;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.List;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.testkit.TestPki;

/** Seals as a user of DSS writes them: the measure for ours. */
final class PlainDss {
    private final TestPki pki;
    private final JAdESService jades = new JAdESService(OfflineTrust.verifier(List.of(), List.of()));
    private final PAdESService pades = new PAdESService(OfflineTrust.verifier(List.of(), List.of()));

    PlainDss(TestPki pki) {
        this.pki = pki;
        DssSetup.pdf();
        DssSetup.jades();
    }

    byte[] jades(byte[] json) throws GeneralSecurityException {
        JAdESSignatureParameters parameters = with(new JAdESSignatureParameters());
        parameters.setSignatureLevel(SignatureLevel.JAdES_BASELINE_B);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setJwsSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        parameters.setBase64UrlEncodedPayload(false);
        DSSDocument document = new InMemoryDocument(json);
        SignatureValue value = sign(jades.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(jades.signDocument(document, parameters, value));
    }

    byte[] pades(byte[] pdf) throws GeneralSecurityException {
        PAdESSignatureParameters parameters = with(new PAdESSignatureParameters());
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.getImageParameters().getFieldParameters().setFieldId(PdfDocument.SEAL_FIELD);
        DSSDocument document = new InMemoryDocument(pdf);
        SignatureValue value = sign(pades.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(pades.signDocument(document, parameters, value));
    }

    private <P extends AbstractSignatureParameters<?>> P with(P parameters) {
        List<CertificateToken> chain = pki.sealChain().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        return parameters;
    }

    private SignatureValue sign(byte[] bytes) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pki.sealKey());
        signature.update(bytes);
        return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
    }
}
