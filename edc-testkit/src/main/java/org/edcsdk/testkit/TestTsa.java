package org.edcsdk.testkit;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIFailureInfo;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.SignerInfoGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TSPValidationException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * A time-stamping authority in the same process (RFC 3161; ESSCertIDv2 as in RFC 5816).
 *
 * <p>Stamps imprints of SHA-256, SHA-384 and SHA-512 with the time of the PKI's clock, in whole seconds, accuracy one second; repeats
 * nonce, imprint and policy; includes its certificate when asked to. The policy is {@link #POLICY}. Thread safe; no network.
 */
public final class TestTsa {
    /** The one policy that is served: best practices time-stamp policy (ETSI EN 319 421, 5.2). A request may name it or none. */
    public static final String POLICY = "0.4.0.2023.1.1";

    private static final Set<ASN1ObjectIdentifier> IMPRINTS = Set.of(
            NISTObjectIdentifiers.id_sha256, NISTObjectIdentifiers.id_sha384, NISTObjectIdentifiers.id_sha512);
    private static final ASN1ObjectIdentifier POLICY_OID = new ASN1ObjectIdentifier(POLICY);
    private static final int ACCURACY_SECONDS = 1;
    private static final Duration STALE = Duration.ofDays(365);

    private final Clock clock;
    private final SecureRandom random;
    private final KeyAlgorithm algorithm;
    private final PrivateKey key;
    private final X509Certificate certificate;
    private final AtomicLong serial = new AtomicLong();

    TestTsa(Clock clock, SecureRandom random, KeyAlgorithm algorithm, PrivateKey key, X509Certificate certificate) {
        this.clock = clock;
        this.random = random;
        this.algorithm = algorithm;
        this.key = key;
        this.certificate = certificate;
    }

    /**
     * The certificate of the time-stamping unit.
     *
     * @return the certificate, issued by the PKI's root
     */
    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Answers a request.
     *
     * @param request DER TimeStampReq; anything else is answered with a refusal too
     * @return DER TimeStampResp: granted with a token, or a rejection whose PKIFailureInfo is badDataFormat, badAlg, unacceptedPolicy or
     *     unacceptedExtension
     */
    public byte[] respond(byte[] request) {
        return respond(request, ServiceFault.NONE);
    }

    /** Answers with a fault of the content. */
    byte[] respond(byte[] request, ServiceFault fault) {
        Objects.requireNonNull(request, "request");
        byte[] question = fault == ServiceFault.WRONG_NONCE ? Nonces.changeTimestamp(request) : request;
        Instant time = fault == ServiceFault.EXPIRED ? clock.instant().minus(STALE) : clock.instant();
        try {
            byte[] response = answer(question, time).getEncoded();
            if (fault == ServiceFault.WRONG_SIGNATURE) {
                response[response.length - 1] ^= 1;   // without unsigned attributes the signature comes last (RFC 5652, 5.3)
            }
            return response;
        } catch (TSPException | IOException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a time stamp", e);
        }
    }

    private TimeStampResponse answer(byte[] octets, Instant time)
            throws TSPException, IOException, OperatorCreationException, GeneralSecurityException {
        TimeStampResponseGenerator generator = new TimeStampResponseGenerator(tokens(), IMPRINTS);
        try {
            TimeStampRequest request = new TimeStampRequest(octets);
            request.validate(IMPRINTS, Set.of(POLICY_OID), Set.of());
            return generator.generateGrantedResponse(request, BigInteger.valueOf(serial.incrementAndGet()), Date.from(time));
        } catch (TSPValidationException e) {
            return generator.generateFailResponse(PKIStatus.REJECTION, e.getFailureCode(), e.getMessage());
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            // What BC throws for octets that are no request depends on where they stop making sense.
            return generator.generateFailResponse(PKIStatus.REJECTION, PKIFailureInfo.badDataFormat, "not a time-stamp request");
        }
    }

    // BC's generators keep state between calls, so each request gets its own.
    private TimeStampTokenGenerator tokens() throws TSPException, OperatorCreationException, GeneralSecurityException {
        DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
        SignerInfoGenerator signer = new JcaSignerInfoGeneratorBuilder(digests)
                .build(CertificateAuthority.signer(algorithm, key, random), certificate);
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(signer,
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)), POLICY_OID);
        tokens.setAccuracySeconds(ACCURACY_SECONDS);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return tokens;
    }
}
