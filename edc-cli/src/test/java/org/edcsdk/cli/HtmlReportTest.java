package org.edcsdk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
    private static String page(String... documents) {
        Verifier verifier = Verifier.builder().build();
        return HtmlReport.write(java.util.stream.IntStream.range(0, documents.length)
                .mapToObj(i -> new Verified("file" + i + ".json", verifier.verify(Bytes.utf8(documents[i])))).toList());
    }

    private static String credential() {
        return JsonLd.write(DemoCredential.build(Instant.parse("2026-07-01T00:00:00Z"))).octets().toUtf8String();
    }

    @Test
    void aBrokenFileHasARedRibbonAndItsName() {
        assertThat(page("{")).contains("<article id=\"file-1\" class=\"bad\">", "Verification failed", "<h2>file0.json</h2>");
    }

    @Test
    void aCredentialWithoutASealIsNotCalledVerified() {
        assertThat(page(credential())).contains("Partially verified", "nobody stands for the content").doesNotContain(">Verified<");
    }

    @Test
    void aFailedCheckBesideAnUndecidedSealIsNotPassedOver() {
        assertThat(page(credential())).contains("some checks failed").doesNotContain("Nothing is proved to be wrong");
    }

    @Test
    void theRibbonSaysWhatIsWrong() {
        assertThat(page("{")).contains("Do not rely on this file.").doesNotContain("Something is proved to be wrong");
    }

    @Test
    void theSameCredentialIsDrawnOnce() {
        String page = page(credential(), credential());
        assertThat(page).contains("The same as file0.json, shown above.").containsOnlyOnce("14 March 1998");
    }

    @Test
    void textsStandInTheirLanguage() {
        assertThat(page(credential())).contains("lang=\"en\">Data Ethics in Practice</h2>");
    }

    @Test
    void whatIsOpenedIsClosed() {
        String page = page(credential(), "{}", "[");
        for (String tag : List.of("div", "dl", "ul", "ol", "li", "section", "article", "table", "details", "main")) {
            assertThat(page.split("<" + tag + "[ >]", -1)).as(tag).hasSameSizeAs(page.split("</" + tag + ">", -1));
        }
    }
}
