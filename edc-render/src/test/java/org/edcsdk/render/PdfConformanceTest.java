package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.Bytes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The part of PDF/A-3a and PDF/UA-1 that a machine can check, by an independent validator. */
class PdfConformanceTest {

    private static final PdfRenderer RENDERER = PdfRenderer.builder().build();

    enum Case {
        MICRO_CREDENTIAL_WITH_EVERYTHING(Pages.microCredential(Optional.of(Pages.logo("png"))), Pages.EVERYTHING),
        MICRO_CREDENTIAL_WITH_JPEG_LOGO(Pages.microCredential(Optional.of(Pages.logo("jpeg"))), Pages.EVERYTHING),
        MICRO_CREDENTIAL_WITHOUT_LOGO_LINK_AND_SEAL_CARD(Pages.microCredential(Optional.empty()), RenderOptions.defaults()),
        TRANSCRIPT_OF_MANY_PAGES(Pages.transcript(200), Pages.EVERYTHING),
        DIPLOMA_SUPPLEMENT(Pages.diplomaSupplement(), Pages.EVERYTHING),
        GREEK_AND_BULGARIAN(Pages.greekAndBulgarian(), Pages.EVERYTHING),
        MARKS_OVER_LETTERS(Pages.named("J\u016Brat\u0117\u0303 B\u030C"), RenderOptions.defaults()),
        NO_SECTIONS(Pages.named("Ana Andromeda"), RenderOptions.defaults());

        private final PageContent content;
        private final RenderOptions options;

        Case(PageContent content, RenderOptions options) {
            this.content = content;
            this.options = options;
        }
    }

    @BeforeAll
    static void startValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @EnumSource
    void isPdfA3a(Case document) throws Exception {
        assertThat(failures(render(document), PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void isPdfUa1(Case document) throws Exception {
        assertThat(failures(render(document), PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"classic", "modern", "scholar"})
    void eachThemeIsBoth(String name) throws Exception {
        Theme theme = Theme.builder().like(Theme.builtIn(name)).background(ThemeTest.flat(0xFBFBFF)).logo(Pages.logo("png").content().orElseThrow())
                .signatory(new Theme.Signatory("M. Liepa", "Rector", Pages.logo("png").content())).build();
        Bytes pdf = PdfRenderer.builder().theme(theme).build().render(Pages.microCredential(Optional.empty()), Pages.ID, Pages.PAYLOAD, Pages.EVERYTHING,
                Pages.CREATED).octets();
        assertThat(failures(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(failures(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theValidatorOfTheseTestsDoesFindFaults() throws Exception {
        String file = new String(render(Case.NO_SECTIONS).toByteArray(), StandardCharsets.ISO_8859_1);
        byte[] broken = file.replace("<pdfaid:conformance>A<", "<pdfaid:conformance>X<").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(failures(Bytes.of(broken), PDFAFlavour.PDFA_3_A)).isNotEmpty();
    }

    private static Bytes render(Case document) throws RenderingException {
        return RENDERER.render(document.content, Pages.ID, Pages.PAYLOAD, document.options, Pages.CREATED).octets();
    }

    private static List<String> failures(Bytes pdf, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf.toByteArray()), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            List<String> failures = new ArrayList<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
                }
            }
            if (!result.isCompliant() && failures.isEmpty()) {
                failures.add("not compliant");
            }
            return failures;
        }
    }
}
