package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import eu.europa.esig.dss.model.tsl.OtherTSLPointer;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import org.edcsdk.model.Bytes;

/**
 * A snapshot of EU trusted lists (ETSI TS 119 612): who they are, and what they make trusted. Signatures are checked when the snapshot is made; whether a
 * list is current is asked at the time of each validation. Nothing is fetched: {@link TrustedListKeeper} does that. The same octets under the same clock
 * give the same answers, so a snapshot can be pinned for audits.
 *
 * <pre>{@code
 * TrustedLists lists = TrustedLists.builder().listOfLists(lotl, lotlSigners).list(tl).build();
 * Verifier verifier = Verifier.builder().trustedLists(lists).build();
 * }</pre>
 *
 * <p>A list counts only if its signer was given, or is named by an authenticated list of lists. One that is broken, expired or of an unknown signer gives no
 * trust; {@link #states} tells why. Immutable and thread safe.
 */
public final class TrustedLists {
    private static final TrustedLists NONE = new TrustedLists(Optional.empty(), List.of());

    private final Optional<ListEntry> listOfLists;
    private final List<ListEntry> national;
    private final AtomicReference<Usable> last = new AtomicReference<>();

    /** The lists that give trust at a time, and the source made of them. */
    private record Usable(List<ListEntry> lists, TrustedListsCertificateSource source) { }

    TrustedLists(Optional<ListEntry> listOfLists, List<ListEntry> national) {
        this.listOfLists = listOfLists;
        this.national = List.copyOf(national);
    }

    /** No list at all. */
    public static TrustedLists none() {
        return NONE;
    }

    /** Begins a snapshot of lists that are given as octets. */
    public static Builder builder() {
        return new Builder();
    }

    /** Whether there is no list, not even one with a problem. */
    public boolean isEmpty() {
        return listOfLists.isEmpty() && national.isEmpty();
    }

    /**
     * What is known of each list at a time: the list of lists first, then by territory.
     *
     * @param at the time of validation
     * @return one state a list; those with a problem give no trust
     */
    public List<TrustedListState> states(Instant at) {
        Objects.requireNonNull(at, "at");
        List<TrustedListState> states = new ArrayList<>();
        listOfLists.ifPresent(entry -> states.add(entry.stateAt(at, Optional.empty())));
        national.forEach(entry -> states.add(entry.stateAt(at, ofOthers(entry, at))));
        return List.copyOf(states);
    }

    private Optional<TrustedListProblem> ofOthers(ListEntry entry, Instant at) {
        return ofParent(entry, at).or(() -> national.stream().anyMatch(other -> other.laterThan(entry) && other.problemAt(at).isEmpty() && ofParent(other, at).isEmpty())
                ? Optional.of(TrustedListProblem.OLDER_ISSUE) : Optional.empty());
    }

    private Optional<TrustedListProblem> ofParent(ListEntry entry, Instant at) {
        return entry.throughListOfLists() && listOfLists.flatMap(lists -> lists.problemAt(at)).isPresent()
                ? Optional.of(TrustedListProblem.LIST_OF_LISTS_REFUSED) : Optional.empty();
    }

    /** The services of the lists that give trust at a time; empty where none does. */
    Optional<TrustedListsCertificateSource> source(Instant at) {
        List<ListEntry> lists = new ArrayList<>();
        listOfLists.filter(entry -> entry.problemAt(at).isEmpty()).ifPresent(lists::add);
        national.stream().filter(entry -> entry.problemAt(at).isEmpty() && ofOthers(entry, at).isEmpty()).forEach(lists::add);
        if (lists.isEmpty()) {
            return Optional.empty();
        }
        Usable usable = last.get();
        if (usable == null || !usable.lists().equals(lists)) {
            Optional<ListEntry> first = lists.stream().filter(ListEntry::listOfLists).findFirst();
            usable = new Usable(lists, ListedCertificates.source(first, lists.stream().filter(entry -> !entry.listOfLists()).toList()));
            last.set(usable);
        }
        return Optional.of(usable.source());
    }

    @Override
    public String toString() {
        return (listOfLists.isPresent() ? "list of lists and " : "") + national.size() + " trusted lists";
    }

    static Set<CertificateToken> tokens(Collection<X509Certificate> certificates) {
        Set<CertificateToken> tokens = new LinkedHashSet<>();
        certificates.forEach(certificate -> tokens.add(new CertificateToken(certificate)));
        return tokens;
    }

    /** Lists and their signers. Not thread safe. */
    public static final class Builder {
        private Bytes listOfLists;
        private final Set<CertificateToken> listOfListsSigners = new LinkedHashSet<>();
        private final List<Bytes> pivots = new ArrayList<>();
        private final List<Bytes> lists = new ArrayList<>();
        private final Set<CertificateToken> signers = new LinkedHashSet<>();
        private Clock clock = Clock.systemUTC();

        private Builder() {
        }

        /**
         * Sets the list of lists. Every national list that it names has to be given too; those that are not are {@code NOT_AVAILABLE}.
         *
         * @param xml the octets as they were published
         * @param trusted the certificates of its signers, as the Official Journal or another authority of the caller's names them; at least one
         * @return this builder
         * @throws IllegalArgumentException if no signer is given
         */
        public Builder listOfLists(Bytes xml, Collection<X509Certificate> trusted) {
            Objects.requireNonNull(xml, "xml");
            if (trusted.isEmpty()) {
                throw new IllegalArgumentException("trusted: a list of lists counts for nothing without its signers");
            }
            this.listOfLists = xml;
            this.listOfListsSigners.clear();
            this.listOfListsSigners.addAll(tokens(trusted));
            return this;
        }

        /**
         * Adds a pivot: an earlier list of lists that leads from the given signers to today's.
         *
         * @param xml the octets as they were published
         * @return this builder
         */
        public Builder pivot(Bytes xml) {
            pivots.add(Objects.requireNonNull(xml, "xml"));
            return this;
        }

        /**
         * Adds a national list. Of several issues for one territory the latest that gives trust at the time of validation counts.
         *
         * @param xml the octets as they were published
         * @return this builder
         */
        public Builder list(Bytes xml) {
            lists.add(Objects.requireNonNull(xml, "xml"));
            return this;
        }

        /**
         * Adds certificates that may sign national lists, beside those that the list of lists names.
         *
         * @param trusted the certificates of the signers themselves, not of their issuers
         * @return this builder
         */
        public Builder signers(Collection<X509Certificate> trusted) {
            signers.addAll(tokens(trusted));
            return this;
        }

        /** Sets the time by which the algorithms of signatures are judged; the system clock by default. */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * Reads the lists and checks their signatures. Lists that cannot be used are no error: {@link TrustedLists#states} tells of them.
         *
         * @return the snapshot
         */
        public TrustedLists build() {
            ListSet set = new ListSet(new TrustedListReader(clock.instant()));
            Optional<ListEntry> first = Optional.ofNullable(listOfLists).map(xml -> set.listOfLists(xml, Optional.empty(), listOfListsSigners, pivots));
            Optional<ReadList> authenticated = first.filter(entry -> entry.problem().isEmpty()).flatMap(ListEntry::list);
            List<ListEntry> national = new ArrayList<>();
            for (Bytes xml : new LinkedHashSet<>(lists)) {
                national.add(set.national(xml, Optional.empty(), Optional.empty(), signers, authenticated));
            }
            authenticated.ifPresent(list -> national.addAll(missing(list, national)));
            return new TrustedLists(first, sorted(national));
        }
    }

    /** A list that is named and not there, for each such territory. */
    static List<ListEntry> missing(ReadList listOfLists, List<ListEntry> found) {
        Set<String> there = new LinkedHashSet<>();
        found.forEach(entry -> entry.territory().map(territory -> territory.toUpperCase(Locale.ROOT)).ifPresent(there::add));
        List<ListEntry> missing = new ArrayList<>();
        for (OtherTSLPointer pointer : listOfLists.lists()) {
            String territory = pointer.getSchemeTerritory();
            if (territory != null && there.add(territory.toUpperCase(Locale.ROOT))) {
                missing.add(ListEntry.refused(false, Optional.ofNullable(pointer.getTSLLocation()), Optional.of(territory), Optional.empty(),
                        TrustedListProblem.NOT_AVAILABLE));
            }
        }
        return missing;
    }

    // The order in which they were given or came in must not show.
    static List<ListEntry> sorted(List<ListEntry> lists) {
        return lists.stream().sorted(ListEntry.ORDER).toList();
    }
}
