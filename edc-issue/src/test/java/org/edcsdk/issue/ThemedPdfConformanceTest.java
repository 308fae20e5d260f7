package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.Bytes;
import org.edcsdk.render.BadgeRenderer;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.Theme;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Each theme sealed, in two languages a build; with {@code -Dedcsdk.languages=all} in all 24 and at levels B and LTA.
 */
class ThemedPdfConformanceTest {
    private static final String ALL = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";
    private static final boolean WHOLE = "all".equals(System.getProperty("edcsdk.languages"));
    private static final Bytes SIGNATURE = Bytes.utf8("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 90 30'><path d='M5 20 C20 0 30 30 85 8' fill='none' stroke='#1a2a6c'/></svg>");

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    static Stream<String> themes() {
        return Stream.of("classic", "modern", "scholar");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void isPdfA3aAndPdfUa1InItsLanguages(String name) throws Exception {
        Theme theme = Theme.builtIn(name);
        Theme signed = Theme.builder().orientation(theme.orientation()).ornament(theme.ornament()).lettering(theme.lettering()).badge(theme.badge())
                .logo(SIGNATURE).signatory(new Theme.Signatory("M\u0101ra Liepa", "Rektore", Optional.of(SIGNATURE))).build();
        TestPki pki = TestPki.builder(TestIssuing.CLOCK).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").build();
        List<String> failures = new ArrayList<>();
        try (TestServices services = TestServices.start(pki); SealProvider provider = TestIssuing.provider(pki)) {
            for (SealLevel level : WHOLE ? List.of(SealLevel.BASELINE_B, SealLevel.BASELINE_LTA) : List.of(SealLevel.BASELINE_LTA)) {
                for (Theme looks : List.of(theme, signed)) {
                    IssuedCredential issued = TestIssuing.issuer(provider).level(level).timestamps(HttpTimestampSource.of(services.tsaUrl()))
                            .validationData(TestIssuing.validationData(pki)).languages(List.of((WHOLE ? ALL : "el lv").split(" ")))
                            .renderer(PdfRenderer.builder().theme(looks).build()).badges(BadgeRenderer.builder().theme(looks).build())
                            .verifyUrl("https://verify.example.org/?id={id}").build().issue(TestIssuing.credential());
                    for (var pdf : issued.pdfs().entrySet()) {
                        failures.addAll(failures(pdf.getKey(), pdf.getValue().octets()));
                    }
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> failures(String language, Bytes pdf) throws Exception {
        List<String> failures = new ArrayList<>();
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            SealedPdfConformanceTest.failures(pdf, flavour).forEach(failure -> failures.add(language + " " + flavour + " " + failure));
        }
        return failures;
    }
}
