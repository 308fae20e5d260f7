package org.edcsdk.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.ReadCredential;
import org.edcsdk.model.EuropeanDigitalCredential;

/**
 * A credential to be issued.
 *
 * @param file where it came from
 * @param credential what it says
 */
record IssueInput(Path file, EuropeanDigitalCredential credential) {

    /** Reads all inputs and stops at the first that cannot be issued, or whose name is taken, before any seal is spent. */
    static List<IssueInput> readAll(List<Path> files, Path directory) throws CommandFailure {
        List<IssueInput> inputs = new ArrayList<>();
        Map<String, Path> names = new HashMap<>();
        for (Path file : files) {
            IssueInput input = new IssueInput(file, read(file));
            Optional<String> name = input.credential.id().map(IssuedCredential::fileName);
            if (name.isPresent()) {
                Path other = names.putIfAbsent(name.get(), file);
                if (other != null) {
                    throw CommandFailure.failed(file + " has the id of " + other + ": give each credential an id of its own");
                }
                requireFree(directory, name.get(), file);
            }
            inputs.add(input);
        }
        return inputs;
    }

    private static EuropeanDigitalCredential read(Path file) throws CommandFailure {
        try {
            ReadCredential read = JsonLd.read(Inputs.read(file), JsonLimits.withDefaults());
            if (read.form() == ReadCredential.Form.SEALED) {
                throw CommandFailure.failed(file + " is sealed already: give the credential as it was before sealing");
            }
            return read.credential();
        } catch (CredentialReadException e) {
            throw CommandFailure.failed(CredentialFile.unreadable(file, e), e);
        }
    }

    private static void requireFree(Path directory, String name, Path file) throws CommandFailure {
        if (!Files.exists(directory)) {
            return;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                if (entry.getFileName().toString().startsWith(name + ".")) {
                    throw CommandFailure.failed(entry + " exists: " + file + " was issued before; nothing is overwritten, choose another --out");
                }
            }
        } catch (IOException e) {
            throw CommandFailure.failed(directory + " cannot be listed: " + Inputs.reason(e), e);
        }
    }
}
