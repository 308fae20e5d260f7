package org.edcsdk.seal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
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
        return sealer(provider).level(level).headerProfile(profile).timestamps(timestamps(RSA)).build();
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
