package org.edcsdk.issue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.edcsdk.model.LangString.en;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.profile.ProfileCheck;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.HttpTimestampSource;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.testkit.SealFault;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.Service;
import org.edcsdk.testkit.ServiceFault;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestServices;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialIssuerTest {
    private static TestPki pki;
    private static SealProvider provider;

    @BeforeAll
    static void makeKeys() throws Exception {
        pki = TestPki.builder(TestIssuing.CLOCK).organisation("Ollscoil na Samplai", "IE", "VATIE-1234567").build();
        provider = TestIssuing.provider(pki);
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    void keyIsLookedAtBeforeTheFirstCredential() throws Exception {
        CredentialIssuer issuer = TestIssuing.issuer(provider).build();
        assertThat(issuer.preflight()).singleElement().hasToString("WARNING RSA_BELOW_3072: " + issuer.preflight().get(0).message());
    }

    @Test
    void aKeyThatIsRefusedIsRefusedBeforeTheCredentialIsLookedAt() throws Exception {
        EuropeanDigitalCredential untitled = TestIssuing.credential();
        untitled = EuropeanDigitalCredential.of(untitled.json().without("displayParameter"));
        try (SealProvider expired = TestIssuing.provider(pki.issueSeal(SealRequest.standard().fault(SealFault.EXPIRED)))) {
            CredentialIssuer issuer = TestIssuing.issuer(expired).build();
            EuropeanDigitalCredential credential = untitled;
            assertThat(catchThrowableOfType(SealingException.class, () -> issuer.issue(credential)).reason())
                    .isEqualTo(SealingException.Reason.CERTIFICATE_EXPIRED);
        }
    }

    @Test
    void aPersonsCertificateSealsWhenAllowed() throws Exception {
        try (SealProvider person = TestIssuing.provider(pki.issueSeal(SealRequest.standard().fault(SealFault.NATURAL_PERSON)))) {
            assertThat(catchThrowableOfType(SealingException.class, () -> TestIssuing.issuer(person).build().issue(TestIssuing.credential())).reason())
                    .isEqualTo(SealingException.Reason.CERTIFICATE_NOT_FOR_SEALING);
            assertThat(TestIssuing.issuer(person).allowPersonalCertificate().build().issue(TestIssuing.credential()).json().level())
                    .isEqualTo(SealLevel.BASELINE_B);
        }
    }

    @Test
    void sealedPayloadIsThePreparedCredential() throws Exception {
        IssuedCredential issued = TestIssuing.issuer(provider).build().issue(TestIssuing.credential());
        assertThat(JsonLd.read(issued.json().octets())).isEqualTo(issued.credential());
    }

    @Test
    void issuedCredentialConformsToItsProfile() throws Exception {
        IssuedCredential issued = TestIssuing.issuer(provider).build().issue(TestIssuing.credential());
        assertThat(ProfileCheck.check(issued.credential())).isEmpty();
    }

    @Test
    void issuerIsBoundToTheCertificateAndKeepsItsOwnName() throws Exception {
        EuropeanDigitalCredential prepared = TestIssuing.issuer(provider).build().prepare(TestIssuing.credential()).credential();
        assertThat(prepared.issuer().eIDASIdentifier().map(LegalIdentifier::notation)).contains("VATIE-1234567");
        assertThat(prepared.issuer().legalName()).isEqualTo(en("Ollscoil na Samplaí"));
    }

    @Test
    void issuerThatChangesGetsAnotherIdThanTheAwardingBody() throws Exception {
        Organisation named = TestIssuing.university().toBuilder().id("urn:epass:org:1").build();
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.of(
                JsonLd.read(JsonLd.write(Ids.complete(TestIssuing.credential(), () -> new UUID(1, 1))).octets()).json());
        assertThat(credential.issuer().id()).isEqualTo(named.id());
        EuropeanDigitalCredential prepared = TestIssuing.issuer(provider).build().prepare(credential).credential();
        assertThat(prepared.issuer().id()).isPresent().isNotEqualTo(named.id());
    }

    @Test
    void anotherOrganisationsIdentifierStopsBeforeTheSeal() {
        Organisation other = TestIssuing.university().toBuilder().eIDASIdentifier(LegalIdentifier.of("IE", "VATIE-9999999")).build();
        EuropeanDigitalCredential credential = TestIssuing.credential().toBuilder().issuer(other).build();
        assertThatThrownBy(() -> TestIssuing.issuer(provider).build().issue(credential))
                .isInstanceOfSatisfying(IssuanceException.class, e -> assertThat(e.reason()).isEqualTo(IssuanceException.Reason.ISSUER_MISMATCH))
                .hasMessageContaining("VATIE-9999999").hasMessageContaining("VATIE-1234567");
    }

    @Test
    void datesAreThoseOfTheClock() throws Exception {
        EuropeanDigitalCredential prepared = TestIssuing.issuer(provider).build().prepare(TestIssuing.credential()).credential();
        assertThat(prepared.issued().orElseThrow().text()).isEqualTo("2026-12-01T10:00:00Z");
        assertThat(prepared.issuanceDate()).isEqualTo(prepared.issued());
    }

    @Test
    void samePreparationGivesTheSameOctets() throws Exception {
        assertThat(TestIssuing.issuer(provider).build().prepare(TestIssuing.credential()).payload())
                .isEqualTo(TestIssuing.issuer(provider).build().prepare(TestIssuing.credential()).payload());
    }

    @Test
    void pairIsSealedInOneCallOfTheProvider() throws Exception {
        List<Integer> calls = new ArrayList<>();
        TestIssuing.issuer(counting(calls)).build().issue(TestIssuing.credential());
        assertThat(calls).containsExactly(2);
    }

    @Test
    void failedTimeStampIsMadeUpForWithoutASecondSeal() throws Exception {
        List<Integer> calls = new ArrayList<>();
        SealProvider counted = counting(calls);
        try (TestServices services = TestServices.start(pki)) {
            services.fault(Service.TSA, ServiceFault.GARBAGE);
            PendingIssuance pending = TestIssuing.issuer(counted).level(SealLevel.BASELINE_T).timestamps(HttpTimestampSource.of(services.tsaUrl())).build()
                    .begin(TestIssuing.credential());
            List<byte[]> values = counted.sign(pending.seals().signingInputs());
            assertThatThrownBy(() -> pending.complete(values)).isInstanceOfSatisfying(SealingException.class,
                    e -> assertThat(e.reason()).isEqualTo(SealingException.Reason.TIMESTAMP_REFUSED));
            services.fault(Service.TSA, ServiceFault.NONE);
            IssuedCredential issued = pending.complete(values);
            assertThat(issued.json().level()).isEqualTo(SealLevel.BASELINE_T);
            assertThat(issued.pdf().level()).isEqualTo(SealLevel.BASELINE_T);
        }
        assertThat(calls).containsExactly(2);
    }

    @Test
    void pdfCarriesThePayloadOctets() throws Exception {
        CredentialIssuer issuer = TestIssuing.issuer(provider).build();
        IssuedCredential issued = issuer.issue(TestIssuing.credential());
        try (PDDocument pdf = Loader.loadPDF(issued.pdf().octets().toByteArray())) {
            byte[] attached = pdf.getDocumentCatalog().getNames().getEmbeddedFiles().getNames().get("credential.json").getEmbeddedFile().toByteArray();
            assertThat(Bytes.of(attached)).isEqualTo(JsonLd.write(issued.credential()).octets());
        }
    }

    @Test
    void holderTitleOutcomeAndGradeStandInThePdfsText() throws Exception {
        IssuedCredential issued = TestIssuing.issuer(provider).build().issue(TestIssuing.credential());
        try (PDDocument pdf = Loader.loadPDF(issued.pdf().octets().toByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Željka Łukaszewicz", "Data Ethics", "Assess a data set for bias",
                    "Ollscoil na Samplaí", "Portfolio", "VATIE-1234567");
        }
    }

    @Test
    void nameThatNoFontHasStopsBeforeTheSealWithItsCodePoint() {
        List<Integer> calls = new ArrayList<>();
        EuropeanDigitalCredential credential = TestIssuing.credential().toBuilder().title(en("Data \u738b")).build();
        assertThatThrownBy(() -> TestIssuing.issuer(counting(calls)).build().issue(credential))
                .isInstanceOfSatisfying(RenderingException.class, e -> assertThat(e.codePoint()).hasValue(0x738b));
        assertThat(calls).isEmpty();
    }

    @Test
    void brokenProfileStopsBeforeTheSealWithItsPlaces() {
        EuropeanDigitalCredential credential = EuropeanDigitalCredential.of(TestIssuing.credential().json().without("validFrom"));
        assertThatThrownBy(() -> TestIssuing.issuer(provider).build().issue(credential))
                .isInstanceOfSatisfying(IssuanceException.class, e -> assertThat(e.findings()).extracting(f -> f.pointer()).containsExactly("/validFrom"));
    }

    @Test
    void filesOfOneCredentialAppearTogether(@TempDir Path directory) throws Exception {
        IssuedCredential issued = TestIssuing.issuer(provider).build().issue(TestIssuing.credential());
        issued.writeTo(directory);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(issued.fileName() + ".jsonld",
                    issued.fileName() + ".pdf", issued.fileName() + ".badge.svg", issued.fileName() + ".badge.png");
        }
    }

    @Test
    void existingFileIsNeverOverwritten(@TempDir Path directory) throws Exception {
        IssuedCredential issued = TestIssuing.issuer(provider).build().issue(TestIssuing.credential());
        Path taken = Files.writeString(directory.resolve(issued.fileName() + ".pdf"), "mine");
        assertThatThrownBy(() -> issued.writeTo(directory)).isInstanceOf(IssuanceException.class);
        assertThat(directory).isDirectoryContaining(taken::equals);
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(taken);
        }
        assertThat(taken).hasContent("mine");
    }

    @Test
    void fileNameIsTheUuidOfTheIdOrItsDigest() {
        assertThat(IssuedFiles.name("urn:credential:3ef0ac26-9a1f-41c6-871b-2b82e670907b")).isEqualTo("3ef0ac26-9a1f-41c6-871b-2b82e670907b");
        // SHA-256("abc"), FIPS 180-4 example
        assertThat(IssuedFiles.name("abc")).isEqualTo("ba7816bf8f01cfea414140de5dae2223");
    }

    @Test
    void otherAwardingBodyWithoutMandateIsAWarning() throws Exception {
        Organisation vendor = Organisation.of(en("Vendor Ltd"), LegalIdentifier.of("IE", "55"));
        PreparedCredential prepared = TestIssuing.issuer(provider).build().prepare(TestIssuing.credential().toBuilder().issuer(vendor).build());
        assertThat(prepared.warnings()).extracting(IssuanceWarning::code).containsExactly(IssuanceWarning.Code.AWARDING_BODY_WITHOUT_MANDATE);
    }

    private static SealProvider counting(List<Integer> calls) {
        return new SealProvider() {
            @Override
            public SealKey key() {
                return provider.key();
            }

            @Override
            public List<byte[]> sign(List<SigningInput> inputs) throws SealingException {
                calls.add(inputs.size());
                return provider.sign(inputs);
            }
        };
    }
}
