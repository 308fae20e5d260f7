package org.edcsdk.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is really met: sealed in January 2026 by an issuer that is not the Commission's, and the Commission's own sample of 2023. */
class FieldCredentialsTest {
    private static ValidationReport verify(String path) {
        return Verifier.builder().clock(Sealed.CLOCK).build().verify(Corpus.read(Corpus.data(path)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"field/attendance-sealed-2026.jsonld", "field/microcredential-sealed-2026.jsonld",
        "elm/samples/Sample-CertOfPart-signed.jsonld"})
    void anIntactSealWithoutTrustIsIndeterminate(String path) {
        ValidationReport report = verify(path);
        assertThat(report.verdict()).isEqualTo(Verdict.INDETERMINATE);
        assertThat(report.seals()).hasSize(1).allMatch(SealReport::intact);
        assertThat(report.checks(Check.TRUST).get(0).code()).contains(FindingCode.NO_TRUST_ANCHORS);
    }

    /** The issuing authority stands among the unsigned values, the time stamps' authority in their tokens. */
    @ParameterizedTest
    @ValueSource(strings = {"field/attendance-sealed-2026.jsonld", "field/microcredential-sealed-2026.jsonld"})
    void withItsAuthoritiesAsAnchorsTheSealIsPassedAndOfTheHighestLevel(String path) throws Exception {
        Bytes octets = Corpus.read(Corpus.data(path));
        ValidationReport report = Verifier.builder().clock(Sealed.CLOCK).trustAnchors(TrustAnchors.of(authorities(octets))).build().verify(octets);
        SealReport seal = report.seals().get(0);
        assertThat(seal.indication()).as(report.checks().toString()).isEqualTo(Indication.TOTAL_PASSED);
        assertThat(seal.level()).contains(BaselineLevel.BASELINE_LTA);
        assertThat(report.status(Check.ISSUER)).isEqualTo(CheckStatus.PASSED);
    }

    private static List<X509Certificate> authorities(Bytes octets) throws Exception {
        JsonObject sealed = (JsonObject) Json.parse(octets, VerificationLimits.withDefaults().json());
        JsonObject header = sealed.objects("signatures").get(0).object("header").orElseThrow();
        List<X509Certificate> found = new ArrayList<>();
        for (JsonValue item : ((JsonArray) header.get("etsiU").orElseThrow()).items()) {
            byte[] clear = Base64.getUrlDecoder().decode(((JsonString) item).value());
            JsonObject component = (JsonObject) Json.parse(Bytes.of(clear), VerificationLimits.withDefaults().json());
            for (JsonObject value : component.objects("xVals")) {
                byte[] der = Base64.getDecoder().decode(value.object("x509Cert").orElseThrow().text("val").orElseThrow());
                found.add((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der)));
            }
            for (JsonObject token : component.object("sigTst").or(() -> component.object("arcTst")).map(stamp -> stamp.objects("tstTokens")).orElse(List.of())) {
                TimeStampToken stamp = new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(token.text("val").orElseThrow())));
                for (X509CertificateHolder holder : stamp.getCertificates().getMatches(null)) {
                    found.add(new JcaX509CertificateConverter().getCertificate(holder));
                }
            }
        }
        return found;
    }

    @Test
    void aBareNumberOfTheRegisterBindsTheIssuer() {
        ValidationReport report = verify("field/attendance-sealed-2026.jsonld");
        assertThat(report.checks(Check.ISSUER)).extracting(CheckResult::status).containsExactly(CheckStatus.PASSED);
        assertThat(report.seals().get(0).organizationIdentifier()).contains("NTREE-17207834");
    }

    @Test
    void anExtensionIsListedAndTheStatusIsReadFromItsUnusualPlace() {
        ValidationReport report = verify("field/attendance-sealed-2026.jsonld");
        assertThat(report.checks(Check.TERMS)).allMatch(result -> result.code().filter(FindingCode.UNKNOWN_TERM::equals).isPresent());
        assertThat(report.status(Check.STATUS)).isEqualTo(CheckStatus.INDETERMINATE);
    }

    @Test
    void theMandateIsFoundByItsEvidence() {
        assertThat(verify("field/microcredential-sealed-2026.jsonld").status(Check.MANDATE)).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void theProfileIsBrokenInOnePoint() {
        assertThat(verify("field/attendance-sealed-2026.jsonld").checks(Check.PROFILE)).hasSize(1);
        assertThat(verify("elm/samples/Sample-CertOfPart-signed.jsonld").status(Check.PROFILE)).isEqualTo(CheckStatus.PASSED);
    }

    @Test
    void aFlattenedGraphIsRefused() {
        ValidationReport report = verify("edci/credFlatten.jsonld");
        assertThat(report.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(report.checks(Check.FORMAT).get(0).code()).contains(FindingCode.KEYWORD_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"edci/credNoType.jsonld", "edci/cred2_1context.jsonld"})
    void aCredentialOfAnotherKindIsNone(String path) {
        assertThat(verify(path).checks(Check.FORMAT).get(0).code()).contains(FindingCode.NO_CREDENTIAL);
    }
}
