package org.edcsdk.seal.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.PasswordCallback;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Assumptions;

/** SoftHSM 2, a PKCS#11 device in software, with tokens of its own that are made before its library is loaded. Tests are skipped where it is absent. */
public final class SoftHsm {
    /** The PIN of every token. */
    public static final String PIN = "4711-marker-pin";
    private static final List<String> LABELS = List.of("edc seal", "Universität", "twice", "twice", "empty", "several", "pin", "judged", "secrets");
    private static final List<Path> LIBRARIES = List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
            Path.of("/usr/lib/pkcs11/libsofthsm2.so"), Path.of("/usr/local/lib/softhsm/libsofthsm2.so"), Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so"));
    private static final Pattern SLOT = Pattern.compile("reassigned to slot (\\d+)");
    private static SoftHsm only;

    private final Path library;
    private final Map<String, Integer> slots = new HashMap<>();

    private SoftHsm(Path library) {
        this.library = library;
    }

    /** The device, or the end of a test that cannot run here. */
    public static synchronized SoftHsm orSkip() throws IOException, InterruptedException {
        if (only == null) {
            Path library = LIBRARIES.stream().filter(Files::exists).findFirst().orElse(null);
            String configuration = System.getenv("SOFTHSM2_CONF");
            Assumptions.assumeTrue(library != null, "skipped: SoftHSM 2 is not installed (Debian package softhsm2)");
            Assumptions.assumeTrue(configuration != null, "skipped: SOFTHSM2_CONF is not set, as Maven sets it");
            SoftHsm device = new SoftHsm(library);
            device.makeTokens(Path.of(configuration));
            only = device;
        }
        return only;
    }

    private void makeTokens(Path configuration) throws IOException, InterruptedException {
        Path tokens = Files.createTempDirectory(configuration.getParent(), "softhsm");
        Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        for (String label : LABELS) {
            Process tool = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", PIN)
                    .redirectErrorStream(true).start();
            String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
            Matcher slot = SLOT.matcher(said);
            assertThat(slot.find()).as(said).isTrue();
            slots.put(label, Integer.parseInt(slot.group(1)));
        }
    }

    /** The library to be given to the provider. */
    public Path library() {
        return library;
    }

    /** The slot of a token. */
    public int slot(String label) {
        return slots.get(label);
    }

    /** A builder that needs only the token and the key. */
    public Pkcs11SealProvider.Builder provider(String label) {
        return Pkcs11SealProvider.builder(library).slot(slot(label)).pin(PIN::toCharArray);
    }

    /** Writes a key and its certificates to a token, under a name. */
    public void put(String label, String name, TestSeal seal) throws Exception {
        AuthProvider provider = (AuthProvider) Security.getProvider("SunPKCS11")
                .configure("--name = setup\nlibrary = \"" + library + "\"\nslot = " + slot(label) + "\ndestroyTokenAfterLogout = true\n");
        provider.login(null, callbacks -> ((PasswordCallback) callbacks[0]).setPassword(PIN.toCharArray()));
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, null);
        store.setKeyEntry(name, seal.privateKey(), null, seal.chain().toArray(new Certificate[0]));
        provider.logout();
    }
}
