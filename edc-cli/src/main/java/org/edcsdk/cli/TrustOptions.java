package org.edcsdk.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.verify.OnlineAccess;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.TrustedListKeeper;
import org.edcsdk.verify.TrustedListProblem;
import org.edcsdk.verify.TrustedListState;
import org.edcsdk.verify.TrustedLists;
import org.edcsdk.verify.Verifier;
import picocli.CommandLine.Option;

/** Whom {@code edc verify} trusts: anchors, revocation lists, EU trusted lists. */
final class TrustOptions {
    private static final Duration REFRESH = Duration.ofSeconds(60);

    @Option(names = "--anchor", arity = "1..*", paramLabel = "PEM", description = "certificates to trust, PEM or DER")
    private List<Path> anchors = List.of();

    @Option(names = "--crl", arity = "1..*", paramLabel = "FILE", description = "revocation lists, DER or PEM")
    private List<Path> crls = List.of();

    @Option(names = "--tl", arity = "1..*", paramLabel = "FILE", description = "national trusted lists; with --lotl each stands for its territory's list, and a list of "
            + "lists among them for a pivot")
    private List<Path> lists = List.of();

    @Option(names = "--tl-signer", arity = "1..*", paramLabel = "PEM", description = "certificates that may sign the lists of --tl")
    private List<Path> listSigners = List.of();

    @Option(names = "--lotl", paramLabel = "FILE|URL", description = "the list of trusted lists")
    private String listOfLists;

    @Option(names = "--lotl-signer", arity = "1..*", paramLabel = "PEM", description = "certificates that may sign the list of trusted lists, or its first pivot")
    private List<Path> listOfListsSigners = List.of();

    @Option(names = "--list-cache", paramLabel = "DIR", description = "keeps good lists of --lotl between runs; they serve where no newer one can be had, until their next update")
    private Path listCache;

    @Option(names = "--online", description = "asks for revocation data and status lists at the addresses that certificates and "
            + "credentials name, and fetches the lists that the list of lists names")
    private boolean online;

    @Option(names = "--allow-host", arity = "1..*", paramLabel = "HOST[:PORT]",
            description = "hosts that --online may ask although they are on loopback or in a private network")
    private List<String> allowedHosts = List.of();

    /** Stops at what the command line alone tells to be wrong. */
    void requireUsable() throws CommandFailure {
        for (List<Path> files : List.of(anchors, crls, lists, listSigners, listOfListsSigners)) {
            for (Path file : files) {
                Inputs.requireFile(file);
            }
        }
        if (listOfLists != null && listOfListsSigners.isEmpty()) {
            throw CommandFailure.usage("--lotl needs --lotl-signer: without its signers a list of lists counts for nothing");
        }
        if (listOfLists == null && !listOfListsSigners.isEmpty()) {
            throw CommandFailure.usage("--lotl-signer goes with --lotl");
        }
        if (listOfLists == null && listCache != null) {
            throw CommandFailure.usage("--list-cache goes with --lotl");
        }
        if (listCache != null && Files.exists(listCache) && !Files.isDirectory(listCache)) {
            throw CommandFailure.usage("--list-cache is no directory: " + listCache);
        }
        if (lists.isEmpty() && !listSigners.isEmpty()) {
            throw CommandFailure.usage("--tl-signer goes with --tl");
        }
        if (listOfLists == null && !lists.isEmpty() && listSigners.isEmpty()) {
            throw CommandFailure.usage("--tl needs --tl-signer or --lotl: without its signers a list counts for nothing");
        }
        if (listOfLists != null && !isAddress()) {
            Inputs.requireFile(listOfListsFile());
        }
        try {
            OnlineAccess.builder().allowedHosts(allowedHosts);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--allow-host must be HOST or HOST:PORT: " + String.join(" ", allowedHosts));
        }
    }

    // Not every text is a path: on some systems an address of another scheme is none.
    private Path listOfListsFile() throws CommandFailure {
        try {
            return Path.of(listOfLists);
        } catch (InvalidPathException e) {
            throw CommandFailure.usage("--lotl is neither a file nor an http or https address: " + Visible.line(listOfLists));
        }
    }

    private boolean isAddress() {
        String lower = listOfLists.toLowerCase(Locale.ROOT);
        return lower.startsWith("http://") || lower.startsWith("https://");
    }

    /** Gives a verifier its trust; tells of lists that give none. */
    void configure(Verifier.Builder verifier, Clock clock, Console console) throws CommandFailure {
        verifier.trustAnchors(TrustAnchors.of(certificates(anchors, "trust anchor")));
        for (Path file : crls) {
            try {
                verifier.crl(Inputs.read(file).toByteArray());
            } catch (IllegalArgumentException e) {
                throw CommandFailure.failed(file + " is no revocation list: give an X.509 CRL as DER or PEM", e);
            }
        }
        if (!online && !allowedHosts.isEmpty()) {
            console.message("--allow-host counts with --online only: nothing that lists, certificates or credentials name is asked");
        }
        if (online) {
            verifier.online(OnlineAccess.builder().allowedHosts(allowedHosts).clock(console.clock()).build());
        }
        if (listOfLists != null || !lists.isEmpty()) {
            TrustedLists trusted = trustedLists(clock);
            tell(trusted, clock, console);
            verifier.trustedLists(trusted);
        }
    }

    private TrustedLists trustedLists(Clock clock) throws CommandFailure {
        List<X509Certificate> signers = certificates(listSigners, "signer of a list");
        List<Bytes> octets = new ArrayList<>();
        for (Path file : lists) {
            octets.add(Inputs.read(file));
        }
        if (listOfLists == null) {
            TrustedLists.Builder given = TrustedLists.builder().clock(clock).signers(signers);
            octets.forEach(given::list);
            return given.build();
        }
        List<X509Certificate> trusted = certificates(listOfListsSigners, "signer of the list of lists");
        TrustedListKeeper.Builder kept = isAddress() ? TrustedListKeeper.builder(address(), trusted)
                : TrustedListKeeper.builder(Inputs.read(listOfListsFile()), trusted);
        kept.clock(clock).signers(signers).followPointers(online).allowedHosts(allowedHosts).timeout(REFRESH);
        if (listCache != null) {
            kept.cacheDirectory(listCache);
        }
        octets.forEach(one -> listOrPivot(kept, one));
        try (TrustedListKeeper keeper = kept.build()) {
            return keeper.refresh();
        }
    }

    private URI address() throws CommandFailure {
        try {
            URI address = URI.create(listOfLists);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--lotl is no address: " + Visible.line(listOfLists));
        }
        throw CommandFailure.usage("--lotl is no address: " + Visible.line(listOfLists));
    }

    private static void listOrPivot(TrustedListKeeper.Builder keeper, Bytes octets) {
        boolean pivot = TrustedLists.builder().list(octets).build().states(Instant.EPOCH).stream()
                .anyMatch(state -> state.problem().filter(TrustedListProblem.WRONG_TYPE::equals).isPresent());
        if (pivot) {
            keeper.pivot(octets);
        } else {
            keeper.list(octets);
        }
    }

    // A list that is named and was not given is no fault of anybody's.
    private static void tell(TrustedLists lists, Clock clock, Console console) {
        for (TrustedListState list : lists.states(clock.instant())) {
            list.problem().filter(problem -> problem != TrustedListProblem.NOT_AVAILABLE || list.listOfLists()).ifPresent(problem -> console.message(
                    (list.listOfLists() ? "The list of lists" : "The trusted list of " + Visible.line(list.territory().orElse("an unknown territory")))
                            + " gives no trust: " + problem + ". " + problem.description()));
        }
    }

    private static List<X509Certificate> certificates(List<Path> files, String what) throws CommandFailure {
        List<X509Certificate> all = new ArrayList<>();
        for (Path file : files) {
            try {
                all.addAll(TrustAnchors.pem(Inputs.read(file).toByteArray()).certificates());
            } catch (IllegalArgumentException e) {
                throw CommandFailure.failed(file + " is no " + what + ": give X.509 certificates as PEM or DER", e);
            }
        }
        return all;
    }
}
