package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.SealingException.Reason;
import org.junit.jupiter.api.Test;

class PendingSealsTest {

    @Test
    void valuesOfAnotherDocumentAreRefused() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            Sealer sealer = Fixtures.sealer(provider).build();
            PendingSeals pending = sealer.prepare(Fixtures.JSON);
            List<byte[]> values = sealer.sign(sealer.prepare(new JsonLdDocument(Bytes.utf8("{\"id\":\"urn:credential:2\"}"))));
            assertThat(catchThrowableOfType(SealingException.class, () -> pending.complete(values)).reason()).isEqualTo(Reason.INVALID_SIGNATURE_VALUE);
        }
    }

    @Test
    void claimedTimeStaysThatOfPreparing() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            PendingSeals pending = Fixtures.sealer(provider).build().prepare(Fixtures.JSON, Pdfs.plain());
            Sealer later = Sealer.builder(provider).clock(Clock.offset(Fixtures.CLOCK, Duration.ofDays(3))).build();
            PendingSeals resumed = later.resume(pending.octets());
            assertThat(resumed.signingInputs()).extracting(SigningInput::bytes)
                    .containsExactlyElementsOf(pending.signingInputs().stream().map(SigningInput::bytes).toList());
        }
    }

    @Test
    void completingTwiceFromTheSameFileGivesTheSameOctets() throws Exception {
        try (Recording provider = new Recording(Fixtures.EC, 10)) {
            Sealer sealer = Fixtures.sealer(provider).build();
            PendingSeals pending = sealer.prepare(Fixtures.JSON, Pdfs.withField());
            List<byte[]> values = sealer.sign(pending);
            List<SealedDocument> first = sealer.resume(pending.octets()).complete(values);
            assertThat(sealer.resume(pending.octets()).complete(values)).isEqualTo(first);
            assertThat(provider.calls).containsExactly(2);
        }
    }

    @Test
    void anyCutIsToldAsSuch() throws Exception {
        byte[] written = pending().toByteArray();
        for (int length : new int[] {60, 300, written.length / 2, written.length - 1}) {
            assertRefused(Bytes.of(Arrays.copyOf(written, length)), "cut or damaged");
        }
    }

    @Test
    void anyFlippedBitBehindTheFormIsToldAsSuch() throws Exception {
        byte[] written = pending().toByteArray();
        for (int at = 20; at < written.length; at += 97) {
            byte[] damaged = written.clone();
            damaged[at] ^= 4;
            assertRefused(Bytes.of(damaged), "cut or damaged");
        }
    }

    @Test
    void moreOctetsBehindAreToldAsSuch() throws Exception {
        assertRefused(Bytes.concat(pending(), Bytes.of(new byte[1])), "cut or damaged");
    }

    @Test
    void anotherFileIsNoPendingSeals() {
        assertRefused(Bytes.utf8("{\"id\":1}"), "not octets of pending seals");
        assertRefused(Bytes.of(new byte[0]), "not octets of pending seals");
    }

    @Test
    void statedSizesAreNotBelieved() throws Exception {
        for (int size : new int[] {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 1000}) {
            assertRefused(file(1, 1, size), "not octets of pending seals");
            assertRefused(file(1, size, 0), "not octets of pending seals");
            assertRefused(file(size, 2, 0), "not octets of pending seals");
        }
    }

    @Test
    void aHeaderThatNoSealerWritesIsRefused() throws Exception {
        for (String header : new String[] {"", "e30", "e30\"", "not base64", "eyJpYXQiOjF9"}) {
            assertRefused(file(Bytes.utf8(header), Bytes.utf8("{}")), "not octets of pending seals");
        }
    }

    @Test
    void aPayloadThatCannotBeSealedIsRefused() throws Exception {
        String header = JadesHeader.of(key(), HeaderProfile.ETSI).at(Fixtures.NOW);
        assertRefused(file(Bytes.utf8(header), Bytes.utf8("{\"payload\":1}")), "not octets of pending seals");
    }

    @Test
    void aPdfThatWasNotPreparedIsRefused() throws Exception {
        assertRefused(file(Bytes.utf8("%PDF-1.7 nothing")), "not octets of pending seals");
        assertRefused(file(Pdfs.plain().octets()), "not octets of pending seals");
    }

    private static Bytes pending() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            return Fixtures.sealer(provider).build().prepare(Fixtures.JSON, Pdfs.plain()).octets();
        }
    }

    private static void assertRefused(Bytes octets, String message) {
        assertThatIllegalArgumentException().isThrownBy(() -> {
            try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
                Fixtures.sealer(provider).build().resume(octets);
            }
        }).withMessageContaining(message);
    }

    private static SealKey key() throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            return provider.key();
        }
    }

    /** A file of one document with a correct digest. */
    private static Bytes file(Bytes... parts) throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream out = head(octets);
        out.writeInt(1);
        out.writeInt(parts.length);
        for (Bytes part : parts) {
            out.writeInt(part.size());
            out.write(part.toByteArray());
        }
        return digested(octets);
    }

    private static Bytes file(int documents, int parts, int size) throws Exception {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream out = head(octets);
        out.writeInt(documents);
        out.writeInt(parts);
        out.writeInt(size);
        return digested(octets);
    }

    private static DataOutputStream head(ByteArrayOutputStream octets) throws Exception {
        DataOutputStream out = new DataOutputStream(octets);
        out.writeUTF("edcsdk-pending-2");
        out.writeUTF(Bytes.of(Fixtures.EC.sealCertificate().getEncoded()).sha256().hex());
        out.writeUTF(SealAlgorithm.ECDSA_P256_SHA256.name());
        out.writeUTF(SealLevel.BASELINE_B.name());
        return out;
    }

    private static Bytes digested(ByteArrayOutputStream octets) {
        Bytes content = Bytes.of(octets.toByteArray());
        return Bytes.concat(content, content.sha256());
    }
}
