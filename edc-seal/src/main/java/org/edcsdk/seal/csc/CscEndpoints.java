package org.edcsdk.seal.csc;

import java.net.URI;
import java.util.List;
import org.edcsdk.model.JsonObject;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * What {@code info} says of the service.
 *
 * @param token where tokens are fetched
 * @param authorize where people approve
 * @param authTypes e.g. {@code oauth2client}
 * @param methods e.g. {@code signatures/signHash}; empty where the service does not tell
 */
record CscEndpoints(URI token, URI authorize, List<String> authTypes, List<String> methods) {

    static CscEndpoints of(URI base, URI givenOauth2, JsonObject info) throws SealingException {
        String specs = info.text("specs").orElse("");
        if (!specs.startsWith("2.")) {
            throw refused("service at " + base + " speaks CSC version \"" + Printable.of(specs) + "\", version 2 is wanted");
        }
        List<String> methods = CscCredential.texts(info, "methods");
        if (!methods.isEmpty() && !methods.contains("signatures/signHash")) {
            throw refused("service at " + base + " does not offer signatures/signHash");
        }
        URI oauth2 = givenOauth2 == null ? trusted(base, info.text("oauth2").orElse("")) : givenOauth2;
        String start = oauth2.toString().replaceAll("/+$", "");
        // CSC API 2, 8.4: the base, to which /oauth2/token is added; some services write the added part too
        String root = start.endsWith("/oauth2") ? start : start + "/oauth2";
        return new CscEndpoints(URI.create(root + "/token"), URI.create(root + "/authorize"), CscCredential.texts(info, "authType"), methods);
    }

    /** The address that the service names: it gets the client's secret, so only over TLS or on the machine that the caller named. */
    private static URI trusted(URI base, String oauth2) throws SealingException {
        URI address;
        try {
            address = base.resolve(oauth2.isEmpty() ? "." : oauth2);
        } catch (IllegalArgumentException e) {
            throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT, "service at " + base + " names no address for OAuth 2.0", e);
        }
        boolean sameHost = base.getHost().equalsIgnoreCase(String.valueOf(address.getHost())) && base.getScheme().equalsIgnoreCase(address.getScheme());
        if (!sameHost && !"https".equalsIgnoreCase(address.getScheme())) {
            throw refused("service at " + base + " names an address for OAuth 2.0 that is not https: name a better one in the builder");
        }
        return address;
    }

    boolean offersClientCredentials() {
        return authTypes.isEmpty() || authTypes.contains("oauth2client");
    }

    boolean offers(String method) {
        return methods.contains(method);
    }

    private static SealingException refused(String message) {
        return new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT, message, null);
    }
}
