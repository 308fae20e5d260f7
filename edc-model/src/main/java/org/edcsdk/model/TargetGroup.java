package org.edcsdk.model;

/** Whom learning is made for (code list "target-group"). */
public enum TargetGroup implements VocabularyEntry {
    /** High achievers. */
    HIGH_ACHIEVERS("022beab85a"),
    /** Low achievers. */
    LOW_ACHIEVERS("fd1279fd9f"),
    /** Native speakers. */
    NATIVE_SPEAKERS("e3782a33ab"),
    /** Speakers of another language. */
    NON_NATIVE_SPEAKERS("0247b300b0"),
    /** Migrants. */
    MIGRANTS("c900d8ecb1"),
    /** Persons with a learning disability. */
    LEARNING_DISABILITY("de9cd193ce"),
    /** Persons who must be retrained for employment. */
    RETRAINING("05f11c859b"),
    /** In primary education. */
    IN_PRIMARY("5b1417fd15"),
    /** In secondary or compulsory education. */
    IN_SECONDARY("46806e0244"),
    /** In tertiary education at EQF level 6. */
    IN_EQF_6("1599531db0"),
    /** In tertiary education at EQF level 7. */
    IN_EQF_7("acb7f20f25"),
    /** In tertiary education at EQF level 8. */
    IN_EQF_8("b0bf4f9fe9"),
    /** After primary education. */
    COMPLETED_PRIMARY("1cfca7f767"),
    /** After secondary or compulsory education. */
    COMPLETED_SECONDARY("919082b88b"),
    /** After tertiary education at EQF level 6. */
    COMPLETED_EQF_6("e7627913ad"),
    /** After tertiary education at EQF level 7. */
    COMPLETED_EQF_7("527a6f97eb"),
    /** After tertiary education at EQF level 8. */
    COMPLETED_EQF_8("808b99d38f"),
    /** At work for up to 3 years. */
    WORKED_UP_TO_3_YEARS("5e56931138"),
    /** At work for 3 to 10 years. */
    WORKED_3_TO_10_YEARS("cbedf28444"),
    /** At work for more than 10 years. */
    WORKED_OVER_10_YEARS("d45b47b458");

    private final String code;

    TargetGroup(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.TARGET_GROUP;
    }

    @Override
    public String code() {
        return code;
    }
}
