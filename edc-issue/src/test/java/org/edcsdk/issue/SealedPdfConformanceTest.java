package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A sealed PDF is still PDF/A-3a and PDF/UA-1, by an independent validator. */
class SealedPdfConformanceTest {
    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource(SealLevel.class)
    void sealedPdfIsStillPdfA3aAndPdfUa1(SealLevel level) throws Exception {
        TestPki pki = TestPki.builder(TestIssuing.CLOCK).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").build();
        try (TestServices services = TestServices.start(pki); SealProvider provider = TestIssuing.provider(pki)) {
            IssuedCredential issued = TestIssuing.issuer(provider).level(level).timestamps(HttpTimestampSource.of(services.tsaUrl()))
                    .validationData(TestIssuing.validationData(pki))
                    .verifyUrl("https://verify.example.org/?id={id}").build().issue(TestIssuing.credential());
            assertThat(failures(issued.pdf().octets(), PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(failures(issued.pdf().octets(), PDFAFlavour.PDFUA_1)).isEmpty();
        }
    }

    static List<String> failures(Bytes pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.openStream(), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            List<String> failures = new ArrayList<>();
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId() + " " + assertion.getMessage());
                }
            }
            return failures;
        }
    }
}
