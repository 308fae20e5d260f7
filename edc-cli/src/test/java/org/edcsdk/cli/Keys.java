package org.edcsdk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;

/** Key files and trust of one throw-away PKI, and a credential to be issued, in a directory. */
record Keys(Path directory, TestPki pki) {
    static Keys in(Path directory) {
        TestPki pki = TestPki.builder(Clock.systemUTC()).organisation(DemoCredential.SEAL_OWNER).authorityKey(KeyAlgorithm.P_256).build();
        try {
            pki.writePkcs12(directory.resolve("seal.p12"), "secret".toCharArray());
            pki.issueSeal(SealRequest.standard().fault(SealFault.EXPIRED)).writePkcs12(directory.resolve("expired.p12"), "secret".toCharArray());
            Files.writeString(directory.resolve("password"), "secret\nnot this line\n");
            Files.writeString(directory.resolve("wrong-password"), "guess\n");
            pki.writeTrust(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Keys(directory, pki);
    }

    Path file(String name) {
        return directory.resolve(name);
    }

    Path credential(String name, String json) {
        try {
            return Files.writeString(directory.resolve(name), json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
