package org.edcsdk.cli;

import static org.edcsdk.model.LangString.en;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.issue.CredentialIssuer;
import org.edcsdk.issue.StatusList;
import org.edcsdk.issue.StatusPurpose;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.seal.SealLevel;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.Sealer;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.verify.TrustAnchors;
import org.edcsdk.verify.TrustedLists;
import org.edcsdk.verify.Verifier;
import org.junit.jupiter.api.Test;

/** Reports to be looked at, written by edc-cli/report-pages; no test by its name. */
class ReportPages {
    private static final Path OUT = Path.of("target/report-pages");
    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final char[] PASSWORD = "look".toCharArray();
    private static final TestPki PKI = TestPki.builder(CLOCK).organisation(DemoCredential.SEAL_OWNER).build();
    private static final Organisation UNIVERSITY = Organisation.of(en("Réalta University"), LegalIdentifier.vat("IE", "1234567FA"));

    @Test
    void write() throws Exception {
        Files.createDirectories(OUT);
        EuropeanDigitalCredential demo = DemoCredential.build(NOW);
        StatusList list = StatusList.create(URI.create("https://status.realta.example/1"), StatusPurpose.REVOCATION);
        Bytes sealed = issued(demo);
        Map<String, Verified> cases = new LinkedHashMap<>();
        cases.put("valid", verified("diploma.jsonld", verifier(), sealed));
        cases.put("forged", verified("diploma.jsonld", verifier(), Bytes.utf8(sealed.toUtf8String().replace("A (excellent)", "A (outstanding)"))));
        cases.put("untrusted", verified("diploma.jsonld", Verifier.builder().clock(CLOCK), sealed));
        cases.put("expired", verified("diploma.jsonld", verifier(), issued(EuropeanDigitalCredential.of(demo.json().with("validUntil", "2026-11-01T00:00:00Z")
                .with("validFrom", "2025-11-01T00:00:00Z")))));
        cases.put("revoked", verified("diploma.jsonld", verifier().statusLists((address, left) -> sealed(list.with(7))),
                issued(list.pointedToBy(demo, 7))));
        cases.put("mandated", verified("diploma.jsonld", verifier(), issued(credential(en("Data Ethics"), "Zoë", "Kovačević",
                achievement(en("Data Ethics"), Organisation.of(en("Faculty of Another University"), LegalIdentifier.vat("IE", "7654321A"))).build()).toBuilder()
                .issuedByMandate("Réalta University issues for the Faculty of Another University under the agreement of 1 March 2026.").build())));
        cases.put("other-awarding-body", verified("diploma.jsonld", verifier(), issued(credential(en("Data Ethics"), "Zoë", "Kovačević",
                achievement(en("Data Ethics"), Organisation.of(en("Faculty of Another University"), LegalIdentifier.vat("IE", "7654321A"))).build()))));
        cases.put("hostile", verified("<script>alert(1)</script>.jsonld", verifier(), issued(credential(
                en("<script>alert(1)</script><img src=x onerror=alert(2)>"), "Robert'); DROP TABLE", "\"><h1>Verified</h1>",
                achievement(en("</style></table><b>bold</b> &amp; &lt;"), UNIVERSITY).build()))));
        cases.put("long", verified("transcript.jsonld", verifier(), issued(transcript(600))));
        cases.put("greek", verified("πτυχίο.jsonld", verifier(), issued(credential(LangString.of("el", "Ηθική των δεδομένων στην πράξη"), "Ελένη", "Παπαδοπούλου",
                achievement(LangString.of("el", "Ηθική των δεδομένων"), UNIVERSITY).build()))));
        cases.put("bulgarian", verified("диплома.jsonld", verifier(), issued(credential(LangString.of("bg", "Етика на данните"), "Десислава", "Гъбова-Щерева",
                achievement(LangString.of("bg", "Етика на данните в практиката"), UNIVERSITY).build()))));
        for (String language : List.of("de", "el", "bg", "fr", "hu")) {
            Files.write(OUT.resolve("lang-" + language + ".html"), Verified.page(List.of(cases.get("valid"), cases.get("revoked"), cases.get("forged")), language).toByteArray());
        }
        for (Map.Entry<String, Verified> one : cases.entrySet()) {
            Files.write(OUT.resolve(one.getKey() + ".html"), Verified.page(List.of(one.getValue()), "en").toByteArray());
        }
    }

    private static Verified verified(String name, Verifier.Builder verifier, Bytes document) {
        return new Verified(name, verifier.build().verify(document));
    }

    private static Verifier.Builder verifier() {
        TrustedLists lists = TrustedLists.builder().clock(CLOCK).listOfLists(Bytes.of(PKI.lists().listOfLists()), List.of(PKI.lists().listOfListsSigner()))
                .list(Bytes.of(PKI.lists().trustedList())).build();
        return Verifier.builder().clock(CLOCK).trustAnchors(TrustAnchors.of(PKI.anchor())).crls(PKI.crls()).trustedLists(lists);
    }

    private static LearningAchievement.Builder achievement(LangString title, Organisation by) {
        return LearningAchievement.builder().title(title).awardedBy(by).awardingDate(LocalDate.of(2026, 11, 20)).ects("5").workload(Duration.ofHours(125))
                .learningOutcome(title);
    }

    private static EuropeanDigitalCredential transcript(int courses) {
        LearningAchievement.Builder degree = achievement(en("Master of Science in Marine Data"), UNIVERSITY);
        for (int i = 1; i <= courses; i++) {
            degree.hasPart(achievement(en("Course " + i + ": oceanographic time series and their statistics"), UNIVERSITY).build());
        }
        return credential(en("Transcript of records"), "Ana", "Andromeda", degree.build());
    }

    private static EuropeanDigitalCredential credential(LangString title, String given, String family, LearningAchievement achievement) {
        return EuropeanDigitalCredential.builder().issuer(UNIVERSITY).holder(Person.of(given, family)).validFrom(NOW).title(title).achievement(achievement).build();
    }

    private static SealProvider provider() throws SealingException {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(PKI.pkcs12(PASSWORD)), PASSWORD);
    }

    private static Bytes issued(EuropeanDigitalCredential credential) throws Exception {
        try (SealProvider key = provider()) {
            return CredentialIssuer.builder(key).level(SealLevel.BASELINE_T).timestamps(new KitTimestamps(PKI.tsa())).clock(CLOCK).build().issue(credential)
                    .json().octets();
        }
    }

    private static Bytes sealed(StatusList list) {
        try (SealProvider key = provider()) {
            return Sealer.builder(key).level(SealLevel.BASELINE_B).clock(CLOCK).build()
                    .seal(list.document(URI.create("urn:epass:org:1"), NOW, Duration.ofHours(1), NOW.plus(Duration.ofDays(1)))).octets();
        } catch (SealingException e) {
            throw new IllegalStateException(e);
        }
    }
}
