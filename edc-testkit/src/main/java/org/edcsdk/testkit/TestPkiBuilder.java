package org.edcsdk.testkit;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;

/** Builds a {@link TestPki}; start with {@link TestPki#builder(Clock)}. Not thread safe; can be built from more than once. */
public final class TestPkiBuilder {
    final Clock clock;
    SecureRandom random = new SecureRandom();
    TestOrganisation organisation = TestOrganisation.EXAMPLE_UNIVERSITY;
    KeyAlgorithm authorityKey = KeyAlgorithm.RSA_3072;
    KeyAlgorithm sealKey = KeyAlgorithm.RSA_2048;
    KeyAlgorithm tsaKey = KeyAlgorithm.RSA_2048;
    Duration sealValidity = Duration.ofDays(730);
    Duration crlValidity = Duration.ofDays(30);
    ServiceAddresses addresses = ServiceAddresses.none();

    TestPkiBuilder(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    /**
     * Sets the source of keys, serial numbers and signature nonces.
     *
     * @param source default: a new {@code SecureRandom}
     * @return this
     */
    public TestPkiBuilder random(SecureRandom source) {
        random = Objects.requireNonNull(source, "source");
        return this;
    }

    /**
     * Sets the organisation of the seal certificates.
     *
     * @param owner default: {@link TestOrganisation#EXAMPLE_UNIVERSITY}
     * @return this
     */
    public TestPkiBuilder organisation(TestOrganisation owner) {
        organisation = Objects.requireNonNull(owner, "owner");
        return this;
    }

    /**
     * Sets the organisation of the seal certificates by its values.
     *
     * @param name the subject's O
     * @param country the subject's C, ISO 3166-1 alpha-2
     * @param organizationIdentifier the subject's 2.5.4.97
     * @return this
     * @throws IllegalArgumentException as {@link TestOrganisation}
     */
    public TestPkiBuilder organisation(String name, String country, String organizationIdentifier) {
        return organisation(new TestOrganisation(name, country, organizationIdentifier));
    }

    /**
     * Sets the keys of the root and the seal CA.
     *
     * @param algorithm default: {@link KeyAlgorithm#RSA_3072}; {@link KeyAlgorithm#P_256} is made in no time
     * @return this
     */
    public TestPkiBuilder authorityKey(KeyAlgorithm algorithm) {
        authorityKey = Objects.requireNonNull(algorithm, "algorithm");
        return this;
    }

    /**
     * Sets the key of the seals.
     *
     * @param algorithm default: {@link KeyAlgorithm#RSA_2048}
     * @return this
     */
    public TestPkiBuilder sealKey(KeyAlgorithm algorithm) {
        sealKey = Objects.requireNonNull(algorithm, "algorithm");
        return this;
    }

    /**
     * Sets the key of the time-stamping unit.
     *
     * @param algorithm default: {@link KeyAlgorithm#RSA_2048}
     * @return this
     */
    public TestPkiBuilder tsaKey(KeyAlgorithm algorithm) {
        tsaKey = Objects.requireNonNull(algorithm, "algorithm");
        return this;
    }

    /**
     * Sets how long seal certificates stay valid; they begin 30 days before the clock's time.
     *
     * @param validity from the clock's time on, more than zero; default: 730 days
     * @return this
     */
    public TestPkiBuilder sealValidity(Duration validity) {
        sealValidity = positive(validity, "validity");
        return this;
    }

    /**
     * Sets the time from thisUpdate to nextUpdate of the CRLs.
     *
     * @param validity more than zero; default: 30 days
     * @return this
     */
    public TestPkiBuilder crlValidity(Duration validity) {
        crlValidity = positive(validity, "validity");
        return this;
    }

    /**
     * Names the place of {@link TestServices}, so that certificates point there for CRL, OCSP and issuer. Default: certificates name a
     * CRL address below {@code http://testkit.invalid} and no OCSP.
     * {@link TestServices#start(TestPkiBuilder, int)} does this with the port that it gets.
     *
     * @param base for example {@code http://127.0.0.1:8321}
     * @return this
     */
    public TestPkiBuilder services(URI base) {
        addresses = ServiceAddresses.at(Objects.requireNonNull(base, "base"));
        return this;
    }

    /**
     * Makes the keys and certificates.
     *
     * @return the PKI
     */
    public TestPki build() {
        return new TestPki(this);
    }

    private static Duration positive(Duration value, String name) {
        if (Objects.requireNonNull(value, name).isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " must be more than zero: " + value);
        }
        return value;
    }
}
