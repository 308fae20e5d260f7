package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** What a {@link SealProvider} tells of its key: certificates, algorithm and how much one call may hold. Immutable, no secret inside. */
public final class SealKey {
    private final List<X509Certificate> chain;
    private final SealAlgorithm algorithm;
    private final int maxInputs;
    private final String providerName;

    private SealKey(List<X509Certificate> chain, SealAlgorithm algorithm, int maxInputs, String providerName) {
        this.chain = chain;
        this.algorithm = algorithm;
        this.maxInputs = maxInputs;
        this.providerName = providerName;
    }

    /**
     * Describes a key.
     *
     * @param chain the seal certificate first, then each the issuer of the one before; the root may be left out
     * @param algorithm the algorithm of the values that the provider gives
     * @param maxInputs the most inputs that one call of {@link SealProvider#sign} takes, at least 1
     * @param providerName for messages, e.g. {@code PKCS#12}
     * @return the description
     * @throws IllegalArgumentException if the chain is empty or out of order, or the algorithm does not fit the certificate's key
     */
    public static SealKey of(List<X509Certificate> chain, SealAlgorithm algorithm, int maxInputs, String providerName) {
        Objects.requireNonNull(algorithm, "algorithm");
        Objects.requireNonNull(providerName, "providerName");
        List<X509Certificate> copy = List.copyOf(chain);
        requireOrder(copy);
        if (!algorithm.fits(copy.get(0).getPublicKey())) {
            throw new IllegalArgumentException("algorithm: " + algorithm + " does not fit a key of " + copy.get(0).getPublicKey().getAlgorithm());
        }
        if (maxInputs < 1) {
            throw new IllegalArgumentException("maxInputs must be at least 1: " + maxInputs);
        }
        return new SealKey(copy, algorithm, maxInputs, providerName);
    }

    private static void requireOrder(List<X509Certificate> chain) {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("chain: no certificate");
        }
        for (int i = 1; i < chain.size(); i++) {
            if (!chain.get(i - 1).getIssuerX500Principal().equals(chain.get(i).getSubjectX500Principal())) {
                throw new IllegalArgumentException("chain: certificate " + i + " is not the issuer of certificate " + (i - 1));
            }
        }
    }

    /** The certificates, the seal certificate first. */
    public List<X509Certificate> chain() {
        return chain;
    }

    /** The seal certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** The algorithm of the values. */
    public SealAlgorithm algorithm() {
        return algorithm;
    }

    /** The most inputs a call. */
    public int maxInputs() {
        return maxInputs;
    }

    /** The provider's name for messages. */
    public String providerName() {
        return providerName;
    }

    /**
     * What stands against sealing with this key, and what verifiers will say about its seals: validity, use, strength, QCStatements (ETSI EN 319 412-5),
     * owner. Needs no network; revocation is not looked at.
     *
     * @param at when the key is to be used
     * @return findings in a fixed order, empty where there is nothing to say; errors are what {@link Sealer} refuses by default
     */
    public List<SealKeyFinding> findings(Instant at) {
        return SealCertificates.findings(this, Objects.requireNonNull(at, "at"), false);
    }

    /** The chain without a self-signed root: whoever verifies must have the root from elsewhere. */
    List<X509Certificate> chainWithoutRoot() {
        X509Certificate last = chain.get(chain.size() - 1);
        boolean root = last.getIssuerX500Principal().equals(last.getSubjectX500Principal());
        return root && chain.size() > 1 ? chain.subList(0, chain.size() - 1) : chain;
    }
}
