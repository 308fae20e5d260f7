package org.edcsdk.testkit;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opaque strings that stand for something until they expire by the clock, or are taken away. Thread safe. */
final class CscTokens<T> {
    private static final int OCTETS = 32;
    /** For so long an expired token is called expired; then it is unknown. */
    private static final Duration KEPT = Duration.ofDays(1);

    private final String prefix;
    private final Clock clock;
    private final SecureRandom random;
    private final Map<String, Entry<T>> entries = new HashMap<>();

    private record Entry<T>(T value, Instant end) { }

    /** @param prefix with which every token begins, so that a test can look for tokens in logs */
    CscTokens(String prefix, Clock clock, SecureRandom random) {
        this.prefix = prefix;
        this.clock = clock;
        this.random = random;
    }

    synchronized String issue(T value, Duration lifetime) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> entry.end().plus(KEPT).isBefore(now));
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        String token = prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
        entries.put(token, new Entry<>(value, now.plus(lifetime)));
        return token;
    }

    /** What a token stands for, expired or not. */
    synchronized Optional<T> find(String token) {
        return Optional.ofNullable(entries.get(token)).map(Entry::value);
    }

    synchronized boolean isExpired(String token) {
        Entry<T> entry = entries.get(token);
        return entry == null || !clock.instant().isBefore(entry.end());
    }

    synchronized Optional<T> take(String token) {
        return isGood(token) ? Optional.of(entries.remove(token).value()) : Optional.empty();
    }

    synchronized boolean isGood(String token) {
        return entries.containsKey(token) && !isExpired(token);
    }

    synchronized void remove(String token) {
        entries.remove(token);
    }

    /** What a SAD allows: how many signatures more, with which credential, and (where bound) of which hashes. */
    static final class Sad {
        private final String credential;
        private final List<String> hashes;
        private final String hashAlgorithm;
        private int left;

        /** @param hashes in base64; empty if the SAD is bound to none */
        Sad(String credential, int signatures, List<String> hashes, String hashAlgorithm) {
            this.credential = credential;
            this.hashes = List.copyOf(hashes);
            this.hashAlgorithm = hashAlgorithm;
            left = signatures;
        }

        String credential() {
            return credential;
        }

        synchronized int left() {
            return left;
        }

        boolean covers(List<String> asked, String algorithm) {
            return hashes.isEmpty() || hashes.containsAll(asked) && algorithm.equals(hashAlgorithm);
        }

        /** @return false, and nothing is spent, if fewer signatures are left */
        synchronized boolean spend(int signatures) {
            if (signatures > left) {
                return false;
            }
            left -= signatures;
            return true;
        }
    }
}
