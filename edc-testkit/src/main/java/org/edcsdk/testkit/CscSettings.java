package org.edcsdk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What the remote sealing service of {@link TestServices} is like (CSC API v2.0.0.2).
 *
 * <pre>{@code
 * services.csc(CscSettings.standard().scal(1).multisign(2).asynchronous(true));
 * }</pre>
 *
 * <p>The client secret is a throw-away one and is not shown by {@link #toString()}. Immutable and thread safe.
 */
public final class CscSettings {
    /** The identifier of the credential that holds {@link TestPki#seal()}. */
    public static final String CREDENTIAL_ID = "seal";

    private final Values values;

    private record Values(String clientId, String clientSecret, int scal, int multisign, boolean asynchronous, int pendingPolls,
            boolean plainEcdsa, boolean oauth2Code, String pin, Set<String> algorithms, Map<String, TestSeal> credentials,
            Duration tokenLifetime, Duration sadLifetime) { }

    private CscSettings(Values values) {
        this.values = values;
    }

    /**
     * The defaults: client {@code testkit-client} with secret {@code testkit-secret}, SCAL 2, 100 signatures an authorisation,
     * synchronous alone, all algorithms of the key, ECDSA values in DER, no PIN, one credential, tokens for an hour, SADs for 5 minutes.
     *
     * @return the settings
     */
    public static CscSettings standard() {
        return new CscSettings(new Values("testkit-client", "testkit-secret", 2, 100, false, 1, false, false, null, Set.of(), Map.of(),
                Duration.ofHours(1), Duration.ofMinutes(5)));
    }

    /**
     * Sets the OAuth 2.0 client.
     *
     * @param id its identifier, not empty
     * @param secret its secret, not empty
     * @return new settings
     */
    public CscSettings client(String id, String secret) {
        Values v = values;
        return new CscSettings(new Values(text(id, "id"), text(secret, "secret"), v.scal, v.multisign, v.asynchronous, v.pendingPolls,
                v.plainEcdsa, v.oauth2Code, v.pin, v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Sets the sole control assurance level.
     *
     * @param level 1, or 2: the SAD is bound to the hashes
     * @return new settings
     * @throws IllegalArgumentException for another level
     */
    public CscSettings scal(int level) {
        if (level != 1 && level != 2) {
            throw new IllegalArgumentException("level must be 1 or 2: " + level);
        }
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, level, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, v.pin, v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Sets how many signatures one authorisation may be for.
     *
     * @param most at least 1
     * @return new settings
     * @throws IllegalArgumentException if less than 1
     */
    public CscSettings multisign(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("most must be at least 1: " + most);
        }
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, most, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, v.pin, v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Offers operation mode A beside S.
     *
     * @param on whether it is offered
     * @return new settings
     */
    public CscSettings asynchronous(boolean on) {
        return asynchronous(on, values.pendingPolls);
    }

    /**
     * Offers operation mode A beside S.
     *
     * @param on whether it is offered
     * @param pending how often {@code signatures/signPolling} says "not yet" (202, {@code accepted_request}), 0 or more; default 1
     * @return new settings
     * @throws IllegalArgumentException if pending is negative
     */
    public CscSettings asynchronous(boolean on, int pending) {
        if (pending < 0) {
            throw new IllegalArgumentException("pending must not be negative: " + pending);
        }
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, on, pending, v.plainEcdsa, v.oauth2Code, v.pin,
                v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Chooses the form of ECDSA values, which the CSC API leaves open: services in the field give either.
     *
     * @param plain true for r and s side by side (IEEE P1363), false (the default) for the DER of X.509 (RFC 3279, 2.2.3)
     * @return new settings
     */
    public CscSettings plainEcdsa(boolean plain) {
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, plain,
                v.oauth2Code, v.pin, v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Chooses {@code auth/mode}.
     *
     * @param on true for oauth2code: the SAD is an access token of scope credential; false (the default) for explicit:
     *     the SAD comes from credentials/authorize
     * @return new settings
     */
    public CscSettings oauth2Code(boolean on) {
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa, on,
                v.pin, v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Asks for a PIN in {@code authData} of credentials/authorize, under the id {@code PIN}. Default: none is asked for.
     *
     * @param expected the right PIN, not empty
     * @return new settings
     */
    public CscSettings pin(String expected) {
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, text(expected, "expected"), v.algorithms, v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Limits the signature algorithms of {@code key/algo}.
     *
     * @param oids for example {@code 1.2.840.113549.1.1.10} (RSASSA-PSS) alone; empty for all that the key can do
     * @return new settings
     */
    public CscSettings algorithms(List<String> oids) {
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, v.pin, Set.copyOf(oids), v.credentials, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Adds a credential. The first one takes the place of the default ({@link #CREDENTIAL_ID} with {@link TestPki#seal()}).
     *
     * @param id its {@code credentialID}, not empty
     * @param seal its key and chain
     * @return new settings
     */
    public CscSettings credential(String id, TestSeal seal) {
        Values v = values;
        Map<String, TestSeal> more = new LinkedHashMap<>(v.credentials);
        more.put(text(id, "id"), Objects.requireNonNull(seal, "seal"));
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, v.pin, v.algorithms, more, v.tokenLifetime, v.sadLifetime));
    }

    /**
     * Sets how long tokens are good, by the clock of the PKI.
     *
     * @param access for access tokens, whole seconds
     * @param sad for SADs, whole seconds
     * @return new settings
     */
    public CscSettings lifetimes(Duration access, Duration sad) {
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(sad, "sad");
        Values v = values;
        return new CscSettings(new Values(v.clientId, v.clientSecret, v.scal, v.multisign, v.asynchronous, v.pendingPolls, v.plainEcdsa,
                v.oauth2Code, v.pin, v.algorithms, v.credentials, access, sad));
    }

    /**
     * The client's identifier.
     *
     * @return the {@code client_id}
     */
    public String clientId() {
        return values.clientId;
    }

    /**
     * The client's secret.
     *
     * @return the {@code client_secret}
     */
    public String clientSecret() {
        return values.clientSecret;
    }

    int scal() {
        return values.scal;
    }

    int multisign() {
        return values.multisign;
    }

    boolean isAsynchronous() {
        return values.asynchronous;
    }

    int pendingPolls() {
        return values.pendingPolls;
    }

    boolean isPlainEcdsa() {
        return values.plainEcdsa;
    }

    boolean isOauth2Code() {
        return values.oauth2Code;
    }

    Optional<String> pin() {
        return Optional.ofNullable(values.pin);
    }

    List<String> algorithms(TestSeal seal) {
        return CscSignatures.algorithms(seal.privateKey()).stream()
                .filter(oid -> values.algorithms.isEmpty() || values.algorithms.contains(oid)).toList();
    }

    Map<String, TestSeal> credentials(TestSeal standard) {
        return values.credentials.isEmpty() ? Map.of(CREDENTIAL_ID, standard) : values.credentials;
    }

    Duration tokenLifetime() {
        return values.tokenLifetime;
    }

    Duration sadLifetime() {
        return values.sadLifetime;
    }

    @Override
    public String toString() {
        return "CscSettings[client " + values.clientId + ", SCAL " + values.scal + ", multisign " + values.multisign + "]";
    }

    private static String text(String value, String name) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }
}
