package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.europa.esig.dss.enumerations.Indication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Services that fail behind the signature: each fault has its reason, comes in time, spends no second seal and loses none. Faults of the remote sealing
 * service stand in {@code CscServiceTest}.
 */
class FaultMatrixTest {
    private static final Duration TIMEOUT = Duration.ofMillis(1200);
    private static final Duration DEADLINE = Duration.ofSeconds(4);
    private static TestServices services;
    private static TestPki pki;

    @BeforeAll
    static void serve() throws IOException {
        services = TestServices.start(TestPki.builder(Fixtures.CLOCK).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256)
                .tsaKey(KeyAlgorithm.P_256), 0);
        pki = services.pki();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @AfterEach
    void mend() {
        for (Service service : Service.values()) {
            services.fault(service, ServiceFault.NONE);
        }
    }

    // No answer, or one that says "later": unavailable. An answer that is wrong or says no: refused.
    @ParameterizedTest
    @CsvSource({"HTTP_500, TIMESTAMP_REFUSED", "HTTP_503, TIMESTAMP_UNAVAILABLE", "HTTP_429, TIMESTAMP_UNAVAILABLE", "HTTP_401, TIMESTAMP_REFUSED",
        "GARBAGE, TIMESTAMP_REFUSED", "EMPTY, TIMESTAMP_REFUSED", "TRUNCATED, TIMESTAMP_REFUSED", "HANG, TIMESTAMP_UNAVAILABLE",
        "SLOW_DRIP, TIMESTAMP_UNAVAILABLE", "RESET, TIMESTAMP_UNAVAILABLE", "WRONG_NONCE, TIMESTAMP_REFUSED", "WRONG_SIGNATURE, TIMESTAMP_REFUSED",
        "EXPIRED, TIMESTAMP_REFUSED"})
    void aFaultOfTheTimeStampAuthorityKeepsTheSealsAtLevelB(ServiceFault fault, Reason reason) throws Exception {
        services.fault(Service.TSA, fault);
        assertKept(fails(services.tsaUrl()), reason, SealLevel.BASELINE_B);
    }

    @Test
    void anAuthorityThatIsNotThereKeepsTheSealsAtLevelB() throws Exception {
        URI nowhere;
        try (TestServices gone = TestServices.start(pki)) {
            nowhere = gone.tsaUrl();
        }
        assertKept(fails(nowhere), Reason.TIMESTAMP_UNAVAILABLE, SealLevel.BASELINE_B);
    }

    // A status other than 200 is no answer about a certificate.
    @ParameterizedTest
    @CsvSource({"HTTP_500, REVOCATION_UNAVAILABLE", "HTTP_503, REVOCATION_UNAVAILABLE", "HTTP_429, REVOCATION_UNAVAILABLE",
        "HTTP_401, REVOCATION_UNAVAILABLE", "GARBAGE, REVOCATION_REFUSED", "EMPTY, REVOCATION_REFUSED", "TRUNCATED, REVOCATION_REFUSED",
        "HANG, REVOCATION_UNAVAILABLE", "SLOW_DRIP, REVOCATION_UNAVAILABLE", "RESET, REVOCATION_UNAVAILABLE", "WRONG_NONCE, REVOCATION_REFUSED",
        "WRONG_SIGNATURE, REVOCATION_REFUSED", "EXPIRED, REVOCATION_REFUSED", "REVOKED, CERTIFICATE_REVOKED"})
    void aFaultOfTheResponderWhereThereIsNoListKeepsTheSealsAtLevelT(ServiceFault fault, Reason reason) throws Exception {
        services.fault(Service.OCSP, fault);
        services.fault(Service.CRL, ServiceFault.HTTP_500);
        assertKept(fails(services.tsaUrl()), reason, SealLevel.BASELINE_T);
    }

    @ParameterizedTest
    @CsvSource({"HTTP_500, REVOCATION_UNAVAILABLE", "HTTP_503, REVOCATION_UNAVAILABLE", "HTTP_429, REVOCATION_UNAVAILABLE",
        "HTTP_401, REVOCATION_UNAVAILABLE", "GARBAGE, REVOCATION_REFUSED", "EMPTY, REVOCATION_REFUSED", "TRUNCATED, REVOCATION_REFUSED",
        "HANG, REVOCATION_UNAVAILABLE", "SLOW_DRIP, REVOCATION_UNAVAILABLE", "RESET, REVOCATION_UNAVAILABLE", "WRONG_SIGNATURE, REVOCATION_REFUSED",
        "EXPIRED, REVOCATION_REFUSED", "REVOKED, CERTIFICATE_REVOKED"})
    void aFaultOfTheListsWhereThereIsNoResponderKeepsTheSealsAtLevelT(ServiceFault fault, Reason reason) throws Exception {
        services.fault(Service.OCSP, ServiceFault.HTTP_500);
        services.fault(Service.CRL, fault);
        assertKept(fails(services.tsaUrl()), reason, SealLevel.BASELINE_T);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_500", "HTTP_401", "GARBAGE", "EMPTY", "TRUNCATED", "HANG", "SLOW_DRIP", "RESET", "WRONG_NONCE", "WRONG_SIGNATURE", "EXPIRED"})
    void listsStandInForAResponderThatFails(ServiceFault fault) throws Exception {
        services.fault(Service.OCSP, fault);
        Recording provider = new Recording(pki, 10);
        SealedPair pair = assertTimeoutPreemptively(DEADLINE.plusSeconds(1), () -> sealer(provider, services.tsaUrl()).seal(Fixtures.JSON, Pdfs.withField()));
        assertThat(pair.json().level()).isEqualTo(SealLevel.BASELINE_LTA);
        assertThat(provider.calls).containsExactly(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"HTTP_503", "HTTP_429"})
    void anAuthorityThatIsBusyOnceIsAskedAgain(ServiceFault fault) throws Exception {
        services.fault(Service.TSA, fault, 1);
        Recording provider = new Recording(pki, 10);
        TimestampSource patient = HttpTimestampSource.of(services.tsaUrl(), client(), Duration.ofSeconds(10));
        SealedJson sealed = Fixtures.sealer(provider).level(SealLevel.BASELINE_T).timestamps(patient).build().seal(Fixtures.JSON);
        assertThat(sealed.level()).isEqualTo(SealLevel.BASELINE_T);
        assertThat(provider.calls).containsExactly(1);
    }

    private record Failed(Recording provider, SealingException failure) {
    }

    private static Failed fails(URI tsa) throws SealingException {
        Recording provider = new Recording(pki, 10);
        Sealer sealer = sealer(provider, tsa);
        SealingException failure = assertTimeoutPreemptively(DEADLINE.plusSeconds(1),
                () -> catchThrowableOfType(SealingException.class, () -> sealer.seal(Fixtures.JSON, Pdfs.withField())));
        return new Failed(provider, failure);
    }

    /** Both documents are there, whole, at the level that was reached, and are raised to the end without the key. */
    private void assertKept(Failed failed, Reason reason, SealLevel reached) throws Exception {
        assertThat(failed.failure().reason()).as(failed.failure().toString()).isEqualTo(reason);
        assertThat(failed.failure().completed()).extracting(SealedDocument::level).containsExactly(reached, reached);
        assertThat(failed.failure().values()).hasSize(2);
        mend();
        SealUpgrader upgrader = SealUpgrader.builder().timestamps(HttpTimestampSource.of(services.tsaUrl())).validationData(data()).clock(Fixtures.CLOCK).build();
        for (SealedDocument kept : failed.failure().completed()) {
            SealedDocument raised = upgrader.upgrade(kept, SealLevel.BASELINE_LTA);
            assertThat(raised.level()).isEqualTo(SealLevel.BASELINE_LTA);
            assertThat(Oracle.of(raised, pki).indication()).isEqualTo(Indication.TOTAL_PASSED);
        }
        assertThat(failed.provider().calls).as("calls of the provider, and inputs of each").containsExactly(2);
    }

    private static Sealer sealer(SealProvider provider, URI tsa) {
        return Fixtures.sealer(provider).level(SealLevel.BASELINE_LTA).timestamps(HttpTimestampSource.of(tsa, client(), TIMEOUT)).validationData(data())
                .deadline(DEADLINE).build();
    }

    private static OnlineValidationData data() {
        return OnlineValidationData.builder().allowedHosts(List.of("127.0.0.1")).clock(Fixtures.CLOCK).timeout(TIMEOUT).deadline(TIMEOUT.multipliedBy(2))
                .maxAge(Duration.ZERO).build();
    }

    private static HttpClient client() {
        return HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    }

    /** The tables above leave none out. */
    @ParameterizedTest
    @EnumSource(value = Service.class, names = {"TSA", "OCSP", "CRL"})
    void everyFaultOfAServiceIsLookedAt(Service service) throws Exception {
        String method = switch (service) {
            case TSA -> "aFaultOfTheTimeStampAuthorityKeepsTheSealsAtLevelB";
            case OCSP -> "aFaultOfTheResponderWhereThereIsNoListKeepsTheSealsAtLevelT";
            default -> "aFaultOfTheListsWhereThereIsNoResponderKeepsTheSealsAtLevelT";
        };
        Set<ServiceFault> looked = EnumSet.noneOf(ServiceFault.class);
        for (String line : FaultMatrixTest.class.getDeclaredMethod(method, ServiceFault.class, Reason.class).getAnnotation(CsvSource.class).value()) {
            looked.add(ServiceFault.valueOf(line.substring(0, line.indexOf(','))));
        }
        Set<ServiceFault> all = EnumSet.allOf(ServiceFault.class);
        all.removeIf(fault -> fault == ServiceFault.NONE || !fault.fits(service));
        assertThat(looked).isEqualTo(all).hasSizeGreaterThanOrEqualTo(12);
    }
}
