package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.PdfDocument;
import org.junit.jupiter.api.Test;

/** Values that nobody writes in good faith: a typed refusal or a safe page, and never a request. */
class HostileCredentialTest {
    private static final PdfRenderer RENDERER = PdfRenderer.builder().build();

    private static EuropeanDigitalCredential credential(String title, String achievement) throws JsonReadException {
        String organisation = "{'type':'Organisation','legalName':{'en':'University of Zed'}}";
        String json = "{'type':['VerifiableCredential','EuropeanDigitalCredential'],'issuer':" + organisation + ",'displayParameter':{'title':{'en':'" + title
                + "'}},'credentialSubject':{'type':'Person','fullName':{'en':'Ana Andromeda'},'hasClaim':{'type':'LearningAchievement','title':{'en':'Bachelor'},"
                + "'awardedBy':{'type':'AwardingProcess','awardingBody':" + organisation + "}" + achievement + "}}}";
        return EuropeanDigitalCredential.of((JsonObject) Json.parse(Bytes.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)),
                JsonLimits.withDefaults()));
    }

    private static String text(PdfDocument pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.octets().toByteArray())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static PdfDocument render(EuropeanDigitalCredential credential) throws RenderingException {
        return RENDERER.render(credential, Pages.PAYLOAD, RenderOptions.builder().language("en").build());
    }

    @Test
    void aTitleOfTenThousandCharactersIsATypedRefusalOrStandsWhole() throws Exception {
        String title = "word ".repeat(2000).strip();
        try {
            assertThat(text(render(credential(title, ""))).replaceAll("\\s+", " ")).contains(title);
        } catch (RenderingException e) {
            assertThat(e.reason()).isEqualTo(RenderingException.Reason.LAYOUT);
        }
    }

    @Test
    void fiveThousandOutcomesAllStandInThePages() throws Exception {
        String outcomes = IntStream.range(0, 5000).mapToObj(i -> "{'type':'LearningOutcome','title':{'en':'Outcome number " + i + " ends'}}")
                .collect(Collectors.joining(","));
        String text = text(render(credential("Many", ",'specifiedBy':{'type':'LearningAchievementSpecification','title':{'en':'S'},'learningOutcome':["
                + outcomes + "]}"))).replaceAll("\\s+", " ");
        List<Integer> lost = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            if (!text.contains("Outcome number " + i + " ends")) {
                lost.add(i);
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void markupInNotesStaysText() throws Exception {
        String text = text(render(credential("T", ",'additionalNote':{'type':'Note','noteLiteral':{'en':'<script>alert(1)</script> <b>x</b>'}}")));
        assertThat(text.replaceAll("\\s+", " ")).contains("<script>alert(1)</script> <b>x</b>");
    }

    @Test
    void nothingIsFetched() throws Exception {
        Queue<URI> asked = new ConcurrentLinkedQueue<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                asked.add(uri);
            }
        });
        try {
            String media = ",'homepage':{'type':'WebResource','contentURL':'http://127.0.0.1:9/a'},'supplementaryDocument':{'type':'WebResource',"
                    + "'contentURL':'data:text/html,x'}";
            render(credential("http://127.0.0.1:9/title", media));
            Logo.read(Bytes.utf8("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image href='http://127.0.0.1:9/a.png'/></svg>"));
        } finally {
            ProxySelector.setDefault(before);
        }
        assertThat(asked).isEmpty();
    }
}
