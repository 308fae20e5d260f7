package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.VerificationCheck;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestPki;
import org.junit.jupiter.api.Test;

/** The ELM objects of a report; codes as the code lists of Europass have them. */
class VerificationChecksTest {
    private static final String OK = "9895008394";
    private static final String ERROR = "9d26eb9a37";
    private static final String SKIPPED = "641f0c5e5d";
    private static final String FORMAT = "2f5b89b96f";
    private static final String SEAL = "f9c2016fe9";
    private static final String VALIDITY = "94d828f160";
    private static final String REVOCATION = "271aef9eb4";

    private final TestPki pki = TestPki.create(Sealed.CLOCK);

    private ValidationReport sealed(String credential) {
        return Sealed.trusting(pki).build().verify(Sealed.json(pki.issueSeal(SealRequest.standard()), credential));
    }

    private static Map<String, String> statuses(ValidationReport report) {
        return report.verificationChecks().stream().collect(Collectors.toMap(check -> code(check.dcType().orElseThrow().id().orElseThrow()),
                check -> code(check.verificationStatus().orElseThrow().id().orElseThrow())));
    }

    private static String code(String iri) {
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    @Test
    void aValidCredentialIsOkWhereSomethingWasLookedAt() {
        Map<String, String> statuses = statuses(sealed(Sealed.credential()));
        assertThat(statuses).hasSize(7).containsEntry(FORMAT, OK).containsEntry(SEAL, OK).containsEntry(VALIDITY, OK)
                .containsEntry(REVOCATION, SKIPPED).doesNotContainValue(ERROR);
    }

    @Test
    void anExpiredCredentialIsAnErrorOfValidityAlone() {
        String expired = Sealed.credential().replace("\"validFrom\"", "\"expirationDate\":\"2026-11-25T00:00:00Z\",\"validFrom\"");
        Map<String, String> statuses = statuses(sealed(expired));
        assertThat(statuses).containsEntry(VALIDITY, ERROR).containsEntry(SEAL, OK);
    }

    @Test
    void whatIsUndecidedIsNeverOk() {
        byte[] sealed = Sealed.json(pki.issueSeal(SealRequest.standard()), Sealed.credential());
        assertThat(statuses(Verifier.builder().clock(Sealed.CLOCK).build().verify(sealed))).containsEntry(SEAL, SKIPPED);
        assertThat(statuses(Verifier.builder().build().verify(Bytes.utf8("no credential")))).containsEntry(FORMAT, ERROR);
    }

    @Test
    void theCredentialIsNamedAndNotUnpacked() {
        List<VerificationCheck> checks = sealed(Sealed.credential()).verificationChecks();
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.elmSubject().orElseThrow().json().members()).containsOnlyKeys("id", "type");
            assertThat(check.description().isEmpty()).isFalse();
        });
    }
}
