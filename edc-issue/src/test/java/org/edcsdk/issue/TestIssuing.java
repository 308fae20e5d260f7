package org.edcsdk.issue;

import static org.edcsdk.model.LangString.en;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.edcsdk.model.AssessmentType;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.ValidationData;
import org.edcsdk.seal.ValidationDataSource;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;

/** One throw-away key, one clock and one credential for the tests of issuing. */
final class TestIssuing {
    static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final char[] PASSWORD = "secret".toCharArray();

    private TestIssuing() {
    }

    static SealProvider provider(TestPki pki) throws SealingException {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(pki.pkcs12(PASSWORD)), PASSWORD);
    }

    static SealProvider provider(TestSeal seal) throws SealingException {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(seal.pkcs12(PASSWORD)), PASSWORD);
    }

    static CredentialIssuer.Builder issuer(SealProvider provider) {
        AtomicInteger counter = new AtomicInteger();
        return CredentialIssuer.builder(provider).clock(CLOCK).ids(() -> new UUID(0, counter.incrementAndGet()));
    }

    /** All certificates and fresh CRLs of PKIs, for the chains of each. */
    static ValidationDataSource validationData(TestPki... pkis) {
        return (chain, at) -> {
            TestPki of = Stream.of(pkis).filter(pki -> Stream.of(pki.sealCertificate(), pki.tsaCertificate()).anyMatch(chain::contains)).findFirst().orElseThrow();
            return ValidationData.of(List.of(of.sealCertificate(), of.sealCa(), of.tsaCertificate(), of.anchor()), List.of(), of.crls().stream().map(Bytes::of).toList());
        };
    }

    static Organisation university() {
        return Organisation.of(en("Ollscoil na Samplaí"), LegalIdentifier.vat("IE", "1234567"));
    }

    static EuropeanDigitalCredential credential() {
        return EuropeanDigitalCredential.builder()
                .issuer(university())
                .holder(Person.builder().name("en", "Željka", "Łukaszewicz").dateOfBirth(LocalDate.of(1999, 10, 2)).build())
                .validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(en("Data Ethics").and("fr", "Éthique des données"))
                .description(en("has assessed data sets for bias"))
                .achievement(LearningAchievement.builder().title(LangString.en("Data Ethics")).awardedBy(university())
                        .awardingDate(LocalDate.of(2026, 6, 17)).learningOutcome(en("Assess a data set for bias"))
                        .ects("5").workload(Duration.ofHours(125)).eqfLevel(6).mode(LearningMode.BLENDED)
                        .provenBy(LearningAssessment.builder().title(en("Portfolio")).awardedBy(university())
                                .type(AssessmentType.PORTFOLIO).grade(en("A")).build())
                        .build())
                .build();
    }
}
