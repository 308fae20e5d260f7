package org.edcsdk.seal.csc;

import java.net.URI;

/** Lets a person approve in a browser: the authorisation code grant of OAuth 2.0 (RFC 6749, 4.1) with PKCE (RFC 7636). */
@FunctionalInterface
public interface CscCodeSource {

    /**
     * Sends a person to the service and waits until they are back. Called for access to the service, and for each approval of signatures where the
     * credential wants this kind.
     *
     * @param address where the person goes, with every parameter of the request
     * @return the whole address at which they came back, with {@code code} and {@code state}; the state is checked. Null where they did not
     */
    URI approve(URI address);
}
