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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import eu.europa.esig.dss.model.tsl.OtherTSLPointer;
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
    private static final String LIST_OF_LISTS = "list of lists";
    private static final int THREADS = 4;
    private static final int MOST_PIVOTS = 30;

    private final Builder settings;
    private final ListStore store;
    private final GuardedHttp given;
    private final GuardedHttp named;
    private final Object refreshing = new Object();
    private volatile TrustedLists current = TrustedLists.none();
    private volatile Instant lastRefresh;
    private volatile boolean closed;
    private ScheduledExecutorService schedule;

    private TrustedListKeeper(Builder builder) {
        this.settings = builder;
        this.store = new ListStore(Optional.ofNullable(builder.cache));
        HttpClient client = builder.client == null ? GuardedHttp.newClient() : builder.client;
        SecureRandom random = new SecureRandom();
        this.given = GuardedHttp.of(client, AddressGuard.open(), builder.responseTimeout, builder.clock, random);
        this.named = GuardedHttp.of(client, AddressGuard.publicOnly(builder.allowedHosts), builder.responseTimeout, builder.clock, random);
        this.current = resolve(Optional.empty());
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

    /** Returns the lists as of the last refresh; before the first one what the cache directory holds. Does not wait and uses no network. */
    public TrustedLists current() {
        return current;
    }

    /** Returns how the lists are now. */
    public TrustedListHealth health() {
        Instant now = settings.clock.instant();
        return new TrustedListHealth(now, Optional.ofNullable(lastRefresh), current.states(now));
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
            Deadline deadline = Deadline.in(settings.timeout);
            TrustedLists fetched = resolve(Optional.of(source -> fetch(source, deadline)));
            lastRefresh = settings.clock.instant();
            current = fetched;
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
        schedule = Executors.newSingleThreadScheduledExecutor(TrustedListKeeper::daemon);
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

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "edc-trusted-lists");
        thread.setDaemon(true);
        return thread;
    }

    /** Where a list is, and whether the caller or a list says so. */
    private record Source(URI address, boolean named) { }

    private interface Fetching {
        Optional<Bytes> get(Source source);
    }

    /**
     * One look at all lists.
     *
     * @param now the time that lists must be good at
     * @param fetching how lists come from where they are said to be
     * @param tried whether that asks the network
     * @param keeping whether a list that is in order takes the place of the last good one
     */
    private record Round(Instant now, Fetching fetching, boolean tried, boolean keeping) {
        Round under(ReadList listOfLists) {
            return new Round(now, fetching, tried, listOfLists.problemAt(now).isEmpty());
        }
    }

    private Optional<Bytes> fetch(Source source, Deadline deadline) {
        if (source.named() && !settings.followPointers) {
            return Optional.empty();
        }
        try {
            return Optional.of(Bytes.of((source.named() ? named : given).get(source.address(), GuardedHttp.Kind.LIST, deadline)));
        } catch (HttpFailure e) {
            return Optional.empty();
        }
    }

    // Without a way to fetch, what is at hand: octets that were given or kept.
    private TrustedLists resolve(Optional<Fetching> way) {
        Round round = new Round(settings.clock.instant(), way.orElse(source -> Optional.empty()), way.isPresent(), true);
        ListSet set = new ListSet(new TrustedListReader(round.now()));
        Optional<Bytes> newest = settings.octets == null ? round.fetching().get(new Source(settings.address, false)) : Optional.of(settings.octets);
        Optional<String> location = Optional.ofNullable(settings.address).map(URI::toString);
        Optional<ListEntry> first = chosen(LIST_OF_LISTS, newest, octets -> listOfLists(set, octets, location, round.fetching()), round);
        if (way.isEmpty() && first.isEmpty() && settings.lists.isEmpty()) {
            return TrustedLists.none();
        }
        ListEntry entry = first.orElseGet(() -> ListEntry.refused(true, location, Optional.of("EU"), Optional.empty(), TrustedListProblem.NOT_AVAILABLE));
        Optional<ReadList> authenticated = entry.problem().isEmpty() ? entry.list() : Optional.empty();
        List<ListEntry> national = new ArrayList<>();
        for (Bytes octets : settings.lists) {
            national.add(set.national(octets, Optional.empty(), Optional.empty(), settings.signers, authenticated));
        }
        authenticated.ifPresent(list -> national.addAll(named(set, list, national, round.under(list))));
        return new TrustedLists(Optional.of(entry), TrustedLists.sorted(national));
    }

    private List<ListEntry> named(ListSet set, ReadList listOfLists, List<ListEntry> known, Round round) {
        Map<String, OtherTSLPointer> wanted = new LinkedHashMap<>();
        for (ListEntry missing : TrustedLists.missing(listOfLists, known)) {
            String territory = missing.territory().orElseThrow();
            wanted.put(territory, ListSet.pointers(listOfLists, territory).get(0));
        }
        Map<String, Optional<Bytes>> fetched = fetchAll(wanted, round.fetching());
        List<ListEntry> found = new ArrayList<>();
        wanted.forEach((territory, pointer) -> {
            Optional<String> location = Optional.ofNullable(pointer.getTSLLocation());
            found.add(chosen(territory, fetched.get(territory),
                    octets -> set.national(octets, location, Optional.of(territory), settings.signers, Optional.of(listOfLists)), round)
                    .orElseGet(() -> ListEntry.refused(false, location, Optional.of(territory), Optional.empty(), TrustedListProblem.NOT_AVAILABLE)));
        });
        return found;
    }

    private static Map<String, Optional<Bytes>> fetchAll(Map<String, OtherTSLPointer> wanted, Fetching fetching) {
        Map<String, Future<Optional<Bytes>>> running = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, TrustedListKeeper::daemon);
        try {
            wanted.forEach((territory, pointer) -> {
                Callable<Optional<Bytes>> work = () -> address(pointer.getTSLLocation()).flatMap(address -> fetching.get(new Source(address, true)));
                running.put(territory, threads.submit(work));
            });
            Map<String, Optional<Bytes>> fetched = new LinkedHashMap<>();
            running.forEach((territory, future) -> fetched.put(territory, result(future)));
            return fetched;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<Bytes> result(Future<Optional<Bytes>> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<URI> address(String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(URI.create(text.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private ListEntry listOfLists(ListSet set, Bytes octets, Optional<String> location, Fetching fetching) {
        ListEntry entry = set.listOfLists(octets, location, settings.trusted, settings.pivots);
        boolean stranger = entry.problem().filter(TrustedListProblem.SIGNER_UNKNOWN::equals).isPresent();
        List<String> pivots = entry.list().map(ReadList::pivots).orElse(List.of());
        if (!stranger || pivots.isEmpty()) {
            return entry;
        }
        Map<String, Bytes> fetched = new LinkedHashMap<>();
        Set<Bytes> all = new LinkedHashSet<>(settings.pivots);
        for (String pivot : pivots.subList(0, Math.min(MOST_PIVOTS, pivots.size()))) {
            address(pivot).flatMap(address -> fetching.get(new Source(address, true))).ifPresent(one -> fetched.put(pivot, one));
            store.get(pivotKey(pivot)).ifPresent(all::add);
        }
        all.addAll(fetched.values());
        ListEntry led = set.listOfLists(octets, location, settings.trusted, all);
        if (led.problem().isEmpty()) {
            keepPivots(fetched, set.led(led.list().orElseThrow(), settings.trusted, all));
        }
        return led;
    }

    // What came in the place of a pivot and led nowhere must not replace the one that did.
    private void keepPivots(Map<String, Bytes> fetched, List<ReadList> led) {
        fetched.forEach((pivot, octets) -> {
            if (led.stream().anyMatch(list -> list.octets().equals(octets))) {
                store.put(pivotKey(pivot), octets);
            }
        });
    }

    private static String pivotKey(String pivot) {
        return "pivot " + pivot;
    }

    private interface Judging {
        ListEntry judge(Bytes octets);
    }

    // The newest issue if it gives trust now; else the last good one, which ends by its own next update; else the newest with its problem.
    private Optional<ListEntry> chosen(String key, Optional<Bytes> newest, Judging judging, Round round) {
        Optional<ListEntry> fresh = newest.map(judging::judge);
        Optional<Bytes> kept = store.get(key);
        if (kept.isEmpty() || kept.equals(newest)) {
            keep(key, newest, fresh, round);
            return fresh;
        }
        ListEntry last = judging.judge(kept.get());
        if (last.problem().isPresent()) {
            keep(key, newest, fresh, round);
            return fresh;
        }
        Optional<TrustedListProblem> problem = fresh.isEmpty() ? Optional.of(TrustedListProblem.NOT_AVAILABLE) : fresh.get().problemAt(round.now())
                .or(() -> older(fresh.get(), last) ? Optional.of(TrustedListProblem.OLDER_ISSUE) : Optional.empty());
        if (problem.isEmpty()) {
            keep(key, newest, fresh, round);
            return fresh;
        }
        return Optional.of(round.tried() || newest.isPresent() ? last.insteadOf(problem.get()) : last);
    }

    // A list whose signers are named by a list of lists that gives no trust any more is not known to be good.
    private void keep(String key, Optional<Bytes> newest, Optional<ListEntry> fresh, Round round) {
        if (round.keeping() && fresh.isPresent() && fresh.get().problemAt(round.now()).isEmpty()) {
            store.put(key, newest.orElseThrow());
        }
    }

    // An attacker who replays an earlier issue could bring back a service that was withdrawn since.
    private static boolean older(ListEntry fresh, ListEntry last) {
        return fresh.list().orElseThrow().sequenceNumber() < last.list().orElseThrow().sequenceNumber();
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

        /** Makes the keeper; it reads the cache directory and fetches nothing yet. */
        public TrustedListKeeper build() {
            return new TrustedListKeeper(this);
        }
    }
}
