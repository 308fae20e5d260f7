package org.edcsdk.bench;

import static org.edcsdk.model.LangString.en;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.edcsdk.model.AssessmentType;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LearningAssessment;
import org.edcsdk.model.LearningMode;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.keystore.KeyStoreSealProvider;
import org.edcsdk.testkit.TestPki;

/** Keys and credentials that the benchmarks share. */
final class Fixtures {
    private static final char[] PASSWORD = "bench".toCharArray();
    private static final int OUTCOMES = 40;

    private Fixtures() {
    }

    static TestPki pki() {
        return TestPki.builder(Clock.systemUTC()).organisation("Example University", "IE", "VATIE-1234567").build();
    }

    static SealProvider provider(TestPki pki) throws SealingException {
        return KeyStoreSealProvider.pkcs12(new ByteArrayInputStream(pki.pkcs12(PASSWORD)), PASSWORD);
    }

    /** A credential whose supplement has three pages, with an attachment so that its JSON has about the size that is asked for. */
    static EuropeanDigitalCredential credential(int bytes) {
        return credential(bytes, OUTCOMES);
    }

    /** With another number of outcomes; few of them give a supplement of one page. */
    static EuropeanDigitalCredential credential(int bytes, int outcomes) {
        Organisation university = Organisation.of(en("Example University"), LegalIdentifier.vat("IE", "1234567"));
        LearningAchievement.Builder achievement = LearningAchievement.builder().title(en("Data Literacy for Marine Science"))
                .awardedBy(university).awardingDate(LocalDate.of(2026, 6, 17)).ects("5").eqfLevel(7).workload(Duration.ofHours(125))
                .mode(LearningMode.BLENDED)
                .provenBy(LearningAssessment.builder().title(en("Portfolio")).awardedBy(university).type(AssessmentType.PORTFOLIO).grade(en("A")).build());
        for (int i = 1; i <= outcomes; i++) {
            achievement.learningOutcome(en("Outcome " + i + ": clean, merge and document heterogeneous oceanographic time series with reproducible scripts"));
        }
        EuropeanDigitalCredential.Builder credential = EuropeanDigitalCredential.builder().issuer(university)
                .holder(Person.of("Ana", "Andromeda")).validFrom(Instant.parse("2026-07-01T00:00:00Z"))
                .title(en("Data Literacy for Marine Science")).achievement(achievement.build());
        if (bytes > 0) {
            byte[] noise = new byte[bytes * 3 / 4];
            new Random(1).nextBytes(noise);
            credential.attachment(MediaObject.of(FileType.PDF, Bytes.of(noise)));
        }
        return credential.build();
    }
}
