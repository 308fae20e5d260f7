package org.edcsdk.seal.csc;

import java.net.URI;
import java.util.Arrays;

/** Who we are for the service, and who approves. */
final class CscClient {
    private final String id;
    private final char[] secret;
    private final URI redirect;
    private final CscCodeSource codes;

    CscClient(String id, char[] secret, URI redirect, CscCodeSource codes) {
        this.id = id;
        this.secret = secret.clone();
        this.redirect = redirect;
        this.codes = codes;
    }

    String id() {
        return id;
    }

    /** A copy; empty where there is none. */
    char[] secret() {
        return secret.clone();
    }

    URI redirect() {
        return redirect;
    }

    CscCodeSource codes() {
        return codes;
    }

    /** Whether a person is asked in a browser. */
    boolean asksPeople(boolean mayDoWithout) {
        return codes != null && (secret.length == 0 || !mayDoWithout);
    }

    void wipe() {
        Arrays.fill(secret, '\0');
    }
}
