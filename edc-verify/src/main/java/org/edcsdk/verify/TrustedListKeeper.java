package org.edcsdk.verify;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import eu.europa.esig.dss.model.x509.CertificateToken;
import org.edcsdk.dss.internal.AddressGuard;
import org.edcsdk.dss.internal.Deadline;
import org.edcsdk.dss.internal.GuardedHttp;
import org.edcsdk.dss.internal.HttpFailure;
import org.edcsdk.model.Bytes;

/**
 * Fetches EU trusted lists and keeps them current. Only {@link #refresh} uses the network, called by the application or by {@link #refreshEvery}; a verifier
 * is given {@link #current}. A list that is refused or not reached is replaced by its last good issue, until the next update of that.
 *
 * <pre>{@code
 * try (TrustedListKeeper keeper = TrustedListKeeper.builder(lotl, signers).cacheDirectory(cache).build()) {
 *     keeper.refresh();
 *     keeper.refreshEvery(Duration.ofHours(6));
 *     Verifier verifier = Verifier.builder().trustedLists(keeper::current).build();
 * }
 * }</pre>
 *
 * <p>The address of the list of lists is the caller's and may be on loopback; addresses out of lists may not, except for {@link Builder#allowedHosts}.
 * Thread safe.
 */
public final class TrustedListKeeper implements AutoCloseable {
    private final ListRefresh.Sources sources;
    private final ListStore store;
    private final Clock clock;
    private final Duration timeout;
    private final boolean followPointers;
    private final GuardedHttp given;
    private final GuardedHttp named;
    private final Object refreshing = new Object();
    private final Object reading = new Object();
    private final AtomicReference<TrustedLists> current = new AtomicReference<>();
    private volatile Instant lastRefresh;
    private volatile boolean closed;
    private ScheduledExecutorService schedule;

    private TrustedListKeeper(Builder builder) {
        this.sources = builder.sources();
        this.clock = builder.clock;
        this.timeout = builder.timeout;
        this.followPointers = builder.followPointers;
        this.store = new ListStore(Optional.ofNullable(builder.cache));
        HttpClient client = builder.client == null ? GuardedHttp.newClient() : builder.client;
        SecureRandom random = new SecureRandom();
        this.given = GuardedHttp.of(client, AddressGuard.open(), builder.responseTimeout, builder.clock, random);
        this.named = GuardedHttp.of(client, AddressGuard.publicOnly(builder.allowedHosts), builder.responseTimeout, builder.clock, random);
    }

    /**
     * Begins a keeper of the lists that a list of lists names.
     *
     * @param listOfLists http or https address of the list of lists
     * @param signers the certificates of its signers; at least one
     * @return settings
     * @throws IllegalArgumentException if the address is no http or https address or no signer is given
     */
    public static Builder builder(URI listOfLists, Collection<X509Certificate> signers) {
        String scheme = String.valueOf(listOfLists.getScheme()).toLowerCase(Locale.ROOT);
        if (listOfLists.getHost() == null || !scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("listOfLists must be an http or https address: " + listOfLists);
        }
        return new Builder(listOfLists, null, signers);
    }

    /**
     * Begins a keeper of the lists that a given list of lists names.
     *
     * @param listOfLists its octets
     * @param signers the certificates of its signers; at least one
     * @return settings
     * @throws IllegalArgumentException if no signer is given
     */
    public static Builder builder(Bytes listOfLists, Collection<X509Certificate> signers) {
        return new Builder(null, Objects.requireNonNull(listOfLists, "listOfLists"), signers);
    }

    /**
     * Returns the lists as of the last refresh; before the first one what the cache directory holds, which the first call reads. Uses no network and waits for no
     * refresh.
     */
    public TrustedLists current() {
        TrustedLists known = current.get();
        return known == null ? kept() : known;
    }

    private TrustedLists kept() {
        synchronized (reading) {
            if (current.get() == null) {
                // A refresh may end meanwhile: what was fetched is never replaced by what was kept.
                current.compareAndSet(null, resolve(Optional.empty()));
            }
            return current.get();
        }
    }

    /** Returns how the lists are now. */
    public TrustedListHealth health() {
        Instant now = clock.instant();
        return new TrustedListHealth(now, Optional.ofNullable(lastRefresh), current().states(now));
    }

    /**
     * Fetches all lists, within the {@linkplain Builder#timeout timeout}. Lists that cannot be used are no error: {@link #health} tells of them. Two threads
     * refresh one after the other.
     *
     * @return the lists, also given by {@link #current} from now on
     * @throws IllegalStateException if the keeper is closed
     */
    public TrustedLists refresh() {
        if (closed) {
            throw new IllegalStateException("the keeper is closed");
        }
        synchronized (refreshing) {
            Deadline deadline = Deadline.in(timeout);
            TrustedLists fetched = resolve(Optional.of(source -> fetch(source, deadline)));
            lastRefresh = clock.instant();
            current.set(fetched);
            return fetched;
        }
    }

    /**
     * Refreshes again and again, on a daemon thread of its own, until the keeper is closed. A second call replaces the first.
     *
     * @param period from the end of a refresh to the next one, at least a second
     * @throws IllegalStateException if the keeper is closed
     */
    public synchronized void refreshEvery(Duration period) {
        if (period.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("period must be at least a second: " + period);
        }
        if (closed) {
            throw new IllegalStateException("the keeper is closed");
        }
        stop();
        schedule = Executors.newSingleThreadScheduledExecutor(ListRefresh::daemon);
        schedule.scheduleWithFixedDelay(this::quietly, period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    // What a scheduler throws ends it: an unexpected fault leaves the last lists, and the next refresh tries again.
    private void quietly() {
        try {
            refresh();
        } catch (RuntimeException e) {
            return;
        }
    }

    private void stop() {
        if (schedule != null) {
            schedule.shutdownNow();
        }
    }

    /** Ends the scheduler and a refresh that it runs. {@link #current} still serves. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private Optional<Bytes> fetch(ListRefresh.Source source, Deadline deadline) {
        if (source.named() && !followPointers) {
            return Optional.empty();
        }
        try {
            return Optional.of(Bytes.of((source.named() ? named : given).get(source.address(), GuardedHttp.Kind.LIST, deadline)));
        } catch (HttpFailure e) {
            return Optional.empty();
        }
    }

    private TrustedLists resolve(Optional<ListRefresh.Fetching> way) {
        return new ListRefresh(sources, store, clock, way).resolve();
    }

    /** Settings of a keeper. Not thread safe. */
    public static final class Builder {
        private final URI address;
        private final Bytes octets;
        private final Set<CertificateToken> trusted;
        private final List<Bytes> pivots = new ArrayList<>();
        private final List<Bytes> lists = new ArrayList<>();
        private final Set<CertificateToken> signers = new LinkedHashSet<>();
        private Collection<String> allowedHosts = List.of();
        private Path cache;
        private HttpClient client;
        private Duration timeout = Duration.ofSeconds(60);
        private Duration responseTimeout = GuardedHttp.RESPONSE_TIMEOUT;
        private Clock clock = Clock.systemUTC();
        private boolean followPointers = true;

        private Builder(URI address, Bytes octets, Collection<X509Certificate> trusted) {
            if (trusted.isEmpty()) {
                throw new IllegalArgumentException("signers: a list of lists counts for nothing without its signers");
            }
            this.address = address;
            this.octets = octets;
            this.trusted = TrustedLists.tokens(trusted);
        }

        /** Adds a pivot that is at hand; others are fetched where the list of lists says they are. */
        public Builder pivot(Bytes xml) {
            pivots.add(Objects.requireNonNull(xml, "xml"));
            return this;
        }

        /** Adds a national list that is at hand: it stands for its territory's, which is not fetched. */
        public Builder list(Bytes xml) {
            lists.add(Objects.requireNonNull(xml, "xml"));
            return this;
        }

        /** Adds certificates that may sign national lists, beside those that the list of lists names. */
        public Builder signers(Collection<X509Certificate> certificates) {
            signers.addAll(TrustedLists.tokens(certificates));
            return this;
        }

        /** Keeps good lists in a directory, from which the next keeper begins; none by default. It is made where it is not there. */
        public Builder cacheDirectory(Path directory) {
            this.cache = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * Allows hosts that lists name although they are on loopback or in a private network; none by default.
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

        /** Whether addresses that a list names are fetched, true by default; without that only the list of lists is, and the rest is given. */
        public Builder followPointers(boolean follow) {
            this.followPointers = follow;
            return this;
        }

        /** Sets the client; by default one of its own that follows no redirects and has the proxy settings of the platform. */
        public Builder client(HttpClient value) {
            this.client = Objects.requireNonNull(value, "client");
            return this;
        }

        /** Sets how long a refresh may take in all, 60 seconds by default, a day at most. */
        public Builder timeout(Duration value) {
            if (value.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException("timeout must be at most a day: " + value);
            }
            this.timeout = positive("timeout", value);
            return this;
        }

        /** Sets how long one answer may take, 15 seconds by default. */
        public Builder responseTimeout(Duration value) {
            this.responseTimeout = positive("responseTimeout", value);
            return this;
        }

        /** Sets the clock; the system clock by default. */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        private static Duration positive(String name, Duration value) {
            if (value.isZero() || value.isNegative()) {
                throw new IllegalArgumentException(name + " must be more than zero: " + value);
            }
            return value;
        }

        private ListRefresh.Sources sources() {
            return new ListRefresh.Sources(Optional.ofNullable(address), Optional.ofNullable(octets), trusted, pivots, lists, signers);
        }

        /** Makes the keeper; it reads and fetches nothing yet. */
        public TrustedListKeeper build() {
            return new TrustedListKeeper(this);
        }
    }
}
