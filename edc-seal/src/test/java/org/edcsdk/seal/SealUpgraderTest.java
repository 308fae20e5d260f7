package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.util.CollectionStore;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.testkit.TestPki;
import org.jose4j.json.JsonUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealUpgraderTest {

    @ParameterizedTest
    @EnumSource(SealLevel.class)
    void upgradedJsonHasTheLevelByDss(SealLevel level) throws Exception {
        SealedJson upgraded = upgrader().upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), level);
        assertThat(upgraded.level()).isEqualTo(level);
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.valueOf("JAdES_" + level), List.of()));
    }

    @ParameterizedTest
    @EnumSource(SealLevel.class)
    void upgradedPdfHasTheLevelByDss(SealLevel level) throws Exception {
        SealedPdf upgraded = upgrader().upgradePdf(pdf(SealLevel.BASELINE_B), level);
        assertThat(upgraded.level()).isEqualTo(level);
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.valueOf("PAdES_" + level), List.of()));
    }

    @Test
    void stepByStepComesToTheSameLevelAsAtOnce() throws Exception {
        SealedDocument json = upgrader().upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_T);
        SealedDocument pdf = upgrader().upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_T);
        for (SealLevel level : List.of(SealLevel.BASELINE_LT, SealLevel.BASELINE_LTA)) {
            json = upgrader().upgrade(json, level);
            pdf = upgrader().upgrade(pdf, level);
        }
        assertThat(Oracle.of(json, Fixtures.EC).format()).isEqualTo(SignatureLevel.JAdES_BASELINE_LTA);
        assertThat(Oracle.of(pdf, Fixtures.EC).format()).isEqualTo(SignatureLevel.PAdES_BASELINE_LTA);
    }

    @ParameterizedTest
    @EnumSource(value = SealLevel.class, mode = EnumSource.Mode.EXCLUDE, names = "BASELINE_LTA")
    void documentThatHasTheLevelComesBackOctetByOctet(SealLevel level) throws Exception {
        Bytes json = json(level, HeaderProfile.EUROPASS);
        Bytes pdf = pdf(level);
        SealUpgrader none = SealUpgrader.builder().clock(Fixtures.CLOCK).timestamps(digest -> unexpected()).validationData((chain, at) -> unexpected())
                .build();
        assertThat(none.upgradeJson(json, level)).isEqualTo(new SealedJson(json, level));
        assertThat(none.upgradeJson(json, SealLevel.BASELINE_B)).isEqualTo(new SealedJson(json, level));
        assertThat(none.upgradePdf(pdf, level)).isEqualTo(new SealedPdf(pdf, level));
    }

    @Test
    void jsonTextBeforeAndBehindTheAddedComponentsStaysAsItWas() throws Exception {
        String before = json(SealLevel.BASELINE_T, HeaderProfile.EUROPASS).toUtf8String();
        String after = upgrader().upgradeJson(Bytes.utf8(before), SealLevel.BASELINE_LTA).octets().toUtf8String();
        int gap = before.lastIndexOf("]},\"signature\"");
        assertThat(after).startsWith(before.substring(0, gap) + ",\"").endsWith(before.substring(gap));
    }

    @Test
    void upgradeFromBGivesTheFormThatTheSealerWrites() throws Exception {
        Bytes upgraded = upgrader().upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.EUROPASS), SealLevel.BASELINE_T).octets();
        assertThat(List.<Object>of(entry(upgraded).keySet().toArray())).containsExactly("protected", "header", "signature");
        assertThat(components(upgraded)).containsExactly("sigTst");
    }

    @Test
    void foreignLayoutOfTheTextIsKept() throws Exception {
        Map<?, ?> entry = entry(json(SealLevel.BASELINE_B, HeaderProfile.ETSI));
        String payload = JsonUtil.toJson(Map.of("x", Fixtures.JSON.octets().toUtf8String())).substring("{\"x\":".length()).replaceAll("\\}$", "");
        String text = "\n{ \"signatures\" : [ {\"signature\":\"" + entry.get("signature") + "\",\n \"header\": { \"kid\": \"a]\\\"}\" }, \"protected\" :\t\""
                + entry.get("protected") + "\" } ] ,\"payload\": " + payload + " }\n";
        SealedJson upgraded = upgrader().upgradeJson(Bytes.utf8(text), SealLevel.BASELINE_LTA);
        assertThat(upgraded.octets().toUtf8String()).startsWith(text.substring(0, text.indexOf(" \"kid\""))).endsWith(text.substring(text.indexOf(" \"kid\"")));
        assertThat(components(upgraded.octets())).containsExactly("sigTst", "xVals", "rVals", "tstVD", "arcTst");
        assertThat(Oracle.of(upgraded, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
    }

    @Test
    void flattenedSerialisationIsRaisedToo() throws Exception {
        String general = json(SealLevel.BASELINE_B, HeaderProfile.ETSI).toUtf8String();
        String flattened = general.replace("\"signatures\":[{", "").replaceAll("\\}\\]\\}$", "}");
        SealedJson upgraded = upgrader().upgradeJson(Bytes.utf8(flattened), SealLevel.BASELINE_T);
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JAdES_BASELINE_T, List.of()));
    }

    @Test
    void base64UrlPayloadIsRaisedToo() throws Exception {
        Bytes sealed = ForeignJws.withEncodedPayload(Fixtures.EC.seal(), Fixtures.JSON.octets());
        SealedJson upgraded = upgrader().upgradeJson(sealed, SealLevel.BASELINE_LTA);
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JAdES_BASELINE_LTA, List.of()));
    }

    @Test
    void everySignatureOfADocumentIsRaised() throws Exception {
        String first = json(SealLevel.BASELINE_B, HeaderProfile.ETSI).toUtf8String();
        String second = json(SealLevel.BASELINE_T, HeaderProfile.ETSI).toUtf8String();
        String both = first.replaceAll("\\]\\}$", ",") + second.substring(second.indexOf("\"signatures\":[") + "\"signatures\":[".length());
        SealedJson upgraded = upgrader().upgradeJson(Bytes.utf8(both), SealLevel.BASELINE_LT);
        assertThat(upgraded.level()).isEqualTo(SealLevel.BASELINE_LT);
        List<?> signatures = (List<?>) JsonUtil.parseJson(upgraded.octets().toUtf8String()).get("signatures");
        assertThat(signatures).hasSize(2).allSatisfy(entry -> assertThat(components((Map<?, ?>) entry)).contains("sigTst", "rVals"));
    }

    @Test
    void renewalAddsAnArchiveTimeStampThatDssAccepts() throws Exception {
        SealedJson json = upgrader().upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_LTA);
        SealedDocument renewed = upgrader().renew(json);
        assertThat(components(renewed.octets())).containsExactly("sigTst", "xVals", "rVals", "tstVD", "arcTst", "tstVD", "arcTst");
        assertThat(Oracle.of(renewed, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JAdES_BASELINE_LTA, List.of()));
    }

    @Test
    void archivingAnArchivedDocumentAddsTheNextTimeStamp() throws Exception {
        SealedJson json = upgrader().upgradeJson(json(SealLevel.BASELINE_LTA, HeaderProfile.ETSI), SealLevel.BASELINE_LTA);
        assertThat(components(json.octets())).filteredOn("arcTst"::equals).hasSize(2);
        SealedPdf pdf = upgrader().upgradePdf(pdf(SealLevel.BASELINE_LTA), SealLevel.BASELINE_LTA);
        try (PDDocument document = Loader.loadPDF(pdf.octets().toByteArray())) {
            assertThat(document.getSignatureDictionaries()).extracting(PDSignature::getSubFilter)
                    .containsExactly("ETSI.CAdES.detached", "ETSI.RFC3161", "ETSI.RFC3161");
        }
    }

    @Test
    void renewedPdfIsPassedByDss() throws Exception {
        SealedPdf pdf = upgrader().upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_LTA);
        SealedDocument renewed = upgrader().renew(pdf);
        assertThat(renewed.octets().size()).isGreaterThan(pdf.octets().size());
        assertThat(Oracle.of(renewed, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LTA, List.of()));
    }

    @Test
    void pdfGrowsOnlyAtItsEndBeyondLevelT() throws Exception {
        byte[] before = pdf(SealLevel.BASELINE_T).toByteArray();
        byte[] after = upgrader().upgradePdf(Bytes.of(before), SealLevel.BASELINE_LTA).octets().toByteArray();
        assertThat(Arrays.copyOf(after, before.length)).isEqualTo(before);
    }

    @Test
    void archivedPdfIsStillCertifiedWithPermissionTwoAndHasAllOfItsRevisions() throws Exception {
        byte[] pdf = upgrader().upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_LTA).octets().toByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            COSDictionary certification = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PERMS).getCOSDictionary(COSName.DOCMDP);
            COSDictionary transform = (COSDictionary) certification.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
            assertThat(transform.getCOSDictionary(COSName.getPDFName("TransformParams")).getInt(COSName.P)).isEqualTo(2);
            assertThat(document.getSignatureDictionaries()).extracting(PDSignature::getSubFilter).containsExactly("ETSI.CAdES.detached", "ETSI.RFC3161");
            COSDictionary store = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.getPDFName("DSS"));
            // the seal's CA, the two roots, seal and time-stamping unit; three revocation lists: the seal CA's, and one of each root
            assertThat(store.getCOSArray(COSName.getPDFName("Certs")).size()).isEqualTo(5);
            assertThat(store.getCOSArray(COSName.getPDFName("CRLs")).size()).isEqualTo(3);
        }
    }

    @Test
    void timeStampOfLevelTGoesIntoTheSpaceOfTheSeal() throws Exception {
        Bytes before = pdf(SealLevel.BASELINE_B);
        assertThat(upgrader().upgradePdf(before, SealLevel.BASELINE_T).octets().size()).isEqualTo(before.size());
    }

    @Test
    void pdfWithoutRoomInItsSealGetsADocumentTimeStamp() throws Exception {
        byte[] before = pdf(SealLevel.BASELINE_B).toByteArray();
        TimestampSource small = Fixtures.timestamps(Fixtures.RSA);
        SealedPdf upgraded = upgraderWith(digest -> withAllCertificates(small.timestamp(digest)), Fixtures.crls(Fixtures.RSA, Fixtures.EC))
                .upgradePdf(Bytes.of(before), SealLevel.BASELINE_T);
        assertThat(Arrays.copyOf(upgraded.octets().toByteArray(), before.length)).isEqualTo(before);
        assertThat(upgraded.level()).isEqualTo(SealLevel.BASELINE_T);
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_T, List.of()));
    }

    /** A token as authorities with a long chain give it. */
    private static byte[] withAllCertificates(byte[] token) {
        try {
            CMSSignedData cms = new CMSSignedData(token);
            List<X509CertificateHolder> certificates = new ArrayList<>(cms.getCertificates().getMatches(null));
            for (TestPki pki : List.of(Fixtures.RSA, Fixtures.EC)) {
                certificates.add(new JcaX509CertificateHolder(pki.anchor()));
                certificates.add(new JcaX509CertificateHolder(pki.sealCa()));
                certificates.add(new JcaX509CertificateHolder(pki.sealCertificate()));
            }
            return CMSSignedData.replaceCertificatesAndCRLs(cms, new CollectionStore<>(certificates), cms.getAttributeCertificates(), cms.getCRLs())
                    .getEncoded();
        } catch (CMSException | IOException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void ocspResponsesServeAsWellAsRevocationLists() throws Exception {
        SealUpgrader upgrader = upgraderWith(Fixtures.timestamps(Fixtures.EC), Fixtures.ocsp(Fixtures.EC));
        SealedJson json = upgrader.upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_LTA);
        SealedPdf pdf = upgrader.upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_LTA);
        assertThat(Oracle.of(json, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JAdES_BASELINE_LTA, List.of()));
        assertThat(Oracle.of(pdf, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.PAdES_BASELINE_LTA, List.of()));
    }

    @Test
    void failureKeepsWhatWasReached() throws Exception {
        SealUpgrader upgrader = upgraderWith(Fixtures.timestamps(Fixtures.RSA), (chain, at) -> {
            throw new SealingException(Reason.CERTIFICATE_REVOKED, SealingException.Outcome.REJECTED, "revoked", null);
        });
        SealingException json = failure(() -> upgrader.upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_LTA));
        assertThat(json.reason()).isEqualTo(Reason.CERTIFICATE_REVOKED);
        assertThat(json.completed()).singleElement().satisfies(reached -> assertThat(Oracle.of(reached, Fixtures.EC).format())
                .isEqualTo(SignatureLevel.JAdES_BASELINE_T));
        SealingException pdf = failure(() -> upgrader.upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_LTA));
        assertThat(pdf.completed()).singleElement().satisfies(reached -> assertThat(reached.level()).isEqualTo(SealLevel.BASELINE_T));
    }

    @Test
    void failedRenewalKeepsTheDocumentAsItWas() throws Exception {
        SealedJson json = upgrader().upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_LTA);
        SealedPdf pdf = upgrader().upgradePdf(pdf(SealLevel.BASELINE_B), SealLevel.BASELINE_LTA);
        SealUpgrader broken = upgraderWith(digest -> null, Fixtures.crls(Fixtures.RSA, Fixtures.EC));
        assertThat(failure(() -> broken.renew(json)).completed()).containsExactly(json);
        assertThat(failure(() -> broken.renew(pdf)).completed()).containsExactly(pdf);
    }

    @Test
    void validationDataThatLeavesACertificateOutIsNotEnough() throws Exception {
        SealUpgrader upgrader = upgraderWith(Fixtures.timestamps(Fixtures.RSA),
                (chain, at) -> ValidationData.of(List.of(Fixtures.EC.sealCa(), Fixtures.EC.anchor()), List.of(), List.of()));
        SealingException failure = failure(() -> upgrader.upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_LT));
        assertThat(failure.reason()).isEqualTo(Reason.REVOCATION_UNAVAILABLE);
    }

    @Test
    void sealThatDoesNotVerifyCostsNoTimeStamp() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        SealUpgrader upgrader = upgraderWith(digest -> {
            asked.incrementAndGet();
            return null;
        }, Fixtures.crls(Fixtures.EC));
        String changed = json(SealLevel.BASELINE_B, HeaderProfile.ETSI).toUtf8String().replace("urn:credential:1", "urn:credential:2");
        assertThat(failure(() -> upgrader.upgradeJson(Bytes.utf8(changed), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
        byte[] pdf = pdf(SealLevel.BASELINE_B).toByteArray();
        pdf[Pdfs.offsetOfText(pdf)] ^= 1;
        assertThat(failure(() -> upgrader.upgradePdf(Bytes.of(pdf), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
        assertThat(asked).hasValue(0);
    }

    @Test
    void sealOfAnExpiredCertificateGetsNoFirstTimeStamp() throws Exception {
        SealUpgrader late = SealUpgrader.builder().clock(Clock.offset(Fixtures.CLOCK, Duration.ofDays(4000))).timestamps(digest -> unexpected()).build();
        SealingException failure = failure(() -> late.upgradeJson(json(SealLevel.BASELINE_B, HeaderProfile.ETSI), SealLevel.BASELINE_T));
        assertThat(failure.reason()).isEqualTo(Reason.CERTIFICATE_EXPIRED);
    }

    @Test
    void timeStampOfAnotherSealCountsForNothing() throws Exception {
        String other = (String) ((List<?>) ((Map<?, ?>) entry(json(SealLevel.BASELINE_T, HeaderProfile.ETSI)).get("header")).get("etsiU")).get(0);
        String sealed = json(SealLevel.BASELINE_B, HeaderProfile.ETSI).toUtf8String()
                .replace("\"signature\":", "\"header\":{\"etsiU\":[\"" + other + "\"]},\"signature\":");
        SealedJson upgraded = upgrader().upgradeJson(Bytes.utf8(sealed), SealLevel.BASELINE_T);
        assertThat(components(upgraded.octets())).containsExactly("sigTst", "sigTst");
    }

    @Test
    void valuesOfTheSealAreNotWrittenTwice() throws Exception {
        String certificate = Base64.getEncoder().encodeToString(Fixtures.EC.sealCa().getEncoded());
        String values = Base64.getUrlEncoder().withoutPadding()
                .encodeToString(("{\"xVals\":[{\"x509Cert\":{\"val\":\"" + certificate + "\"}}]}").getBytes(StandardCharsets.US_ASCII));
        String sealed = json(SealLevel.BASELINE_T, HeaderProfile.ETSI).toUtf8String().replace("\"]},\"signature\"", "\",\"" + values + "\"]},\"signature\"");
        SealedJson upgraded = upgrader().upgradeJson(Bytes.utf8(sealed), SealLevel.BASELINE_LTA);
        assertThat(components(upgraded.octets())).containsExactly("sigTst", "xVals", "anyValData", "arcTst");
        assertThat(Oracle.of(upgraded, Fixtures.EC))
                .isEqualTo(new Oracle.Opinion(Indication.TOTAL_PASSED, SignatureLevel.JAdES_BASELINE_LTA, List.of()));
    }

    @Test
    void oneUpgraderServes64Threads() throws Exception {
        Bytes json = json(SealLevel.BASELINE_B, HeaderProfile.ETSI);
        Bytes pdf = pdf(SealLevel.BASELINE_B);
        SealUpgrader upgrader = upgrader();
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try {
            Callable<List<SealedDocument>> work = () -> List.of(upgrader.upgradeJson(json, SealLevel.BASELINE_LTA),
                    upgrader.upgradePdf(pdf, SealLevel.BASELINE_LTA));
            // each is read again, which verifies the seal and every time stamp; DSS, which is slower, judges some
            int count = 0;
            for (Future<List<SealedDocument>> upgraded : threads.invokeAll(Collections.nCopies(64, work))) {
                for (SealedDocument document : upgraded.get()) {
                    assertThat(upgrader.upgrade(document, SealLevel.BASELINE_LT)).isEqualTo(document);
                    if (count++ % 31 == 0) {
                        assertThat(Oracle.of(document, Fixtures.EC).indication()).isEqualTo(Indication.TOTAL_PASSED);
                    }
                }
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void levelWithoutItsSourceIsTheCallersMistake() throws Exception {
        Bytes json = json(SealLevel.BASELINE_B, HeaderProfile.ETSI);
        SealUpgrader none = SealUpgrader.builder().build();
        assertThatIllegalStateException().isThrownBy(() -> none.upgradeJson(json, SealLevel.BASELINE_T)).withMessageContaining("timestamps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{\"payload\":1}", "{\"payload\":\"{}\"}", "{\"payload\":\"{}\",\"signatures\":{}}",
            "{\"payload\":\"{}\",\"signatures\":[]}", "{\"payload\":\"{}\",\"signatures\":[1]}", "{\"payload\":\"{}\",\"signatures\":[{}]}",
            "{\"payload\":\"{}\",\"signatures\":[{\"protected\":\"e30\",\"signature\":\"\"}]}",
            "{\"payload\":\"{}\",\"payload\":\"{}\",\"signatures\":[]}", "{\"payload\":\"{}\",\"signatures\":[{\"protected\":\"!\",\"signature\":\"AA\"}]}",
            "eyJhbGciOiJSUzI1NiJ9.e30.AA"})
    void jsonThatIsNoSealedDocumentIsRefused(String text) {
        assertThat(failure(() -> upgrader().upgradeJson(Bytes.utf8(text), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"header\":{\"etsiU\":[{\"sigTst\":{}}]},", "\"header\":{\"etsiU\":\"a\"},", "\"header\":[],", "\"h\\u0065ader\":{},"})
    void unsignedComponentsOfAnotherFormAreRefused(String header) throws Exception {
        String text = json(SealLevel.BASELINE_B, HeaderProfile.ETSI).toUtf8String().replace("\"signature\":", header + "\"signature\":");
        assertThat(failure(() -> upgrader().upgradeJson(Bytes.utf8(text), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        String text = "{\"payload\":\"{}\",\"signatures\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
        assertThat(failure(() -> upgrader().upgradeJson(Bytes.utf8(text), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
    }

    @Test
    void criticalMemberThatIsNotUnderstoodIsRefused() throws Exception {
        Bytes sealed = ForeignJws.with(Fixtures.EC.seal(), "\"exp\":1,\"crit\":[\"exp\"]", Fixtures.JSON.octets());
        assertThat(failure(() -> upgrader().upgradeJson(sealed, SealLevel.BASELINE_T)).getMessage()).contains("critical");
    }

    @Test
    void pdfWithoutASealIsRefused() throws Exception {
        Bytes pdf = Pdfs.plain().octets();
        assertThat(failure(() -> upgrader().upgradePdf(pdf, SealLevel.BASELINE_T)).getMessage()).contains("no seal");
        assertThat(failure(() -> upgrader().upgradePdf(Bytes.utf8("no PDF"), SealLevel.BASELINE_T)).reason()).isEqualTo(Reason.DOCUMENT_NOT_SEALABLE);
    }

    private static SealUpgrader upgrader() {
        return upgraderWith(Fixtures.timestamps(Fixtures.RSA), Fixtures.crls(Fixtures.RSA, Fixtures.EC));
    }

    private static SealUpgrader upgraderWith(TimestampSource timestamps, ValidationDataSource data) {
        return SealUpgrader.builder().clock(Fixtures.CLOCK).timestamps(timestamps).validationData(data).build();
    }

    private static Bytes json(SealLevel level, HeaderProfile profile) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            return Fixtures.sealer(provider, level, profile).seal(Fixtures.JSON).octets();
        }
    }

    private static Bytes pdf(SealLevel level) throws Exception {
        try (SealProvider provider = Fixtures.provider(Fixtures.EC)) {
            return Fixtures.sealer(provider, level, HeaderProfile.EUROPASS).seal(Pdfs.withField()).octets();
        }
    }

    private static Map<?, ?> entry(Bytes json) throws Exception {
        return (Map<?, ?>) ((List<?>) JsonUtil.parseJson(json.toUtf8String()).get("signatures")).get(0);
    }

    private static List<String> components(Bytes json) throws Exception {
        return components(entry(json));
    }

    private static List<String> components(Map<?, ?> entry) throws Exception {
        List<String> names = new ArrayList<>();
        for (Object item : (List<?>) ((Map<?, ?>) entry.get("header")).get("etsiU")) {
            names.addAll(JsonUtil.parseJson(new String(Base64.getUrlDecoder().decode((String) item), StandardCharsets.US_ASCII)).keySet());
        }
        return names;
    }

    private static SealingException failure(ThrowingCallable call) {
        return catchThrowableOfType(SealingException.class, call);
    }

    private static <T> T unexpected() {
        throw new AssertionError("not to be asked");
    }
}
