package org.edcsdk.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.ExternalCMSService;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.List;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.edcsdk.dss.internal.OfflineTrust;

/**
 * Makes the CMS of a PDF seal (ETSI EN 319 142-1, 6.3): DSS writes signed attributes and structure, the time stamp is added to the finished CMS, so that
 * a failed time stamp leaves the B level whole. Immutable.
 */
final class SealCms {
    private final SealKey key;

    SealCms(SealKey key) {
        this.key = key;
    }

    SealKey key() {
        return key;
    }

    /** Fresh parameters each time: DSS keeps working state in them. They hold nothing that changes between two calls. */
    PAdESSignatureParameters parameters() {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        List<CertificateToken> chain = key.chainWithoutRoot().stream().map(CertificateToken::new).toList();
        parameters.setSigningCertificate(chain.get(0));
        parameters.setCertificateChain(chain);
        parameters.setDigestAlgorithm(DigestAlgorithm.forJavaName(key.algorithm().digestName()));
        if (key.algorithm().family() == SealAlgorithm.Family.PSS) {
            parameters.setEncryptionAlgorithm(EncryptionAlgorithm.RSASSA_PSS);
        }
        return parameters;
    }

    /** The signed attributes, DER, over a digest of the PDF: the bytes to be signed. */
    byte[] signedAttributes(DSSMessageDigest digest) {
        return new Cms().getDataToSign(digest, parameters()).getBytes();
    }

    /** The finished CMS, DER, at level B. */
    byte[] signed(DSSMessageDigest digest, byte[] signedAttributes, byte[] value) {
        PAdESSignatureParameters parameters = parameters();
        SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
        DSSDocument cms = new Cms().signMessageDigest(digest, parameters, new SignatureValue(algorithm, value));
        byte[] octets = DSSUtils.toByteArray(cms);
        requireSameAttributes(octets, signedAttributes);
        return octets;
    }

    /** A seal whose two halves differ would be broken without any error at level B. */
    private static void requireSameAttributes(byte[] cms, byte[] signedAttributes) {
        try {
            if (!MessageDigest.isEqual(signer(new CMSSignedData(cms)).getEncodedSignedAttributes(), signedAttributes)) {
                throw new IllegalStateException("the two halves of the seal have other signed attributes");
            }
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("CMS just written cannot be read", e);
        }
    }

    /** The CMS with a signature time stamp (RFC 3161, appendix A). */
    static byte[] withTimestamp(byte[] cms, byte[] token) {
        try {
            CMSSignedData data = new CMSSignedData(cms);
            SignerInformation signer = signer(data);
            AttributeTable before = signer.getUnsignedAttributes() == null ? new AttributeTable(new DERSet()) : signer.getUnsignedAttributes();
            AttributeTable unsigned = before.add(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, ASN1Primitive.fromByteArray(token));
            SignerInformation stamped = SignerInformation.replaceUnsignedAttributes(signer, unsigned);
            return CMSSignedData.replaceSigners(data, new SignerInformationStore(stamped)).toASN1Structure().getEncoded("DER");
        } catch (CMSException | IOException e) {
            throw new IllegalStateException("CMS cannot be read", e);
        }
    }

    private static SignerInformation signer(CMSSignedData cms) {
        return cms.getSignerInfos().iterator().next();
    }

    /** The CMS service of DSS without its own look at the certificate's validity, which the {@link Sealer} has checked with the caller's clock. */
    private static final class Cms extends ExternalCMSService {
        private static final long serialVersionUID = 1L;

        Cms() {
            super(OfflineTrust.verifier(List.of(), List.of()));
        }

        @Override
        protected void assertSigningCertificateValid(AbstractSignatureParameters<?> parameters) {
            // checked in SealCertificates
        }
    }
}
