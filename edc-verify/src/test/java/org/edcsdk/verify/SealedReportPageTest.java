package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestOrganisation;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.edcsdk.verify.page.ReportPage;
import org.junit.jupiter.api.Test;

/** The ribbon of the report page over sealed files. */
class SealedReportPageTest {
    private static final TestPki PKI = TestPki.create(Sealed.CLOCK);

    private static String ribbon(String document, Verifier.Builder verifier) {
        String page = ReportPage.of("en").with("file", verifier.build().verify(document.getBytes(StandardCharsets.UTF_8))).html();
        return page.substring(page.indexOf("<header"), page.indexOf("</header>"));
    }

    private static String sealed(String credential) {
        return new String(Sealed.json(PKI.seal(), credential), StandardCharsets.UTF_8);
    }

    @Test
    void whoSealedStandsInTheRibbonOfATrustedSeal() {
        assertThat(ribbon(sealed(Sealed.credential()), Sealed.trusting(PKI))).contains("Verified", "Sealed by", "Example University");
    }

    @Test
    void nobodyIsNamedThereBeforeTheSealIsTrusted() {
        assertThat(ribbon(sealed(Sealed.credential()), Verifier.builder().clock(Sealed.CLOCK))).contains("Partially verified").doesNotContain("Sealed by");
        assertThat(ribbon(sealed(Sealed.credential()).replace("urn:credential:", "urn:credentiaL:"), Sealed.trusting(PKI))).contains("Verification failed")
                .doesNotContain("Sealed by");
    }

    @Test
    void theIssuersSealIsNamedThereAlthoughAnotherOneStandsFirst() throws Exception {
        TestSeal other = PKI.issueSeal(SealRequest.standard().organisation(new TestOrganisation("Other University", "IE", "VATIE-7654321B")));
        JsonObject first = document(new String(Sealed.json(other, Sealed.credential()), StandardCharsets.UTF_8));
        JsonObject second = document(sealed(Sealed.credential()));
        JsonObject both = first.with("signatures", new JsonArray(List.of(first.objects("signatures").get(0), second.objects("signatures").get(0))));
        assertThat(ribbon(Json.write(both).toUtf8String(), Sealed.trusting(PKI))).contains("Sealed by", "Example University").doesNotContain("Other University");
    }

    private static JsonObject document(String text) throws Exception {
        return (JsonObject) Json.parse(Bytes.utf8(text), JsonLimits.withDefaults());
    }

    @Test
    void whatAValidFileLeavesToNoteStandsThereToo() {
        String ribbon = ribbon(sealed(Sealed.credential().replaceFirst("\\{", "{\"cnf\":\"x\",")), Sealed.trusting(PKI));
        assertThat(ribbon).contains("Verified", "please note", FindingCode.UNKNOWN_TERM.description());
    }

    @Test
    void checksAreCountedByTheirResult() {
        assertThat(ribbon(sealed(Sealed.credential().replaceFirst("\\{", "{\"cnf\":\"x\",")), Sealed.trusting(PKI))).contains("<b>1</b>\n <span>please note</span>");
    }
}
