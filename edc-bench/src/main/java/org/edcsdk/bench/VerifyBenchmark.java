package org.edcsdk.bench;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.security.PublicKey;
import java.security.Signature;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.IssuedCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.GivenValidationData;
import org.edcsdk.seal.HeaderProfile;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;
import org.edcsdk.verify.Verifier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Verifying both documents of one credential at level LT, about 10 KB of JSON and two pages of PDF, offline, with an anchor; against DSS as its
 * defaults are, on the same documents, which answers the question of the seal alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VerifyBenchmark {
    private static final int FEW_OUTCOMES = 4;

    private TestPki pki;
    private Verifier verifier;
    private Bytes json;
    private Bytes pdf;
    private byte[] value;

    /** Issues a credential. */
    @Setup
    public void setUp() throws Exception {
        pki = Fixtures.pki();
        ValidationData data = ValidationData.of(List.of(pki.sealCa(), pki.anchor()), List.of(), pki.crls().stream().map(Bytes::of).toList());
        try (SealProvider provider = Fixtures.provider(pki); TestServices services = TestServices.start(pki)) {
            IssuedCredential issued = CredentialIssuer.builder(provider).level(SealLevel.BASELINE_LT).headerProfile(HeaderProfile.ETSI)
                    .timestamps(HttpTimestampSource.of(services.tsaUrl())).validationData(GivenValidationData.of(data)).build()
                    .issue(Fixtures.credential(0, FEW_OUTCOMES));
            json = issued.json().octets();
            pdf = issued.pdf().octets();
        }
        verifier = Verifier.builder().trustAnchors(TrustAnchors.of(pki.anchor())).crls(pki.crls()).build();
        require(verifier.verify(json));
        require(verifier.verify(pdf));
        DssSetup.pdf();
        DssSetup.jades();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(pki.sealKey());
        signature.update(json.toByteArray());
        value = signature.sign();
    }

    private static void require(ValidationReport report) {
        if (report.verdict() != Verdict.VALID) {
            throw new IllegalStateException(report.checks().toString());
        }
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

    /** The sealed JSON-LD with DSS. */
    @Benchmark
    public Reports dssJson() {
        return dss(json);
    }

    /** The sealed PDF with DSS, which compares rendered pages. */
    @Benchmark
    public Reports dssPdf() {
        return dss(pdf);
    }

    private Reports dss(Bytes file) {
        DSSDocument document = new InMemoryDocument(file.toByteArray());
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(document);
        validator.setCertificateVerifier(OfflineTrust.verifier(List.of(pki.anchor()), pki.crls()));
        return validator.validateDocument();
    }

    /** What no verification can do without: SHA-256 and one RSA operation over the octets. */
    @Benchmark
    public boolean rawSignature() throws Exception {
        PublicKey key = pki.sealCertificate().getPublicKey();
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update(json.toByteArray());
        return signature.verify(value);
    }
}
