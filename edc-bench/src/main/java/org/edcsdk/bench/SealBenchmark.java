package org.edcsdk.bench;

import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.seal.GivenValidationData;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealedJson;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.TimestampSource;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Sealing JSON at B and T, against the raw RSA-2048 signature over the same octets and against plain DSS. 88000 gives 99 KB of JSON. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class SealBenchmark {
    /** Octets of the attachment in base64. */
    @Param("88000")
    public int bytes;

    private SealProvider provider;
    private TestServices services;
    private Sealer levelB;
    private Sealer levelT;
    private Sealer levelLt;
    private TimestampSource timestamps;
    private JsonLdDocument document;
    private PrivateKey key;
    private byte[] octets;
    private PlainDss dss;

    /** Makes keys, starts the time stamping authority on loopback, writes the document. */
    @Setup
    public void setUp() throws Exception {
        TestPki pki = Fixtures.pki();
        provider = Fixtures.provider(pki);
        services = TestServices.start(pki);
        levelB = Sealer.builder(provider).build();
        timestamps = HttpTimestampSource.of(services.tsaUrl());
        levelT = Sealer.builder(provider).level(SealLevel.BASELINE_T).timestamps(timestamps).build();
        ValidationData data = ValidationData.of(List.of(pki.sealCa(), pki.anchor()), List.of(), pki.crls().stream().map(Bytes::of).toList());
        levelLt = Sealer.builder(provider).level(SealLevel.BASELINE_LT).timestamps(timestamps).validationData(GivenValidationData.of(data)).build();
        document = JsonLd.write(Fixtures.credential(bytes));
        octets = document.octets().toByteArray();
        key = pki.sealKey();
        dss = new PlainDss(pki);
    }

    /** Stops the service. */
    @TearDown
    public void tearDown() {
        services.close();
        provider.close();
    }

    /** What no sealing can do without: SHA-256 and RSA-2048 over the octets. */
    @Benchmark
    public byte[] rawSignature() throws Exception {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(octets);
        return signature.sign();
    }

    /** The same, and one time stamp over HTTP on loopback. */
    @Benchmark
    public byte[] rawSignatureAndToken() throws Exception {
        return timestamps.timestamp(MessageDigest.getInstance("SHA-256").digest(rawSignature()));
    }

    /** JAdES baseline LT, with a time stamp over HTTP and lists that are at hand. */
    @Benchmark
    public SealedJson jadesLt() throws Exception {
        return levelLt.seal(document);
    }

    /** JAdES baseline B. */
    @Benchmark
    public SealedJson jadesB() throws Exception {
        return levelB.seal(document);
    }

    /** JAdES baseline T, with a time stamp over HTTP on loopback. */
    @Benchmark
    public SealedJson jadesT() throws Exception {
        return levelT.seal(document);
    }

    /** JAdES baseline B as DSS writes it. */
    @Benchmark
    public byte[] dssB() throws Exception {
        return dss.jades(octets);
    }
}
