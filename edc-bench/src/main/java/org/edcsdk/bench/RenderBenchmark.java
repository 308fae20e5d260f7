package org.edcsdk.bench;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The certificate with its supplement: four pages, tagged, payload attached. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderBenchmark {
    private PdfRenderer renderer;
    private EuropeanDigitalCredential credential;
    private JsonLdDocument payload;
    private RenderOptions options;

    /** Builds renderer and credential. */
    @Setup
    public void setUp() {
        renderer = PdfRenderer.builder().build();
        credential = Ids.complete(Fixtures.credential(0), UUID::randomUUID);
        payload = JsonLd.write(credential);
        options = RenderOptions.builder().language("en").verifyUrl("https://verify.example.org/c/1").build();
    }

    /** Four pages. */
    @Benchmark
    public PdfDocument fourPages() throws Exception {
        return renderer.render(credential, payload, options);
    }
}
