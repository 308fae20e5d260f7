package org.edcsdk.cli;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;

/** The sealing key that the caller names. */
final class KeyFile {
    private KeyFile() {
    }

    static SealProvider open(Path file, Path passwordFile, String alias) throws CommandFailure {
        char[] password = firstLine(passwordFile);
        try {
            return alias == null ? KeyStoreSealProvider.pkcs12(file, password) : KeyStoreSealProvider.pkcs12(file, password, alias);
        } catch (SealingException e) {
            throw CommandFailure.failed(file + ": " + Explain.sealing(e), e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static char[] firstLine(Path file) throws CommandFailure {
        byte[] octets = Inputs.read(file).toByteArray();
        try {
            int end = 0;
            while (end < octets.length && octets[end] != '\n' && octets[end] != '\r') {
                end++;
            }
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets, 0, end));
            char[] password = new char[text.remaining()];
            text.get(password);
            return password;
        } catch (CharacterCodingException e) {
            throw CommandFailure.failed(file + ": the first line is not UTF-8: save the password as UTF-8", e);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }
}
