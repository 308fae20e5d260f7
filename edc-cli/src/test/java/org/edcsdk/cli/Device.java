package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.AuthProvider;
import java.security.KeyStore;
import java.security.Security;
import java.security.cert.Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.security.auth.callback.PasswordCallback;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.Assumptions;

/**
 * One token of SoftHSM 2 with one key; made before the library is loaded, so only once a process.
 *
 * @param library to be given to the command
 * @param slot number of the token's slot
 */
record Device(Path library, String slot) {
    static final String LABEL = "Universität";
    static final String PIN = "4711";

    /** The device, or the end of a test that cannot run here. */
    static Device orSkip(TestSeal seal) throws Exception {
        Path library = List.of(Path.of("/usr/lib/softhsm/libsofthsm2.so"), Path.of("/usr/lib64/pkcs11/libsofthsm2.so"),
                Path.of("/usr/local/lib/softhsm/libsofthsm2.so"), Path.of("/opt/homebrew/lib/softhsm/libsofthsm2.so")).stream()
                .filter(Files::exists).findFirst().orElse(null);
        String configuration = System.getenv("SOFTHSM2_CONF");
        Assumptions.assumeTrue(library != null, "skipped: SoftHSM 2 is not installed (Debian package softhsm2)");
        Assumptions.assumeTrue(configuration != null, "skipped: SOFTHSM2_CONF is not set, as Maven sets it");
        Device device = new Device(library, makeToken(Path.of(configuration)));
        device.put(seal);
        return device;
    }

    private static String makeToken(Path configuration) throws IOException, InterruptedException {
        Path tokens = Files.createTempDirectory(configuration.getParent(), "softhsm");
        Files.writeString(configuration, "directories.tokendir = " + tokens + "\nobjectstore.backend = file\nlog.level = ERROR\n");
        Process tool = new ProcessBuilder("softhsm2-util", "--init-token", "--free", "--label", LABEL, "--pin", PIN, "--so-pin", PIN)
                .redirectErrorStream(true).start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Matcher slot = Pattern.compile("reassigned to slot (\\d+)").matcher(said);
        assertThat(slot.find()).as(said).isTrue();
        return slot.group(1);
    }

    private void put(TestSeal seal) throws Exception {
        AuthProvider provider = (AuthProvider) Security.getProvider("SunPKCS11")
                .configure("--name = setup\nlibrary = \"" + library + "\"\nslot = " + slot + "\ndestroyTokenAfterLogout = true\n");
        provider.login(null, callbacks -> ((PasswordCallback) callbacks[0]).setPassword(PIN.toCharArray()));
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, null);
        store.setKeyEntry("seal", seal.privateKey(), null, seal.chain().toArray(new Certificate[0]));
        provider.logout();
    }
}
