package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.util.List;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.GivenValidationData;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;

/** One credential sealed at every level, in both forms, with everything that a level needs given. */
final class SealedLevels {
    private static final char[] PASSWORD = "throw-away".toCharArray();

    private final TestPki pki;

    SealedLevels() {
        this(TestPki.create(Sealed.CLOCK));
    }

    SealedLevels(TestPki pki) {
        this.pki = pki;
    }

    TestPki pki() {
        return pki;
    }

    byte[] json(SealLevel level) throws Exception {
        try (SealProvider provider = provider()) {
            return sealer(provider, level).seal(new JsonLdDocument(Bytes.utf8(Sealed.credential()))).octets().toByteArray();
        }
    }

    byte[] pdf(SealLevel level) throws Exception {
        try (SealProvider provider = provider()) {
            return sealer(provider, level).seal(SealedPdfs.unsealed(Sealed.credential())).octets().toByteArray();
        }
    }

    private SealProvider provider() throws Exception {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(pki.seal().pkcs12(PASSWORD)), PASSWORD);
    }

    private Sealer sealer(SealProvider provider, SealLevel level) {
        ValidationData data = ValidationData.of(List.of(pki.anchor(), pki.sealCa(), pki.tsaCertificate()), List.of(),
                pki.crls().stream().map(Bytes::of).toList());
        return Sealer.builder(provider).level(level).clock(Sealed.CLOCK).timestamps(digest -> SealedPdfs.token(pki, digest))
                .validationData(GivenValidationData.of(data, List.of(pki.anchor()), Sealed.CLOCK)).build();
    }
}
