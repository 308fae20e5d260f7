package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every service that a verification may ask, in every way that it can fail: the seal is still told of, the reason has its code, and once the service works
 * the same objects come to VALID, since nothing of the failed answer was kept. With {@code -Dedcsdk.faults=timed} it also demands that each case ends a
 * second after its deadline at the latest, and writes {@code target/fault-matrix.tsv}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultMatrixTest {
    private static final boolean TIMED = "timed".equals(System.getProperty("edcsdk.faults"));
    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration AMPLE = Duration.ofSeconds(30);
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final String LIST = "7";

    private final List<String> rows = new ArrayList<>();
    private Scene shared;

    /** What fails, and what the report then says (EN 319 102-1, 5.2.6; status lists do not touch the seal). */
    private enum Target {
        LOTL(Service.LOTL, Check.QUALIFICATION, FindingCode.TRUSTED_LIST_REFUSED, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
        LIST(Service.LOTL, Check.QUALIFICATION, FindingCode.TRUSTED_LIST_REFUSED, SubIndication.NO_CERTIFICATE_CHAIN_FOUND),
        OCSP(Service.OCSP, Check.TRUST, FindingCode.REVOCATION_UNKNOWN, SubIndication.TRY_LATER),
        CRL(Service.CRL, Check.TRUST, FindingCode.REVOCATION_UNKNOWN, SubIndication.TRY_LATER),
        STATUS_LIST(Service.STATUS_LIST, Check.STATUS, FindingCode.STATUS_UNRESOLVED, null);

        private final Service service;
        private final Check check;
        private final FindingCode code;
        private final Optional<SubIndication> ofSeal;

        Target(Service service, Check check, FindingCode code, SubIndication ofSeal) {
            this.service = service;
            this.check = check;
            this.code = code;
            this.ofSeal = Optional.ofNullable(ofSeal);
        }
    }

    /** One cell of the matrix; without a fault the port is closed. */
    private record Case(Target target, Optional<ServiceFault> fault) {
        @Override
        public String toString() {
            return target + " " + name();
        }

        String name() {
            return fault.map(ServiceFault::name).orElse("CONNECTION_REFUSED");
        }
    }

    // REVOKED is an answer and no failure.
    static Stream<Case> cases() {
        return Stream.of(Target.values()).flatMap(target -> Stream.concat(Stream.of(new Case(target, Optional.empty())),
                EnumSet.complementOf(EnumSet.of(ServiceFault.NONE, ServiceFault.REVOKED)).stream().filter(fault -> fault.fits(target.service))
                        .map(fault -> new Case(target, Optional.of(fault)))));
    }

    /** A trust service on loopback, and what was sealed under it. */
    private static final class Scene implements AutoCloseable {
        private final TestPki pki;
        private final byte[] plain;
        private final byte[] withStatus;
        private final byte[] list;
        private final byte[] expired;
        private TestServices services;

        Scene() throws IOException {
            services = TestServices.start(TestPki.builder(Sealed.CLOCK), 0);
            pki = services.pki();
            String address = services.statusListUrl(FaultMatrixTest.LIST).toString();
            String json = StatusListJson.list(address, "revocation", StatusListJson.encoded(StatusListJson.ENTRIES / 8));
            plain = Sealed.json(pki.seal(), Sealed.credential());
            withStatus = Sealed.json(pki.seal(), StatusListJson.pointing(Sealed.credential(), "credentialStatus", address, "revocation"));
            list = Sealed.json(pki.seal(), json);
            expired = Sealed.json(pki.seal(), StatusListJson.expired(json));
            publish();
        }

        private void publish() {
            services.publishStatusList(FaultMatrixTest.LIST, list, expired);
        }

        // Where OCSP fails the list is asked and the other way round: nobody may answer.
        void fail(Case failing) {
            if (failing.fault().isEmpty()) {
                services.close();
                return;
            }
            ServiceFault fault = failing.fault().get();
            switch (failing.target()) {
                case LOTL -> services.faultAt(Service.LOTL, services.lotlUrl().getPath(), fault);
                case LIST -> services.faultAt(Service.LOTL, services.tlUrl().getPath(), fault);
                case OCSP -> {
                    services.fault(Service.OCSP, fault);
                    services.fault(Service.CRL, fault.fits(Service.CRL) ? fault : ServiceFault.GARBAGE);
                }
                case CRL -> {
                    services.fault(Service.CRL, fault);
                    services.fault(Service.OCSP, ServiceFault.HTTP_500);
                }
                case STATUS_LIST -> services.fault(Service.STATUS_LIST, fault);
                default -> throw new AssertionError(failing);
            }
        }

        void mend(Case failing) throws IOException {
            if (failing.fault().isEmpty()) {
                services = TestServices.start(pki, services.baseUrl().getPort());
                publish();
            }
            for (Service service : Service.values()) {
                services.fault(service, ServiceFault.NONE);
            }
        }

        @Override
        public void close() {
            services.close();
        }
    }

    /** Verifies one document, with all that is kept from call to call. */
    private interface Verifying {
        ValidationReport verify();

        default Optional<TrustedListHealth> lists() {
            return Optional.empty();
        }
    }

    private record WithLists(TrustedListKeeper keeper, Verifier verifier, byte[] document) implements Verifying {
        @Override
        public ValidationReport verify() {
            keeper.refresh();
            return verifier.verify(document);
        }

        @Override
        public Optional<TrustedListHealth> lists() {
            return Optional.of(keeper.health());
        }
    }

    private static Verifying verifying(Scene scene, Case failing, Duration deadline, Path cache) {
        Verifier.Builder verifier = Verifier.builder().clock(Sealed.CLOCK).timeout(deadline);
        return switch (failing.target()) {
            case LOTL, LIST -> {
                TrustedListKeeper keeper = keeper(scene, failing).clock(Sealed.CLOCK).allowedHosts(Set.of("127.0.0.1")).timeout(deadline)
                        .cacheDirectory(cache).build();
                yield new WithLists(keeper, verifier.trustedLists(keeper::current).crls(scene.pki.crls()).build(), scene.plain);
            }
            case OCSP, CRL -> {
                Verifier asking = verifier.trustAnchors(TrustAnchors.of(scene.pki.anchor())).online(access()).build();
                yield () -> asking.verify(scene.plain);
            }
            case STATUS_LIST -> {
                Verifier asking = verifier.trustAnchors(TrustAnchors.of(scene.pki.anchor())).crls(scene.pki.crls()).online(access()).build();
                yield () -> asking.verify(scene.withStatus);
            }
        };
    }

    // Both lists have one port: where the national list's is closed, the list of lists is given.
    private static TrustedListKeeper.Builder keeper(Scene scene, Case failing) {
        boolean given = failing.target() == Target.LIST && failing.fault().isEmpty();
        return given ? TrustedListKeeper.builder(Bytes.of(scene.pki.lists().listOfLists()), List.of(scene.pki.lists().listOfListsSigner()))
                : TrustedListKeeper.builder(scene.services.lotlUrl(), List.of(scene.pki.lists().listOfListsSigner()));
    }

    private static OnlineAccess access() {
        return OnlineAccess.builder().allowedHosts(Set.of("127.0.0.1")).clock(Sealed.CLOCK).build();
    }

    // The first validation loads classes for longer than the deadlines here.
    @BeforeAll
    void start(@TempDir Path cache) throws IOException {
        shared = new Scene();
        for (Target target : Target.values()) {
            Verifying good = verifying(shared, new Case(target, Optional.of(ServiceFault.NONE)), AMPLE, cache.resolve(target.name()));
            ValidationReport report = good.verify();
            assertThat(report.verdict()).as("%s without fault: %s", target, report.checks()).isEqualTo(Verdict.VALID);
        }
    }

    @AfterAll
    void stop() throws IOException {
        shared.close();
        if (TIMED) {
            Files.writeString(Path.of("target/fault-matrix.tsv"), "target\tfault\tdeadline ms\telapsed ms\tverdict\tcode\n" + String.join("", rows));
        }
    }

    // The limit is a guard against hanging; the verification ends itself.
    @Timeout(20)
    @ParameterizedTest
    @MethodSource("cases")
    void isToldWithItsReasonAndLeavesNothingBehind(Case failing, @TempDir Path cache) throws IOException {
        if (failing.fault().isPresent()) {
            check(shared, failing, cache);
            return;
        }
        try (Scene own = new Scene()) {
            check(own, failing, cache);
        }
    }

    private void check(Scene scene, Case failing, Path cache) throws IOException {
        Verifying verifying = verifying(scene, failing, DEADLINE, cache);
        scene.fail(failing);
        try {
            long start = System.nanoTime();
            ValidationReport report = verifying.verify();
            Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
            row(failing, report, elapsed);
            told(failing, report);
            verifying.lists().ifPresent(health -> told(failing, health, cache));
            if (TIMED) {
                assertThat(elapsed).isLessThanOrEqualTo(DEADLINE.plus(GRACE));
            }
        } finally {
            scene.mend(failing);
        }
        ValidationReport again = verifying.verify();
        assertThat(again.verdict()).as(again.checks().toString()).isEqualTo(Verdict.VALID);
    }

    private void row(Case failing, ValidationReport report, Duration elapsed) {
        String codes = report.checks().stream().filter(result -> result.check() == failing.target().check).flatMap(result -> result.code().stream())
                .distinct().map(FindingCode::name).reduce((one, other) -> one + " " + other).orElse("");
        rows.add(String.join("\t", failing.target().name(), failing.name(), Long.toString(DEADLINE.toMillis()),
                Long.toString(elapsed.toMillis()), report.verdict().name(), codes) + "\n");
    }

    private static void told(Case failing, ValidationReport report) {
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.seals()).singleElement().satisfies(seal -> assertThat(seal.subIndication()).isEqualTo(failing.target().ofSeal));
        assertThat(report.checks()).as(report.checks().toString()).anyMatch(result -> result.check() == failing.target().check
                && result.code().filter(failing.target().code::equals).isPresent());
    }

    private static void told(Case failing, TrustedListHealth health, Path cache) {
        boolean national = failing.target() == Target.LIST;
        assertThat(health.lists().get(national ? 1 : 0).problem()).contains(problem(failing.fault()));
        assertThat(kept(cache)).hasSize(national ? 1 : 0).allMatch(list -> list.contains("/EUlistofthelists</TSLType>"));
    }

    private static TrustedListProblem problem(Optional<ServiceFault> fault) {
        return switch (fault.orElse(ServiceFault.RESET)) {
            case GARBAGE -> TrustedListProblem.STRUCTURE;       // the kit's garbage is well-formed XML
            case EMPTY, TRUNCATED -> TrustedListProblem.NOT_XML;
            case WRONG_SIGNATURE -> TrustedListProblem.SIGNATURE_BROKEN;
            case EXPIRED -> TrustedListProblem.EXPIRED;
            default -> TrustedListProblem.NOT_AVAILABLE;
        };
    }

    private static List<String> kept(Path cache) {
        try (Stream<Path> files = Files.list(cache)) {
            List<String> kept = new ArrayList<>();
            for (Path file : files.toList()) {
                kept.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return kept;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
