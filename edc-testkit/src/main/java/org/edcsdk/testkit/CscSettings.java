package org.edcsdk.testkit;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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

    /** Changed only before it is put into settings. */
    private static final class Values implements Cloneable {
        private String clientId = "testkit-client";
        private String clientSecret = "testkit-secret";
        private int scal = 2;
        private int multisign = 100;
        private boolean asynchronous;
        private int pendingPolls = 1;
        private boolean plainEcdsa;
        private boolean oauth2Code;
        private String pin;
        private Set<String> algorithms = Set.of();
        private Map<String, TestSeal> credentials = Map.of();
        private Duration tokenLifetime = Duration.ofHours(1);
        private Duration sadLifetime = Duration.ofMinutes(5);

        @Override
        protected Values clone() {
            try {
                return (Values) super.clone();
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

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
        return new CscSettings(new Values());
    }

    /**
     * Sets the OAuth 2.0 client.
     *
     * @param id its identifier, not empty
     * @param secret its secret, not empty
     * @return new settings
     */
    public CscSettings client(String id, String secret) {
        return with(copy -> {
            copy.clientId = text(id, "id");
            copy.clientSecret = text(secret, "secret");
        });
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
        return with(copy -> copy.scal = level);
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
        return with(copy -> copy.multisign = most);
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
        return with(copy -> {
            copy.asynchronous = on;
            copy.pendingPolls = pending;
        });
    }

    /**
     * Chooses the form of ECDSA values, which the CSC API leaves open: services in the field give either.
     *
     * @param plain true for r and s side by side (IEEE P1363), false (the default) for the DER of X.509 (RFC 3279, 2.2.3)
     * @return new settings
     */
    public CscSettings plainEcdsa(boolean plain) {
        return with(copy -> copy.plainEcdsa = plain);
    }

    /**
     * Chooses {@code auth/mode}.
     *
     * @param on true for oauth2code: the SAD is an access token of scope credential; false (the default) for explicit:
     *     the SAD comes from credentials/authorize
     * @return new settings
     */
    public CscSettings oauth2Code(boolean on) {
        return with(copy -> copy.oauth2Code = on);
    }

    /**
     * Asks for a PIN in {@code authData} of credentials/authorize, under the id {@code PIN}. Default: none is asked for.
     *
     * @param expected the right PIN, not empty
     * @return new settings
     */
    public CscSettings pin(String expected) {
        return with(copy -> copy.pin = text(expected, "expected"));
    }

    /**
     * Limits the signature algorithms of {@code key/algo}.
     *
     * @param oids for example {@code 1.2.840.113549.1.1.10} (RSASSA-PSS) alone; empty for all that the key can do
     * @return new settings
     */
    public CscSettings algorithms(List<String> oids) {
        return with(copy -> copy.algorithms = Set.copyOf(oids));
    }

    /**
     * Adds a credential. The first one takes the place of the default ({@link #CREDENTIAL_ID} with {@link TestPki#seal()}).
     *
     * @param id its {@code credentialID}, not empty
     * @param seal its key and chain
     * @return new settings
     */
    public CscSettings credential(String id, TestSeal seal) {
        Map<String, TestSeal> more = new LinkedHashMap<>(values.credentials);
        more.put(text(id, "id"), Objects.requireNonNull(seal, "seal"));
        return with(copy -> copy.credentials = more);
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
        return with(copy -> {
            copy.tokenLifetime = access;
            copy.sadLifetime = sad;
        });
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

    private CscSettings with(Consumer<Values> change) {
        Values copy = values.clone();
        change.accept(copy);
        return new CscSettings(copy);
    }

    private static String text(String value, String name) {
        if (Objects.requireNonNull(value, name).isEmpty()) {
            throw new IllegalArgumentException(name + " must not be empty");
        }
        return value;
    }
}
