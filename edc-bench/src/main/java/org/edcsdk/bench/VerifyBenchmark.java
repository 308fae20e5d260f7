package org.edcsdk.bench;

import java.util.concurrent.TimeUnit;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Verifying both documents of one credential, offline, with an anchor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VerifyBenchmark {
    private Verifier verifier;
    private Bytes json;
    private Bytes pdf;

    /** Issues a credential. */
    @Setup
    public void setUp() throws Exception {
        TestPki pki = Fixtures.pki();
        try (SealProvider provider = Fixtures.provider(pki)) {
            IssuedCredential issued = CredentialIssuer.builder(provider).build().issue(Fixtures.credential(0));
            json = issued.json().octets();
            pdf = issued.pdf().octets();
        }
        verifier = Verifier.builder().trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls()).build();
    }

    /** The sealed JSON-LD. */
    @Benchmark
    public ValidationReport json() {
        return verifier.verify(json);
    }

    /** The sealed PDF. */
    @Benchmark
    public ValidationReport pdf() {
        return verifier.verify(pdf);
    }
}
