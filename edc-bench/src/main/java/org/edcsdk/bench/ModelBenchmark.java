package org.edcsdk.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLdProcessor;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Reading, writing, validating and expanding a transcript of records, beside Jackson's tree of the same octets. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class ModelBenchmark {
    /** Size of the document in octets. */
    @Param({"100000", "1000000", "5000000"})
    public int size;

    private final ObjectMapper mapper = new ObjectMapper();
    // A transcript of 5 MB has more members than the default allows; a file with media has far fewer.
    private final JsonLimits limits = new JsonLimits(20_000_000, 64, 1_000_000, 4_000_000, 64, 1024);
    private final JsonLdProcessor processor = JsonLdProcessor.withLimits(limits);
    private Bytes octets;
    private byte[] array;
    private EuropeanDigitalCredential credential;

    /** Makes the document. */
    @Setup
    public void setUp() throws Exception {
        octets = TranscriptOfRecords.ofSize(size);
        array = octets.toByteArray();
        credential = JsonLd.read(octets, limits).credential();
        if (!ProfileCheck.check(credential).isEmpty()) {
            throw new IllegalStateException("the transcript must conform: " + ProfileCheck.check(credential).get(0));
        }
    }

    /** The measure: Jackson's tree. */
    @Benchmark
    public JsonNode jacksonTree() throws Exception {
        return mapper.readTree(array);
    }

    /** Strict JSON into our tree. */
    @Benchmark
    public JsonValue parse() throws Exception {
        return Json.parse(octets, limits);
    }

    /** Octets to credential: limits, structure, contexts. */
    @Benchmark
    public EuropeanDigitalCredential read() throws Exception {
        return JsonLd.read(octets, limits).credential();
    }

    /** Credential to octets. */
    @Benchmark
    public JsonLdDocument write() {
        return JsonLd.write(credential);
    }

    /** The profile's rules. */
    @Benchmark
    public List<Finding> validate() {
        return ProfileCheck.check(credential);
    }

    /** Octets to findings: the aim is three times Jackson's tree. */
    @Benchmark
    public List<Finding> readAndValidate() throws Exception {
        return ProfileCheck.check(JsonLd.read(octets, limits).credential());
    }

    /** JSON-LD expansion. */
    @Benchmark
    public Bytes expand() throws Exception {
        return processor.expand(octets);
    }
}
