package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

class TrustAnchorsTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);

    private static byte[] octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsPemWithTextAroundEachAnchorOnce() {
        TrustAnchors anchors = TrustAnchors.pem(octets("Root of tests\n" + PKI.anchorPem() + "\nagain\n" + PKI.anchorPem()));
        assertThat(anchors.certificates()).containsExactly(PKI.anchor());
    }

    @Test
    void readsDer() throws CertificateEncodingException {
        assertThat(TrustAnchors.pem(PKI.anchor().getEncoded()).certificates()).containsExactly(PKI.anchor());
    }

    @Test
    void refusesWhatIsNoCertificate() {
        assertThatIllegalArgumentException().isThrownBy(() -> TrustAnchors.pem(octets("hello")));
        assertThatIllegalArgumentException().isThrownBy(() -> TrustAnchors.pem(octets("-----BEGIN X-----\nAA==\n-----END X-----")));
    }

    @Test
    void joinsAnchors() {
        assertThat(TrustAnchors.of(PKI.anchor()).and(TrustAnchors.of(PKI.anchor(), PKI.sealCa())).certificates())
                .containsExactly(PKI.anchor(), PKI.sealCa());
    }

    @Test
    void aRevocationListIsReadWhereItIsGiven() {
        assertThatIllegalArgumentException().isThrownBy(() -> Verifier.builder().crl(octets("hello")));
        assertThatIllegalArgumentException().isThrownBy(() -> Verifier.builder().crl(octets(PKI.anchorPem())));
    }
}
