package org.edcsdk.testkit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Asks {@link TestPki#issueSeal(SealRequest)} for a further seal certificate. Immutable: each method returns another request.
 *
 * <pre>{@code
 * TestSeal expired = pki.issueSeal(SealRequest.standard().fault(SealFault.EXPIRED));
 * TestSeal curve = pki.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256));
 * }</pre>
 */
public final class SealRequest {
    private static final SealRequest STANDARD = new SealRequest(null, null, Set.of());

    private final KeyAlgorithm key;
    private final TestOrganisation organisation;
    private final Set<SealFault> faults;

    private SealRequest(KeyAlgorithm key, TestOrganisation organisation, Set<SealFault> faults) {
        this.key = key;
        this.organisation = organisation;
        this.faults = faults;
    }

    /**
     * The request for a faultless certificate with the PKI's own key algorithm and organisation, and a new key.
     *
     * @return the request to start from
     */
    public static SealRequest standard() {
        return STANDARD;
    }

    /**
     * Sets the key algorithm.
     *
     * @param algorithm the kind of key to make; default: that of the PKI's seal certificate
     * @return the changed request
     */
    public SealRequest key(KeyAlgorithm algorithm) {
        return new SealRequest(Objects.requireNonNull(algorithm, "algorithm"), organisation, faults);
    }

    /**
     * Sets the organisation.
     *
     * @param owner the organisation to name; default: that of the PKI
     * @return the changed request
     */
    public SealRequest organisation(TestOrganisation owner) {
        return new SealRequest(key, Objects.requireNonNull(owner, "owner"), faults);
    }

    /**
     * Adds a fault.
     *
     * @param fault what shall be wrong; may be called several times
     * @return the changed request
     */
    public SealRequest fault(SealFault fault) {
        EnumSet<SealFault> all = EnumSet.of(Objects.requireNonNull(fault, "fault"));
        all.addAll(faults);
        return new SealRequest(key, organisation, Collections.unmodifiableSet(all));
    }

    Optional<KeyAlgorithm> key() {
        return Optional.ofNullable(key);
    }

    Optional<TestOrganisation> organisation() {
        return Optional.ofNullable(organisation);
    }

    boolean has(SealFault fault) {
        return faults.contains(fault);
    }
}
