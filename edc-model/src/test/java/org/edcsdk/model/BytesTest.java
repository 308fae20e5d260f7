package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import org.junit.jupiter.api.Test;

class BytesTest {

    @Test
    void concatPutsPartsBehindEachOther() {
        assertThat(Bytes.concat(Bytes.utf8("ab"), Bytes.utf8(""), Bytes.utf8("c"))).isEqualTo(Bytes.utf8("abc"));
        assertThat(Bytes.concat()).isEqualTo(Bytes.utf8(""));
    }

    @Test
    void aPartOfAnArrayIsCopied() {
        byte[] array = {1, 2, 3};
        Bytes part = Bytes.of(array, 1, 2);
        array[1] = 9;
        assertThat(part).isEqualTo(Bytes.of(new byte[] {2}));
        assertThat(Bytes.of(array, 3, 3)).isEqualTo(Bytes.utf8(""));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> Bytes.of(array, 1, 4));
    }

    @Test
    void bufferCannotChangeTheOctets() {
        Bytes octets = Bytes.utf8("abc");
        ByteBuffer buffer = octets.asByteBuffer();
        assertThatExceptionOfType(ReadOnlyBufferException.class).isThrownBy(() -> buffer.put((byte) 1));
        assertThat(buffer.hasArray()).isFalse();
    }

    @Test
    void eachBufferHasItsOwnPosition() {
        Bytes octets = Bytes.utf8("abc");
        octets.asByteBuffer().get();
        assertThat(octets.asByteBuffer()).isEqualTo(ByteBuffer.wrap(new byte[] {'a', 'b', 'c'}));
    }
}
