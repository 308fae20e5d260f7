package org.edcsdk.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealedDocument;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;

/** A throw-away trust service and credentials sealed with it. */
final class Sealed {
    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final char[] PASSWORD = "throw-away".toCharArray();

    private Sealed() {
    }

    /** A credential that follows its profile, issued by the organisation of {@code TestOrganisation.EXAMPLE_UNIVERSITY}. */
    static String credential() {
        try (InputStream in = Sealed.class.getResourceAsStream("credential.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] json(TestSeal seal, String credential) {
        return sealed(seal, sealer -> sealer.seal(new JsonLdDocument(Bytes.utf8(credential))));
    }

    static byte[] pdf(TestSeal seal, PdfDocument pdf) {
        return sealed(seal, sealer -> sealer.seal(pdf));
    }

    private interface Sealing {
        SealedDocument by(Sealer sealer) throws SealingException;
    }

    private static byte[] sealed(TestSeal seal, Sealing sealing) {
        try (SealProvider provider = KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(seal.pkcs12(PASSWORD)), PASSWORD)) {
            Sealer sealer = Sealer.builder(provider).level(SealLevel.BASELINE_B).clock(CLOCK).allowPersonalCertificate().build();
            return sealing.by(sealer).octets().toByteArray();
        } catch (SealingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Verifier.Builder trusting(TestPki pki) {
        return Verifier.builder().clock(CLOCK).trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls());
    }
}
