package org.edcsdk.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;

/** The CMS of a PDF seal (RFC 5652, RFC 5035, EN 319 142-1): form, digest and value. One object reads one CMS. */
final class CmsSeal {
    // No MD5, no SHA-1: a digest that is not here is WEAK_DIGEST.
    private static final Map<ASN1ObjectIdentifier, String> DIGESTS = Map.of(
            NISTObjectIdentifiers.id_sha256, "SHA-256", NISTObjectIdentifiers.id_sha384, "SHA-384", NISTObjectIdentifiers.id_sha512, "SHA-512",
            NISTObjectIdentifiers.id_sha3_256, "SHA3-256", NISTObjectIdentifiers.id_sha3_384, "SHA3-384",
            NISTObjectIdentifiers.id_sha3_512, "SHA3-512");

    private final byte[] signed;
    private final String path;
    private final VerificationLimits limits;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> unsignedFaults = new ArrayList<>();
    private List<X509Certificate> chain = List.of();
    private Optional<SubIndication> failure = Optional.empty();
    private Optional<Instant> signingTime = Optional.empty();
    private boolean intact;
    private boolean timestamped;

    private CmsSeal(byte[] signed, String path, VerificationLimits limits) {
        this.signed = signed;
        this.path = path;
        this.limits = limits;
    }

    /**
     * Reads a CMS.
     *
     * @param contents the octets of Contents: one DER element, then zero octets only
     * @param signed what the seal covers
     * @param path name of the field
     */
    static CmsSeal read(byte[] contents, byte[] signed, String path, VerificationLimits limits) {
        CmsSeal seal = new CmsSeal(signed, path, limits);
        try {
            seal.read(withoutPadding(contents, limits));
        } catch (RefusedException e) {
            seal.fault(e.code(), e.getMessage());
        } catch (Exception | StackOverflowError e) {
            // Foreign parser: whatever it ends in, this is no CMS that we accept.
            seal.fault(FindingCode.MALFORMED_CMS, "the CMS of the seal cannot be read");
        }
        if (!seal.intact && seal.failure.isEmpty()) {
            seal.failure = Optional.of(SubIndication.FORMAT_FAILURE);
        }
        return seal;
    }

    boolean intact() {
        return intact;
    }

    Optional<SubIndication> failure() {
        return failure;
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> unsignedFaults() {
        return unsignedFaults;
    }

    List<X509Certificate> chain() {
        return chain;
    }

    Optional<Instant> signingTime() {
        return signingTime;
    }

    /** Whether a signature time stamp covers the value. */
    boolean timestamped() {
        return timestamped;
    }

    /** Cuts the zero octets that fill Contents; anything else behind the CMS is refused. */
    static byte[] withoutPadding(byte[] contents, VerificationLimits limits) {
        int length = DerGuard.check(contents, limits);
        for (int i = length; i < contents.length; i++) {
            if (contents[i] != 0) {
                throw new RefusedException(FindingCode.MALFORMED_CMS, "", "there is something behind the CMS in Contents");
            }
        }
        return java.util.Arrays.copyOf(contents, length);
    }

    private void fault(FindingCode code, String message) {
        faults.add(new Fault(code, path, message));
    }

    private void read(byte[] der) throws Exception {
        CMSSignedData enclosing = new CMSSignedData(der);
        if (enclosing.getSignedContent() != null) {
            fault(FindingCode.CMS_CONTENT_INSIDE, "the CMS encloses content of its own");
        }
        CMSSignedData cms = enclosing.getSignedContent() == null ? new CMSSignedData(new CMSProcessableByteArray(signed), der) : enclosing;
        List<SignerInformation> signers = List.copyOf(cms.getSignerInfos().getSigners());
        if (signers.size() != 1) {
            fault(FindingCode.SEVERAL_SIGNERS, "the CMS does not have exactly one signer");
        }
        if (!signers.isEmpty() && enclosing.getSignedContent() == null) {
            readSigner(cms, signers.get(0));
        }
    }

    private void readSigner(CMSSignedData cms, SignerInformation signer) throws Exception {
        chain = chain(cms, signer);
        if (chain.isEmpty()) {
            fault(FindingCode.NO_CERTIFICATE_REFERENCE, "the CMS does not hold the certificate of its signer");
            failure = Optional.of(SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
            return;
        }
        String digest = DIGESTS.get(new ASN1ObjectIdentifier(signer.getDigestAlgOID()));
        if (digest == null) {
            fault(FindingCode.WEAK_DIGEST, "the digest algorithm is not allowed");
        }
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null) {
            fault(FindingCode.NO_SIGNED_ATTRIBUTES, "the CMS has no signed attributes");
        } else {
            checkAttributes(attributes, digest);
        }
        checkValue(signer);
        checkTimestamps(signer);
    }

    private List<X509Certificate> chain(CMSSignedData cms, SignerInformation signer) throws Exception {
        List<X509Certificate> found = new ArrayList<>();
        for (X509CertificateHolder holder : cms.getCertificates().getMatches(null)) {
            Optional<X509Certificate> certificate = JwsCertificates.certificate(holder.getEncoded());
            if (certificate.isPresent()) {
                found.add(signer.getSID().match(holder) ? 0 : found.size(), certificate.get());
            }
        }
        boolean signerFirst = !found.isEmpty() && signer.getSID().match(new X509CertificateHolder(found.get(0).getEncoded()));
        return signerFirst ? found : List.of();
    }

    private void checkAttributes(AttributeTable attributes, String digest) throws NoSuchAlgorithmException {
        Optional<ASN1OctetString> value = single(attributes, CMSAttributes.messageDigest)
                .filter(attribute -> attribute.getAttributeValues()[0] instanceof ASN1OctetString)
                .map(attribute -> (ASN1OctetString) attribute.getAttributeValues()[0]);
        if (value.isEmpty()) {
            fault(FindingCode.MALFORMED_CMS, "the signed attribute message-digest is missing");
        } else if (digest != null && !MessageDigest.isEqual(MessageDigest.getInstance(digest).digest(signed), value.get().getOctets())) {
            failure = Optional.of(SubIndication.HASH_FAILURE);
        }
        // RFC 5652, 11.1: content-type has to be there and to name data.
        boolean typed = single(attributes, CMSAttributes.contentType)
                .filter(attribute -> attribute.getAttributeValues()[0].equals(PKCSObjectIdentifiers.data)).isPresent();
        if (!typed) {
            fault(FindingCode.MALFORMED_CMS, "the signed attribute content-type is missing or names something else");
        }
        single(attributes, CMSAttributes.signingTime)
                .ifPresent(attribute -> signingTime = Optional.of(Time.getInstance(attribute.getAttributeValues()[0]).getDate().toInstant()));
        checkReference(attributes);
    }

    private static Optional<Attribute> single(AttributeTable attributes, ASN1ObjectIdentifier type) {
        return attributes.getAll(type).size() == 1 && attributes.get(type).getAttributeValues().length == 1
                ? Optional.of(attributes.get(type)) : Optional.empty();
    }

    // RFC 5035, 3: the first reference of signing-certificate-v2 is that of the signer. The SHA-1 form of RFC 2634 does not count.
    private void checkReference(AttributeTable attributes) throws NoSuchAlgorithmException {
        Optional<Attribute> attribute = single(attributes, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (attribute.isEmpty()) {
            fault(FindingCode.NO_CERTIFICATE_REFERENCE, "the signed attribute signing-certificate-v2 is missing");
            return;
        }
        ESSCertIDv2[] references = SigningCertificateV2.getInstance(attribute.get().getAttributeValues()[0]).getCerts();
        String digest = references.length == 0 ? null : DIGESTS.get(references[0].getHashAlgorithm().getAlgorithm());
        if (digest == null) {
            fault(FindingCode.WEAK_DIGEST, "the certificate reference is empty or uses a digest that is not allowed");
            return;
        }
        try {
            byte[] expected = MessageDigest.getInstance(digest).digest(chain.get(0).getEncoded());
            if (!MessageDigest.isEqual(expected, references[0].getCertHash())) {
                fault(FindingCode.CERTIFICATE_REFERENCE_MISMATCH, "the certificate reference names another certificate");
            }
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void checkValue(SignerInformation signer) throws Exception {
        boolean holds;
        try {
            // By key: the certificate's validity is judged elsewhere, at the right time.
            holds = signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(Crypto.BOUNCY_CASTLE)
                    .build(chain.get(0).getPublicKey()));
        } catch (org.bouncycastle.cms.CMSException e) {
            holds = false;
        }
        intact = holds && failure.isEmpty();
        if (!intact && failure.isEmpty()) {
            failure = Optional.of(SubIndication.SIG_CRYPTO_FAILURE);
        }
    }

    private void checkTimestamps(SignerInformation signer) {
        AttributeTable unsigned = signer.getUnsignedAttributes();
        Attribute tokens = unsigned == null ? null : unsigned.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
        if (tokens == null) {
            return;
        }
        for (org.bouncycastle.asn1.ASN1Encodable token : tokens.getAttributeValues()) {
            try {
                TimestampToken.check(token.toASN1Primitive().getEncoded(), signer.getSignature(), path, limits);
                timestamped = true;
            } catch (RefusedException | java.io.IOException e) {
                unsignedFaults.add(new Fault(FindingCode.TIMESTAMP_INVALID, path, e.getMessage()));
            }
        }
    }
}
