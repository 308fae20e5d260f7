package org.edcsdk.verify;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import eu.europa.esig.dss.model.tsl.OtherTSLPointer;
import eu.europa.esig.dss.model.x509.CertificateToken;
import org.edcsdk.model.Bytes;

/**
 * One look at all lists: each is fetched, authenticated and, where it is not in order, replaced by the last good issue that the store has. For one thread.
 */
final class ListRefresh {
    private static final String LIST_OF_LISTS = "list of lists";
    private static final int THREADS = 4;
    private static final int MOST_PIVOTS = 30;

    private final Sources sources;
    private final ListStore store;
    private final Clock clock;
    private final Fetching fetching;
    private final boolean tried;
    private final ListSet set;

    /**
     * What lists there are and whom the caller trusts for them.
     *
     * @param address of the list of lists; empty where its octets were given
     * @param octets the list of lists, if it was given
     * @param trusted who may sign it, or its first pivot
     * @param pivots that were given
     * @param lists national lists that were given: each stands for its territory's
     * @param signers who may sign national lists beside those whom the list of lists names
     */
    record Sources(Optional<URI> address, Optional<Bytes> octets, Set<CertificateToken> trusted, List<Bytes> pivots, List<Bytes> lists,
            Set<CertificateToken> signers) {
        Sources {
            trusted = new LinkedHashSet<>(trusted);
            pivots = List.copyOf(pivots);
            lists = List.copyOf(lists);
            signers = new LinkedHashSet<>(signers);
        }
    }

    /** Where a list is, and whether the caller or a list says so. */
    record Source(URI address, boolean named) { }

    /** How lists come from where they are said to be. */
    interface Fetching {
        Optional<Bytes> get(Source source);
    }

    /**
     * @param clock gives the time that lists must be good at: that after each fetch, since a list may be issued meanwhile
     * @param way to the network; without one there is what is at hand, octets that were given or kept
     */
    ListRefresh(Sources sources, ListStore store, Clock clock, Optional<Fetching> way) {
        this.sources = sources;
        this.store = store;
        this.clock = clock;
        this.fetching = way.orElse(source -> Optional.empty());
        this.tried = way.isPresent();
        this.set = new ListSet(new TrustedListReader(clock.instant()));
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "edc-trusted-lists");
        thread.setDaemon(true);
        return thread;
    }

    TrustedLists resolve() {
        Optional<Bytes> newest = sources.octets().or(() -> sources.address().flatMap(address -> fetching.get(new Source(address, false))));
        Optional<String> location = sources.address().map(URI::toString);
        // Two lists of lists may share a cache.
        String key = LIST_OF_LISTS + location.map(address -> " " + address).orElse("");
        Optional<ListEntry> first = chosen(key, newest, octets -> listOfLists(octets, location), true);
        if (!tried && first.isEmpty() && sources.lists().isEmpty()) {
            return TrustedLists.none();
        }
        ListEntry entry = first.orElseGet(() -> ListEntry.refused(true, location, Optional.of("EU"), Optional.empty(), TrustedListProblem.NOT_AVAILABLE));
        Optional<ReadList> authenticated = entry.problem().isEmpty() ? entry.list() : Optional.empty();
        List<ListEntry> national = new ArrayList<>();
        for (Bytes octets : sources.lists()) {
            national.add(set.national(octets, Optional.empty(), Optional.empty(), sources.signers(), authenticated));
        }
        authenticated.ifPresent(list -> national.addAll(named(list, national)));
        return new TrustedLists(Optional.of(entry), TrustedLists.sorted(national));
    }

    private List<ListEntry> named(ReadList listOfLists, List<ListEntry> known) {
        Map<String, OtherTSLPointer> wanted = new LinkedHashMap<>();
        for (ListEntry missing : TrustedLists.missing(listOfLists, known)) {
            String territory = missing.territory().orElseThrow();
            wanted.put(territory, ListSet.pointers(listOfLists, territory).get(0));
        }
        Map<String, Optional<Bytes>> fetched = fetchAll(wanted);
        // A list whose signers are named by a list of lists that gives no trust any more is not known to be good.
        boolean keeping = listOfLists.problemAt(clock.instant()).isEmpty();
        List<ListEntry> found = new ArrayList<>();
        wanted.forEach((territory, pointer) -> {
            Optional<String> location = Optional.ofNullable(pointer.getTSLLocation());
            found.add(chosen(territory, fetched.get(territory),
                    octets -> set.national(octets, location, Optional.of(territory), sources.signers(), Optional.of(listOfLists)), keeping)
                    .orElseGet(() -> ListEntry.refused(false, location, Optional.of(territory), Optional.empty(), TrustedListProblem.NOT_AVAILABLE)));
        });
        return found;
    }

    private Map<String, Optional<Bytes>> fetchAll(Map<String, OtherTSLPointer> wanted) {
        Map<String, Future<Optional<Bytes>>> running = new LinkedHashMap<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, ListRefresh::daemon);
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

    private ListEntry listOfLists(Bytes octets, Optional<String> location) {
        ListEntry entry = set.listOfLists(octets, location, sources.trusted(), sources.pivots());
        boolean stranger = entry.problem().filter(TrustedListProblem.SIGNER_UNKNOWN::equals).isPresent();
        List<String> pivots = entry.list().map(ReadList::pivots).orElse(List.of());
        if (!stranger || pivots.isEmpty()) {
            return entry;
        }
        Map<String, Bytes> fetched = new LinkedHashMap<>();
        Set<Bytes> all = new LinkedHashSet<>(sources.pivots());
        for (String pivot : pivots.subList(0, Math.min(MOST_PIVOTS, pivots.size()))) {
            address(pivot).flatMap(address -> fetching.get(new Source(address, true))).ifPresent(one -> fetched.put(pivot, one));
            store.get(pivotKey(pivot)).ifPresent(all::add);
        }
        all.addAll(fetched.values());
        ListEntry led = set.listOfLists(octets, location, sources.trusted(), all);
        if (led.problem().isEmpty()) {
            keepPivots(fetched, set.led(led.list().orElseThrow(), sources.trusted(), all));
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
    private Optional<ListEntry> chosen(String key, Optional<Bytes> newest, Judging judging, boolean keeping) {
        Optional<ListEntry> fresh = newest.map(judging::judge);
        Optional<Bytes> kept = store.get(key);
        if (kept.isEmpty() || kept.equals(newest)) {
            keep(key, newest, fresh, keeping);
            return fresh;
        }
        ListEntry last = judging.judge(kept.get());
        if (last.problem().isPresent()) {
            keep(key, newest, fresh, keeping);
            return fresh;
        }
        Optional<TrustedListProblem> problem = fresh.isEmpty() ? Optional.of(TrustedListProblem.NOT_AVAILABLE) : fresh.get().problemAt(clock.instant())
                .or(() -> older(fresh.get(), last) ? Optional.of(TrustedListProblem.OLDER_ISSUE) : Optional.empty());
        if (problem.isEmpty()) {
            keep(key, newest, fresh, keeping);
            return fresh;
        }
        return Optional.of(tried || newest.isPresent() ? last.insteadOf(problem.get()) : last);
    }

    private void keep(String key, Optional<Bytes> newest, Optional<ListEntry> fresh, boolean keeping) {
        if (keeping && fresh.isPresent() && fresh.get().problemAt(clock.instant()).isEmpty()) {
            store.put(key, newest.orElseThrow());
        }
    }

    // An attacker who replays an earlier issue could bring back a service that was withdrawn since.
    private static boolean older(ListEntry fresh, ListEntry last) {
        return fresh.list().orElseThrow().sequenceNumber() < last.list().orElseThrow().sequenceNumber();
    }
}
