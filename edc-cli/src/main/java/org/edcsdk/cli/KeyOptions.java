package org.edcsdk.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.seal.pkcs11.Pkcs11SealProvider;
import picocli.CommandLine.Option;

/** The sealing key that the caller names: in a file, on a device or at a service. */
final class KeyOptions {
    private static final int MOST_DIGITS = 10;

    @Option(names = "--p12", paramLabel = "FILE", description = "PKCS#12 file with the sealing key")
    private Path p12;

    @Option(names = "--password-file", paramLabel = "FILE", description = "file whose first line is the password of the PKCS#12 file")
    private Path passwordFile;

    @Option(names = "--pkcs11", paramLabel = "LIB", description = "PKCS#11 library of the device with the sealing key")
    private Path pkcs11;

    @Option(names = "--slot", paramLabel = "N|LABEL", description = "the device's token: number of its slot, or its label")
    private String slot;

    @Option(names = "--pin-file", paramLabel = "FILE", description = "file whose first line is the PIN of the token; a wrong one is tried once")
    private Path pinFile;

    @Option(names = "--csc", paramLabel = "CONFIG.json", description = {"remote sealing service (CSC API 2): JSON with baseUri, clientId, clientSecret or",
        "clientSecretFile and, where needed, credentialId, pin or pinFile, oauth2"})
    private Path csc;

    @Option(names = "--alias", paramLabel = "NAME", description = "name of the key, needed where there are several; with --csc the credential")
    private String alias;

    /** Stops unless exactly one key is named, with all that belongs to it. */
    void requireUsable() throws CommandFailure {
        List<String> kinds = new ArrayList<>();
        note(kinds, "--p12", p12);
        note(kinds, "--pkcs11", pkcs11);
        note(kinds, "--csc", csc);
        if (kinds.isEmpty()) {
            throw CommandFailure.usage("name the sealing key: --p12 FILE with --password-file FILE, --pkcs11 LIB with --slot N|LABEL and --pin-file FILE,"
                    + " or --csc CONFIG.json");
        }
        if (kinds.size() > 1) {
            throw CommandFailure.usage("name one sealing key, not " + String.join(" and ", kinds));
        }
        requireTogether("--p12", p12, "--password-file", passwordFile);
        requireTogether("--pkcs11", pkcs11, "--slot", slot);
        requireTogether("--pkcs11", pkcs11, "--pin-file", pinFile);
        if (slot != null && isNumber() && Long.parseLong(slot) > Integer.MAX_VALUE) {
            throw CommandFailure.usage("--slot must be at most " + Integer.MAX_VALUE + ", or the label of the token: " + slot);
        }
        for (Path file : new Path[] {p12, passwordFile, pkcs11, pinFile, csc}) {
            if (file != null) {
                Inputs.requireFile(file);
            }
        }
    }

    private static void note(List<String> kinds, String name, Path value) {
        if (value != null) {
            kinds.add(name);
        }
    }

    private static void requireTogether(String kind, Object chosen, String part, Object given) throws CommandFailure {
        if (chosen != null && given == null) {
            throw CommandFailure.usage(kind + " needs " + part);
        }
        if (chosen == null && given != null) {
            throw CommandFailure.usage(part + " goes with " + kind);
        }
    }

    private boolean isNumber() {
        return slot.matches("\\d{1," + MOST_DIGITS + "}");
    }

    SealProvider open() throws CommandFailure {
        if (csc != null) {
            return CscFile.open(csc, alias);
        }
        return p12 != null ? openFile() : openDevice();
    }

    private SealProvider openFile() throws CommandFailure {
        char[] password = SecretFile.firstLine(passwordFile);
        try {
            return alias == null ? KeyStoreSealProvider.pkcs12(p12, password) : KeyStoreSealProvider.pkcs12(p12, password, alias);
        } catch (SealingException e) {
            String advice = e.reason() == Reason.WRONG_PASSWORD ? ": check the first line of the file given with --password-file"
                    : e.reason() == Reason.KEY_STORE_UNREADABLE ? ": give a PKCS#12 file with --p12" : "";
            throw CommandFailure.failed(p12 + ": " + Explain.sealing(e) + advice, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private SealProvider openDevice() throws CommandFailure {
        char[] pin = SecretFile.firstLine(pinFile);
        try {
            Pkcs11SealProvider.Builder device = Pkcs11SealProvider.builder(pkcs11).pin(pin::clone);
            if (isNumber()) {
                device.slot(Long.parseLong(slot));
            } else {
                device.tokenLabel(slot);
            }
            if (alias != null) {
                device.alias(alias);
            }
            return device.build();
        } catch (SealingException e) {
            String advice = e.reason() == Reason.WRONG_PASSWORD ? ": check the first line of the file given with --pin-file before you try again,"
                    + " devices lock after a few wrong PINs" : e.reason() == Reason.KEY_STORE_UNREADABLE ? ": check --pkcs11 and --slot" : "";
            throw CommandFailure.failed(Explain.sealing(e) + advice, e);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--pkcs11: " + e.getMessage());
        } finally {
            Arrays.fill(pin, '\0');
        }
    }
}
