package org.edcsdk.verify;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.edcsdk.dss.internal.AddressGuard;
import org.edcsdk.dss.internal.Deadline;
import org.edcsdk.dss.internal.GuardedHttp;
import org.edcsdk.dss.internal.HttpFailure;
import org.edcsdk.dss.internal.OnlineRevocation;
import org.edcsdk.model.Bytes;

/**
 * Permission to ask the network during verification: for revocation data at the addresses that certificates name, if their chain leads to an anchor, and for
 * status lists at the addresses that credentials name. Addresses on loopback or in private networks are refused, unless their host is allowed. Sizes and
 * times are bounded; answers are kept until they end, lists for as long as they say, unless they were refused. Of a credential nothing is sent but the
 * address of its list.
 *
 * <p>Thread safe; share one between verifiers, so that what is kept is shared.
 */
public final class OnlineAccess implements StatusListSource {
    private static final long MOST_KEPT_OCTETS = 64L << 20;

    private final GuardedHttp http;
    private final OnlineRevocation revocation;
    private final Clock clock;
    private final Duration maxAge;
    private final Map<URI, Kept> lists = new LinkedHashMap<>(16, 0.75f, true);
    private long keptOctets;

    private record Kept(Bytes octets, Instant until) { }

    private OnlineAccess(Builder builder) {
        SecureRandom random = new SecureRandom();
        HttpClient client = builder.client == null ? GuardedHttp.newClient() : builder.client;
        this.http = GuardedHttp.of(client, AddressGuard.publicOnly(builder.allowedHosts), builder.responseTimeout, builder.clock, random);
        this.clock = builder.clock;
        this.maxAge = builder.maxAge;
        this.revocation = new OnlineRevocation(http, clock, random, maxAge);
    }

    /** Begins with public addresses alone, 15 seconds for an answer, answers kept for an hour at most. */
    public static Builder builder() {
        return new Builder();
    }

    OnlineRevocation revocation() {
        return revocation;
    }

    @Override
    public Bytes statusList(URI address, Duration timeLeft) throws IOException {
        Optional<Bytes> kept = kept(address);
        if (kept.isPresent()) {
            return kept.get();
        }
        if (timeLeft.isZero() || timeLeft.isNegative()) {
            throw new IOException("no time left to ask");
        }
        try {
            Bytes fetched = Bytes.of(http.get(address, GuardedHttp.Kind.LIST, Deadline.in(timeLeft)));
            keep(address, fetched);
            return fetched;
        } catch (HttpFailure e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public synchronized void discard(URI address, Bytes list) {
        Kept kept = lists.get(address);
        // Another thread may have fetched a better one meanwhile.
        if (kept != null && kept.octets().equals(list)) {
            forget(address);
        }
    }

    private void forget(URI address) {
        Kept old = lists.remove(address);
        keptOctets -= old == null ? 0 : old.octets().size();
    }

    private synchronized Optional<Bytes> kept(URI address) {
        Kept kept = lists.get(address);
        return kept != null && clock.instant().isBefore(kept.until()) ? Optional.of(kept.octets()) : Optional.empty();
    }

    // What is no list has no time to live, and is asked for again.
    private synchronized void keep(URI address, Bytes octets) {
        Optional<Duration> ttl = StatusList.timeToLive(octets);
        forget(address);
        if (ttl.isEmpty()) {
            return;
        }
        Duration time = ttl.get().compareTo(maxAge) < 0 ? ttl.get() : maxAge;
        lists.put(address, new Kept(octets, clock.instant().plus(time)));
        keptOctets += octets.size();
        Iterator<Kept> eldest = lists.values().iterator();
        while (keptOctets > MOST_KEPT_OCTETS && eldest.hasNext()) {
            keptOctets -= eldest.next().octets().size();
            eldest.remove();
        }
    }

    /** Settings of online access. Not thread safe. */
    public static final class Builder {
        private Collection<String> allowedHosts = List.of();
        private HttpClient client;
        private Duration responseTimeout = GuardedHttp.RESPONSE_TIMEOUT;
        private Duration maxAge = Duration.ofHours(1);
        private Clock clock = Clock.systemUTC();

        private Builder() {
        }

        /**
         * Allows hosts although they are on loopback or in a private network; none by default.
         *
         * @param hosts {@code HOST} or {@code HOST:PORT}
         * @return this builder
         * @throws IllegalArgumentException if one is neither
         */
        public Builder allowedHosts(Collection<String> hosts) {
            AddressGuard.publicOnly(hosts);
            this.allowedHosts = List.copyOf(hosts);
            return this;
        }

        /** Sets the client; by default one of its own that follows no redirects and has the proxy settings of the platform. */
        public Builder client(HttpClient value) {
            this.client = Objects.requireNonNull(value, "client");
            return this;
        }

        /** Sets how long one answer may take, 15 seconds by default; the timeout of the verification ends it in any case. */
        public Builder responseTimeout(Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException("responseTimeout must be more than zero: " + value);
            }
            this.responseTimeout = value;
            return this;
        }

        /** Sets how long an answer is kept at most, an hour by default; zero keeps none. */
        public Builder maxAge(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("maxAge must not be negative: " + value);
            }
            this.maxAge = value;
            return this;
        }

        /** Sets the clock by which answers are fresh, the system clock by default. */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /** Makes the access; nothing is asked yet. */
        public OnlineAccess build() {
            return new OnlineAccess(this);
        }
    }
}
