package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.edcsdk.model.Bytes;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestClock;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.edcsdk.testkit.TrustedListFault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TrustedListKeeperTest {

    private static final TestClock CLOCK = TestClock.at(Sealed.NOW);
    private static final TestPki PKI = TestPki.create(CLOCK);

    @TempDir
    private Path directory;

    private TestServices services;

    @BeforeEach
    void start() throws Exception {
        CLOCK.moveTo(Sealed.NOW);
        services = TestServices.start(PKI);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    private TrustedListKeeper.Builder builder() {
        return TrustedListKeeper.builder(services.lotlUrl(), List.of(services.pki().lists().listOfListsSigner())).clock(CLOCK)
                .allowedHosts(Set.of("127.0.0.1"));
    }

    private static List<Optional<TrustedListProblem>> problems(TrustedListKeeper keeper) {
        return keeper.health().lists().stream().map(TrustedListState::problem).toList();
    }

    @Test
    void knowsNothingBeforeItsFirstRefresh() {
        try (TrustedListKeeper keeper = builder().build()) {
            assertThat(keeper.current().isEmpty()).isTrue();
            assertThat(keeper.health().lastRefresh()).isEmpty();
            assertThat(services.requests(Service.LOTL)).isZero();
        }
    }

    @Test
    void fetchesTheListOfListsAndTheListsThatItNames() {
        try (TrustedListKeeper keeper = builder().build()) {
            keeper.refresh();
            assertThat(problems(keeper)).containsExactly(Optional.empty(), Optional.empty());
            assertThat(keeper.health().anchors()).isEqualTo(2);
            assertThat(keeper.health().failures()).isEmpty();
            assertThat(keeper.health().lastRefresh()).contains(Sealed.NOW);
            assertThat(services.requests(Service.LOTL)).isEqualTo(2);
        }
    }

    @Test
    void asksNoAddressOfAListThatIsOnLoopbackUnlessItIsAllowed() {
        try (TrustedListKeeper keeper = builder().allowedHosts(Set.of()).build()) {
            keeper.refresh();
            assertThat(problems(keeper)).containsExactly(Optional.empty(), Optional.of(TrustedListProblem.NOT_AVAILABLE));
            assertThat(services.requests(Service.LOTL)).isEqualTo(1);
        }
    }

    @Test
    void aListAtHandStandsForItsTerritorys() {
        try (TrustedListKeeper keeper = builder().list(Bytes.of(services.pki().lists().trustedList())).build()) {
            keeper.refresh();
            assertThat(problems(keeper)).containsExactly(Optional.empty(), Optional.empty());
            assertThat(services.requests(Service.LOTL)).isEqualTo(1);
        }
    }

    static Stream<ServiceFault> faults() {
        return Stream.of(ServiceFault.values()).filter(fault -> fault != ServiceFault.NONE && fault.fits(Service.LOTL));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theLastGoodListsServeWhereTheServiceFails(ServiceFault fault) {
        try (TrustedListKeeper keeper = builder().timeout(Duration.ofSeconds(2)).build()) {
            keeper.refresh();
            services.fault(Service.LOTL, fault);
            keeper.refresh();
            assertThat(keeper.health().anchors()).isEqualTo(2);
            assertThat(keeper.health().failures()).isNotEmpty().allMatch(list -> list.newerProblem().isPresent());
        }
    }

    @Test
    void theLastGoodListsServeUntilTheirNextUpdateOnly() {
        try (TrustedListKeeper keeper = builder().build()) {
            keeper.refresh();
            services.close();
            CLOCK.moveTo(Sealed.NOW.plus(Duration.ofDays(89)));
            keeper.refresh();
            assertThat(keeper.health().anchors()).isEqualTo(2);
            CLOCK.moveTo(Sealed.NOW.plus(Duration.ofDays(91)));
            keeper.refresh();
            assertThat(keeper.health().anchors()).isZero();
            assertThat(problems(keeper)).allMatch(problem -> problem.filter(TrustedListProblem.EXPIRED::equals).isPresent());
        }
    }

    @ParameterizedTest
    @EnumSource(value = TrustedListFault.class, names = {"BROKEN_SIGNATURE", "TWO_SIGNATURES", "UNKNOWN_SIGNER", "EXPIRED"})
    void aNewIssueThatIsNotInOrderDoesNotReplaceTheLastGoodOne(TrustedListFault fault) {
        try (TrustedListKeeper keeper = builder().build()) {
            keeper.refresh();
            services.lists(fault);
            keeper.refresh();
            assertThat(keeper.health().anchors()).isEqualTo(2);
            assertThat(keeper.health().failures()).isNotEmpty();
        }
    }

    @Test
    void anEarlierIssueDoesNotReplaceALaterOne() {
        URI pivot = URI.create("http://testkit.invalid/pivot.xml");
        byte[] later = services.pki().lists().listOfListsAfterPivot(pivot);
        try (TrustedListKeeper first = TrustedListKeeper.builder(Bytes.of(later), List.of(services.pki().lists().listOfListsSigner())).clock(CLOCK)
                .pivot(Bytes.of(services.pki().lists().pivot())).list(Bytes.of(services.pki().lists().trustedList())).cacheDirectory(directory).build()) {
            first.refresh();
            assertThat(first.health().lists().get(0).sequenceNumber()).contains(3);
        }
        try (TrustedListKeeper second = TrustedListKeeper.builder(Bytes.of(services.pki().lists().listOfLists()), List.of(services.pki().lists().listOfListsSigner()))
                .clock(CLOCK).pivot(Bytes.of(services.pki().lists().pivot())).cacheDirectory(directory).build()) {
            second.refresh();
            assertThat(second.health().lists().get(0).sequenceNumber()).contains(3);
            assertThat(second.health().lists().get(0).newerProblem()).contains(TrustedListProblem.OLDER_ISSUE);
        }
    }

    private TrustedListKeeper.Builder afterPivot(URI pivot) {
        byte[] later = services.pki().lists().listOfListsAfterPivot(pivot);
        return TrustedListKeeper.builder(Bytes.of(later), List.of(services.pki().lists().listOfListsSigner())).clock(CLOCK)
                .allowedHosts(Set.of("127.0.0.1")).list(Bytes.of(services.pki().lists().trustedList())).cacheDirectory(directory);
    }

    @Test
    void whatIsNoPivotIsNotKept() throws Exception {
        try (TrustedListKeeper keeper = afterPivot(services.tlUrl()).build()) {
            keeper.refresh();
            assertThat(problems(keeper)).contains(Optional.of(TrustedListProblem.SIGNER_UNKNOWN));
            try (Stream<Path> files = Files.list(directory)) {
                assertThat(files).isEmpty();
            }
        }
    }

    @Test
    void thePivotThatWasKeptServesWhereAnotherAnswerCameInItsPlace() {
        byte[] pivot = services.pki().lists().pivot();
        // The kit serves no pivots; where it serves status lists a test can publish any octets.
        services.publishStatusList("pivot.xml", pivot, "no pivot".getBytes(StandardCharsets.UTF_8));
        URI address = services.statusListUrl("pivot.xml");
        try (TrustedListKeeper keeper = afterPivot(address).build()) {
            keeper.refresh();
            assertThat(keeper.health().anchors()).isEqualTo(2);
        }
        services.fault(Service.STATUS_LIST, ServiceFault.EXPIRED);
        for (int start = 0; start < 2; start++) {
            try (TrustedListKeeper again = afterPivot(address).build()) {
                again.refresh();
                assertThat(again.health().anchors()).as("start %d", start).isEqualTo(2);
            }
        }
    }

    @Test
    void beginsWithWhatTheCacheDirectoryHolds() {
        try (TrustedListKeeper keeper = builder().cacheDirectory(directory).build()) {
            keeper.refresh();
        }
        services.close();
        try (TrustedListKeeper again = builder().cacheDirectory(directory).build()) {
            assertThat(again.health().anchors()).isEqualTo(2);
            assertThat(again.health().failures()).isEmpty();
        }
    }

    @Test
    void aFileOfTheCacheThatWasChangedGivesNoTrust() throws Exception {
        try (TrustedListKeeper keeper = builder().cacheDirectory(directory).build()) {
            keeper.refresh();
        }
        services.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.writeString(file, Files.readString(file, StandardCharsets.UTF_8).replace("no trust", "my trust"), StandardCharsets.UTF_8);
            }
        }
        try (TrustedListKeeper again = builder().cacheDirectory(directory).build()) {
            assertThat(again.health().anchors()).isZero();
        }
    }

    @Test
    void pivotsOfAListOfListsThatIsRefusedAreNotKept() throws Exception {
        byte[] strangers = services.pki().lists().listOfListsAfterPivot(services.lotlUrl(), TrustedListFault.UNKNOWN_SIGNER);
        try (TrustedListKeeper keeper = TrustedListKeeper.builder(Bytes.of(strangers), List.of(services.pki().lists().listOfListsSigner())).clock(CLOCK)
                .allowedHosts(Set.of("127.0.0.1")).cacheDirectory(directory).build()) {
            keeper.refresh();
            assertThat(problems(keeper)).containsExactly(Optional.of(TrustedListProblem.SIGNER_UNKNOWN));
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void keepsAListThatIsIssuedWhileItIsFetched() throws Exception {
        TestClock ticking = TestClock.ticking(Sealed.NOW, Duration.ofSeconds(1));
        TestPki pki = TestPki.create(ticking);
        try (TestServices ticked = TestServices.start(pki);
                TrustedListKeeper keeper = TrustedListKeeper.builder(ticked.lotlUrl(), List.of(pki.lists().listOfListsSigner())).clock(ticking)
                        .allowedHosts(Set.of("127.0.0.1")).cacheDirectory(directory).build()) {
            keeper.refresh();
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void tellsHowOldItsListsAre() {
        try (TrustedListKeeper keeper = builder().build()) {
            assertThat(keeper.health().age()).isEmpty();
            keeper.refresh();
            CLOCK.moveTo(Sealed.NOW.plus(Duration.ofHours(7)));
            assertThat(keeper.health().age()).contains(Duration.ofHours(7));
        }
    }

    @Test
    void settingsChangedAfterwardsChangeNoKeeper() {
        TrustedListKeeper.Builder settings = builder();
        try (TrustedListKeeper keeper = settings.build()) {
            settings.list(Bytes.utf8("no list")).timeout(Duration.ofMillis(1)).followPointers(false);
            keeper.refresh();
            assertThat(keeper.health().failures()).isEmpty();
        }
    }

    @Test
    void twoListsOfListsShareACacheDirectory() throws Exception {
        TestPki other = TestPki.create(CLOCK);
        try (TestServices others = TestServices.start(other)) {
            for (TestServices one : List.of(services, others)) {
                try (TrustedListKeeper keeper = TrustedListKeeper.builder(one.lotlUrl(), List.of(one.pki().lists().listOfListsSigner())).clock(CLOCK)
                        .allowedHosts(Set.of("127.0.0.1")).cacheDirectory(directory).build()) {
                    keeper.refresh();
                }
            }
        }
        services.close();
        try (TrustedListKeeper again = builder().cacheDirectory(directory).build()) {
            assertThat(again.health().lists().get(0).problem()).isEmpty();
        }
    }

    @Test
    void refreshesByItselfUntilItIsClosed() throws Exception {
        CountDownLatch asked = new CountDownLatch(2);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] list = services.pki().lists().listOfLists();
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
            asked.countDown();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        try (TrustedListKeeper keeper = TrustedListKeeper.builder(address, List.of(services.pki().lists().listOfListsSigner())).clock(CLOCK).followPointers(false)
                .build()) {
            keeper.refreshEvery(Duration.ofSeconds(1));
            assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
            assertThat(keeper.current().states(Sealed.NOW).get(0).problem()).isEmpty();
        } finally {
            server.stop(0);
        }
        assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> thread.getName().equals("edc-trusted-lists"))
                .allSatisfy(thread -> {
                    thread.join(10_000);
                    assertThat(thread.isAlive()).isFalse();
                });
    }

    @Test
    void aClosedKeeperRefreshesNoMoreAndStillServes() {
        TrustedListKeeper keeper = builder().build();
        keeper.refresh();
        keeper.refreshEvery(Duration.ofHours(1));
        keeper.close();
        assertThat(keeper.health().anchors()).isEqualTo(2);
        assertThatThrownBy(keeper::refresh).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> keeper.refreshEvery(Duration.ofHours(1))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aTimeoutOfMoreThanADayIsTheCallersMistakeAndNoFaultOfTheRefresh() {
        assertThatThrownBy(() -> builder().timeout(Duration.ofDays(2))).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("PT48H");
    }

    @Test
    void anAddressThatIsNotOfTheWebIsTheCallersMistake() {
        assertThatThrownBy(() -> TrustedListKeeper.builder(URI.create("file:///lotl.xml"), List.of(services.pki().lists().listOfListsSigner())))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("file:///lotl.xml");
    }
}
