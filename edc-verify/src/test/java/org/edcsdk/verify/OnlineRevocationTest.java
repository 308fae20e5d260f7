package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Revocation asked of the kit's services over HTTP, with the anchor alone given. */
class OnlineRevocationTest {
    private static TestServices services;
    private static byte[] sealed;

    @BeforeAll
    static void start() throws Exception {
        services = TestServices.start(TestPki.builder(Sealed.CLOCK), 0);
        sealed = Sealed.json(services.pki().seal(), Sealed.credential());
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @BeforeEach
    void works() {
        services.fault(Service.OCSP, ServiceFault.NONE);
        services.fault(Service.CRL, ServiceFault.NONE);
    }

    private static Verifier.Builder verifier() {
        return Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(services.pki().anchor()))
                .online(OnlineAccess.builder().allowedHosts(Set.of("127.0.0.1")).responseTimeout(Duration.ofMillis(500)).clock(Sealed.CLOCK).build());
    }

    private static int asked() {
        return services.requests(Service.OCSP) + services.requests(Service.CRL);
    }

    @Test
    void aSealIsValidByWhatTheServicesAnswerAndTheReportSaysSo() {
        ValidationReport report = verifier().build().verify(sealed);
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Verdict.VALID);
        assertThat(report.checks()).anyMatch(result -> result.check() == Check.TRUST && result.message().contains("Asked online: OCSP response"));
    }

    @Test
    void nothingIsAskedWithoutPermission() {
        int before = asked();
        ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(services.pki().anchor())).build().verify(sealed);
        assertThat(report.seals().get(0).subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void nothingIsAskedForAChainThatLeadsToNoAnchor() {
        int before = asked();
        ValidationReport report = verifier().trustAnchors(TrustAnchors.of(TestPki.create(Sealed.CLOCK).anchor())).build().verify(sealed);
        assertThat(report.seals().get(0).subIndication()).contains(SubIndication.NO_CERTIFICATE_CHAIN_FOUND);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void nothingIsAskedOnLoopbackUnlessItIsAllowed() {
        int before = asked();
        ValidationReport report = verifier().online(OnlineAccess.builder().clock(Sealed.CLOCK).build()).build().verify(sealed);
        assertThat(report.seals().get(0).subIndication()).contains(SubIndication.TRY_LATER);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void givenListsAreUsedFirst() {
        int before = asked();
        assertThat(verifier().crls(services.pki().crls()).build().verify(sealed).verdict()).isEqualTo(Verdict.VALID);
        assertThat(asked()).isEqualTo(before);
    }

    @Test
    void aSealThatWasRevokedIsNotValid() {
        services.fault(Service.OCSP, ServiceFault.REVOKED);
        ValidationReport report = verifier().build().verify(sealed);
        assertThat(report.verdict()).isNotEqualTo(Verdict.VALID);
        assertThat(report.checks()).anyMatch(result -> result.code().filter(FindingCode.CERTIFICATE_REVOKED::equals).isPresent());
    }

    static Stream<ServiceFault> faults() {
        return Stream.of(ServiceFault.values()).filter(fault -> fault != ServiceFault.NONE && fault != ServiceFault.REVOKED && fault.fits(Service.OCSP));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theListAnswersWhereTheResponderDoesNot(ServiceFault fault) {
        services.fault(Service.OCSP, fault);
        assertThat(verifier().timeout(Duration.ofSeconds(20)).build().verify(sealed).verdict()).isEqualTo(Verdict.VALID);
    }
}
