package org.edcsdk.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/** Files whose first line is a password, a PIN or another secret. */
final class SecretFile {
    private SecretFile() {
    }

    static char[] firstLine(Path file) throws CommandFailure {
        byte[] octets = Inputs.read(file).toByteArray();
        try {
            int end = 0;
            while (end < octets.length && octets[end] != '\n' && octets[end] != '\r') {
                end++;
            }
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, end));
            char[] secret = new char[text.remaining()];
            text.get(secret);
            return secret;
        } catch (CharacterCodingException e) {
            throw CommandFailure.failed(file + ": the first line is not UTF-8: save the file as UTF-8", e);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
