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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Certificates with supplements of different length: time should grow with the pages. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RenderLengthBenchmark {
    /** Courses of the transcript; 0 is a credential whose supplement is one page. */
    @Param({"0", "30", "60", "120"})
    private int courses;

    private PdfRenderer renderer;
    private EuropeanDigitalCredential credential;
    private JsonLdDocument payload;
    private RenderOptions options;

    /** Builds renderer and credential. */
    @Setup
    public void setUp() throws Exception {
        renderer = PdfRenderer.builder().build();
        credential = courses == 0 ? Ids.complete(Fixtures.credential(0, 1), UUID::randomUUID) : JsonLd.read(TranscriptOfRecords.ofCourses(courses));
        payload = JsonLd.write(credential);
        options = RenderOptions.builder().language("en").build();
    }

    /** The whole document. */
    @Benchmark
    public PdfDocument document() throws Exception {
        return renderer.render(credential, payload, options);
    }
}
