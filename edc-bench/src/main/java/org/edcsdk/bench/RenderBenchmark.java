package org.edcsdk.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.BadgeImage;
import org.edcsdk.render.BadgeRenderer;
import org.edcsdk.render.PageImage;
import org.edcsdk.render.PageImages;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The certificate with its supplement: four pages, tagged, payload attached; its page image; the badge. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderBenchmark {
    private PdfRenderer renderer;
    private EuropeanDigitalCredential credential;
    private JsonLdDocument payload;
    private RenderOptions options;
    private BadgeRenderer badges;
    private PageImages images;
    private PdfDocument pdf;

    /** Builds renderer and credential. */
    @Setup
    public void setUp() throws Exception {
        renderer = PdfRenderer.builder().build();
        credential = Ids.complete(Fixtures.credential(0), UUID::randomUUID);
        payload = JsonLd.write(credential);
        options = RenderOptions.builder().language("en").verifyUrl("https://verify.example.org/c/1").build();
        badges = BadgeRenderer.builder().build();
        images = PageImages.withDefaults();
        pdf = renderer.render(credential, payload, options);
    }

    /** Four pages. */
    @Benchmark
    public PdfDocument fourPages() throws Exception {
        return renderer.render(credential, payload, options);
    }

    /** Four pages with fonts and paper made anew, as a use of the libraries without anything kept. */
    @Benchmark
    public PdfDocument fourPagesNothingKept() throws Exception {
        return PdfRenderer.builder().build().render(credential, payload, options);
    }

    /** SVG and PNG of 400 pixels, and the fonts for them. */
    @Benchmark
    public BadgeImage badgeNothingKept() throws Exception {
        return BadgeRenderer.builder().build().render(credential, "en");
    }

    /** The badge of another holder of the same credential. */
    @Benchmark
    public BadgeImage badgeOfKnownType() throws Exception {
        return badges.render(credential, "en");
    }

    /** The certificate page as JPEG, its paper not seen before. */
    @Benchmark
    public List<PageImage> pageImage() throws Exception {
        return PageImages.withDefaults().render(pdf);
    }

    /** The certificate page as JPEG, its paper kept from another holder's. */
    @Benchmark
    public List<PageImage> pageImageOfKnownType() throws Exception {
        return images.render(pdf);
    }
}
