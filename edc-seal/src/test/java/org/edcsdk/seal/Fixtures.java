package org.edcsdk.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.DigestCalculator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;

/** Keys and documents of the tests, made once for all of them. */
final class Fixtures {
    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final TestPki RSA = TestPki.create(CLOCK);
    static final TestPki EC = TestPki.builder(CLOCK).sealKey(KeyAlgorithm.P_256).build();
    /** Quotes, backslashes, line breaks, a control character as escape, letters of 2, 3 and 4 octets. */
    static final JsonLdDocument JSON = new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:1\",\n\t\"title\":\"Éthique \\\"des\\\" données"
            + " € \uD83C\uDF93 \\u0007\",\"path\":\"a/b\\\\c\",\"dot\":\"a.b\"}"));

    private Fixtures() {
    }

    static KeyStoreSealProvider provider(TestPki pki) throws SealingException {
        return provider(pki.seal());
    }

    static KeyStoreSealProvider provider(TestSeal seal) throws SealingException {
        char[] password = "secret".toCharArray();
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(seal.pkcs12(password)), password);
    }

    static Sealer.Builder sealer(SealProvider provider) {
        return Sealer.builder(provider).clock(CLOCK);
    }

    static Sealer sealer(SealProvider provider, SealLevel level, HeaderProfile profile) {
        return sealer(provider).level(level).headerProfile(profile).timestamps(timestamps(RSA)).validationData(crls(RSA, EC)).build();
    }

    /** Roots, seal CAs and fresh CRLs of some PKIs, for every chain of theirs. */
    static ValidationDataSource crls(TestPki... pkis) {
        return (chain, at) -> {
            for (TestPki pki : pkis) {
                boolean seal = chain.get(0).getIssuerX500Principal().equals(pki.sealCa().getSubjectX500Principal()) && isIssued(chain.get(0), pki.sealCa());
                if (seal) {
                    return ValidationData.of(List.of(chain.get(0), pki.sealCa(), pki.anchor()), List.of(), pki.crls().stream().map(Bytes::of).toList());
                }
                if (isIssued(chain.get(0), pki.anchor())) {
                    return ValidationData.of(List.of(chain.get(0), pki.anchor()), List.of(), List.of(Bytes.of(pki.crls().get(0))));
                }
            }
            throw new IllegalStateException("not of these");
        };
    }

    private static boolean isIssued(X509Certificate certificate, X509Certificate authority) {
        try {
            certificate.verify(authority.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The same with OCSP responses instead of CRLs. */
    static ValidationDataSource ocsp(TestPki pki) {
        return (chain, at) -> {
            boolean seal = isIssued(chain.get(0), pki.sealCa());
            List<X509Certificate> path = seal ? List.of(chain.get(0), pki.sealCa(), pki.anchor()) : List.of(chain.get(0), pki.anchor());
            List<Bytes> responses = new ArrayList<>();
            for (int i = 0; i + 1 < path.size(); i++) {
                responses.add(response(pki, path.get(i), path.get(i + 1)));
            }
            return ValidationData.of(path, responses, List.of());
        };
    }

    private static Bytes response(TestPki pki, X509Certificate certificate, X509Certificate issuer) {
        try {
            DigestCalculator digest = new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1);
            CertificateID id = new CertificateID(digest, new JcaX509CertificateHolder(issuer), certificate.getSerialNumber());
            return Bytes.of(pki.ocsp().respond(new OCSPReqBuilder().addRequest(id).build().getEncoded()));
        } catch (IOException | OCSPException | OperatorCreationException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The kit's time-stamp authority in process. */
    static TimestampSource timestamps(TestPki pki) {
        return digest -> {
            try {
                TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
                generator.setCertReq(true);
                byte[] request = generator.generate(NISTObjectIdentifiers.id_sha256, digest, BigInteger.TEN).getEncoded();
                return new TimeStampResponse(pki.tsa().respond(request)).getTimeStampToken().getEncoded();
            } catch (IOException | TSPException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}
