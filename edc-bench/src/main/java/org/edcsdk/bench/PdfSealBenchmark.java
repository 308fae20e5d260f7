package org.edcsdk.bench;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.PdfDocument;
import org.edcsdk.render.PdfRenderer;
import org.edcsdk.render.RenderOptions;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealedPdf;
import org.edcsdk.seal.Sealer;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Sealing the four-page certificate of {@link RenderBenchmark} at B and T, against plain DSS. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class PdfSealBenchmark {
    private SealProvider provider;
    private TestServices services;
    private Sealer levelB;
    private Sealer levelT;
    private PdfDocument pdf;
    private byte[] octets;
    private PlainDss dss;

    /** Makes keys, starts the time stamping authority on loopback, draws the certificate. */
    @Setup
    public void setUp() throws Exception {
        TestPki pki = Fixtures.pki();
        provider = Fixtures.provider(pki);
        services = TestServices.start(pki);
        levelB = Sealer.builder(provider).build();
        levelT = Sealer.builder(provider).level(SealLevel.BASELINE_T).timestamps(HttpTimestampSource.of(services.tsaUrl())).build();
        EuropeanDigitalCredential credential = Ids.complete(Fixtures.credential(0), UUID::randomUUID);
        pdf = PdfRenderer.builder().build().render(credential, JsonLd.write(credential), RenderOptions.builder().language("en").build());
        octets = pdf.octets().toByteArray();
        dss = new PlainDss(pki);
    }

    /** Stops the service. */
    @TearDown
    public void tearDown() {
        services.close();
        provider.close();
    }

    /** PAdES baseline B as DSS writes it. */
    @Benchmark
    public byte[] dssB() throws Exception {
        return dss.pades(octets);
    }

    /** PAdES baseline B. */
    @Benchmark
    public SealedPdf padesB() throws Exception {
        return levelB.seal(pdf);
    }

    /** PAdES baseline T, with a time stamp over HTTP on loopback. */
    @Benchmark
    public SealedPdf padesT() throws Exception {
        return levelT.seal(pdf);
    }
}
