package org.edcsdk.model.profile;

import java.util.List;
import java.util.stream.Stream;

/**
 * The parts of the diploma supplement's template that a credential has to fill or explain, each with its homes in the ELM. Left out: 2.4
 * (administering institution) stands only where it differs; 7.2 to 7.4 (signature, capacity, seal) are the electronic seal.
 */
enum SupplementPart {
    FAMILY_NAME("1.1", "family name", Start.HOLDER, "familyName", "fullName"),
    GIVEN_NAME("1.2", "given name", Start.HOLDER, "givenName", "fullName"),
    DATE_OF_BIRTH("1.3", "date of birth", Start.HOLDER, "dateOfBirth"),
    STUDENT_NUMBER("1.4", "student identification number or code", Start.HOLDER, "identifier.notation", "nationalID.notation"),
    NAME("2.1", "name of the qualification", Start.ACHIEVEMENT, "specifiedBy.title"),
    FIELDS("2.2", "main fields of study", Start.ACHIEVEMENT, "specifiedBy.thematicArea", "specifiedBy.educationSubject"),
    AWARDING_INSTITUTION("2.3", "name of the awarding institution", Start.ACHIEVEMENT, "awardedBy.awardingBody.legalName"),
    LANGUAGES("2.5", "languages of instruction and examination", Start.ACHIEVEMENT, "specifiedBy.language", "influencedBy.specifiedBy.language"),
    LEVEL("3.1", "level of the qualification", Start.ACHIEVEMENT, "specifiedBy.nqfLevel", "specifiedBy.eqfLevel", "specifiedBy.educationLevel"),
    DURATION("3.2", "official duration in credits or years", Start.ACHIEVEMENT, "specifiedBy.maximumDuration", "specifiedBy.creditPoint.point",
            "specifiedBy.volumeOfLearning"),
    ACCESS("3.3", "access requirements", Start.ACHIEVEMENT, "specifiedBy.entryRequirement.noteLiteral"),
    MODE("4.1", "mode of study", Start.ACHIEVEMENT, "specifiedBy.mode", "influencedBy.specifiedBy.mode"),
    OUTCOMES("4.2", "programme learning outcomes", Start.ACHIEVEMENT, "specifiedBy.learningOutcome.title",
            "specifiedBy.learningOutcomeSummary.noteLiteral"),
    DETAILS("4.3", "programme details, credits and grades", Start.ACHIEVEMENT, "hasPart.title", "specifiedBy.hasPart.title"),
    GRADING("4.4", "grading system", Start.ACHIEVEMENT, "provenBy.specifiedBy.gradingScheme", "provenBy.resultDestribution", "provenBy.shortenedGrading"),
    CLASSIFICATION("4.5", "overall classification", Start.ACHIEVEMENT, "provenBy.grade.noteLiteral"),
    FURTHER_STUDY("5.1", "access to further study", Start.FURTHER_STUDY, "entitlesTo"),
    PROFESSIONAL_STATUS("5.2", "access to a regulated profession", Start.PROFESSION, "entitlesTo"),
    ADDITIONAL("6.1", "additional information", Start.NOTES, "additionalNote"),
    SOURCES("6.2", "further information sources", Start.ACHIEVEMENT, "supplementaryDocument.contentURL", "specifiedBy.supplementaryDocument.contentURL",
            "specifiedBy.homepage.contentURL", "awardedBy.awardingBody.homepage.contentURL"),
    DATE("7.1", "date of certification", Start.CREDENTIAL, "issued", "issuanceDate"),
    SYSTEM("8", "national higher education system", Start.ACHIEVEMENT, "awardedBy.educationalSystemNote");

    static final List<String> SECTIONS = List.of("Holder of the qualification", "Qualification", "Level and duration of the qualification",
            "Programme completed and results obtained", "Function of the qualification", "Additional information", "Certification of the supplement",
            "National higher education system");

    /** Where the paths of a part begin. */
    enum Start {
        CREDENTIAL, HOLDER, ACHIEVEMENT, FURTHER_STUDY, PROFESSION, NOTES
    }

    private final String number;
    private final String title;
    private final Start start;
    private final List<String> paths;

    SupplementPart(String number, String title, Start start, String... paths) {
        this.number = number;
        this.title = title;
        this.start = start;
        this.paths = List.of(paths);
    }

    static List<SupplementPart> of(int section) {
        return Stream.of(values()).filter(part -> part.section() == section).toList();
    }

    String number() {
        return number;
    }

    int section() {
        return number.charAt(0) - '0';
    }

    String title() {
        return title;
    }

    Start start() {
        return start;
    }

    List<String> paths() {
        return paths;
    }

    /** Where to put it, from its achievement, holder or credential. */
    String home() {
        return paths.get(0);
    }
}
