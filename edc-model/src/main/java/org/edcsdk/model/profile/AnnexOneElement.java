package org.edcsdk.model.profile;

import java.util.List;

/**
 * The elements to describe a micro-credential: Annex I of the Council Recommendation of 16 June 2022 (OJ C 243, 27.6.2022, p. 10). Eleven are
 * mandatory, five optional. Each knows where the ELM has a place for it.
 */
public enum AnnexOneElement {
    /** Who learned. */
    LEARNER("1", true, "identification of the learner", Start.HOLDER, "fullName", "givenName", "familyName", "identifier.notation", "nationalID.notation"),
    /** What it is called. */
    TITLE("2", true, "title of the micro-credential", Start.ACHIEVEMENT, "title"),
    /** Where the issuer is. */
    COUNTRY("3", true, "country or region of the issuer", Start.ACHIEVEMENT, "awardedBy.awardingBody.location.address.countryCode",
            "awardedBy.awardingBody.location.spatialCode"),
    /** Who awards it. */
    AWARDING_BODY("4", true, "awarding body", Start.ACHIEVEMENT, "awardedBy.awardingBody.legalName", "awardedBy.awardingBody.prefLabel",
            "awardedBy.awardingBody.fullName"),
    /** When it was issued. */
    DATE("5", true, "date of issuing", Start.ACHIEVEMENT, "awardedBy.awardingDate"),
    /** What was learned. */
    LEARNING_OUTCOMES("6", true, "learning outcomes", Start.ACHIEVEMENT, "specifiedBy.learningOutcome.title",
            "specifiedBy.learningOutcomeSummary.noteLiteral"),
    /** How much work it takes. */
    WORKLOAD("7", true, "notional workload needed to achieve the learning outcomes", Start.ACHIEVEMENT, "specifiedBy.creditPoint.point",
            "specifiedBy.volumeOfLearning", "creditReceived.point", "influencedBy.workload", "influencedBy.specifiedBy.volumeOfLearning",
            "specifiedBy.influencedBy.volumeOfLearning"),
    /** How demanding it is. */
    LEVEL("8", true, "level of the learning experience", Start.ACHIEVEMENT, "specifiedBy.eqfLevel", "specifiedBy.nqfLevel",
            "specifiedBy.educationLevel"),
    /** How it was assessed. */
    ASSESSMENT("9", true, "type of assessment", Start.ACHIEVEMENT, "provenBy.specifiedBy.dcType", "provenBy.dcType", "specifiedBy.provenBy.dcType"),
    /** How the learner took part. */
    PARTICIPATION("10", true, "form of participation in the learning activity", Start.ACHIEVEMENT, "specifiedBy.mode", "influencedBy.specifiedBy.mode",
            "specifiedBy.influencedBy.mode", "learningOpportunity.mode"),
    /** What vouches for its quality. */
    QUALITY_ASSURANCE("11", true, "type of quality assurance", Start.ACHIEVEMENT, "specifiedBy.accreditation.dcType",
            "awardedBy.awardingBody.accreditation.dcType"),
    /** What was needed to enrol. */
    PREREQUISITES("a", false, "prerequisites needed to enrol", Start.ACHIEVEMENT, "specifiedBy.entryRequirement.noteLiteral",
            "learningOpportunity.admissionProcedure.noteLiteral"),
    /** Who watched and how. */
    SUPERVISION("b", false, "supervision and identity verification during assessment", Start.ACHIEVEMENT, "provenBy.idVerification"),
    /** The grade. */
    GRADE("c", false, "grade achieved", Start.ACHIEVEMENT, "provenBy.grade.noteLiteral"),
    /** What it can be a part of. */
    STACKABILITY("d", false, "integration or stackability options", Start.ACHIEVEMENT, "specifiedBy.isPartialQualification", "specifiedBy.isPartOf",
            "isPartOf", "specifiedBy.entitlesTo", "entitlesTo"),
    /** Anything else. */
    FURTHER_INFORMATION("e", false, "further information", Start.ACHIEVEMENT, "additionalNote.noteLiteral", "specifiedBy.additionalNote.noteLiteral",
            "supplementaryDocument.contentURL", "specifiedBy.supplementaryDocument.contentURL", "specifiedBy.homepage.contentURL");

    /** Where the paths of an element begin. */
    enum Start {
        HOLDER, ACHIEVEMENT
    }

    private final String number;
    private final boolean mandatory;
    private final String title;
    private final Start start;
    private final List<String> paths;

    AnnexOneElement(String number, boolean mandatory, String title, Start start, String... paths) {
        this.number = number;
        this.mandatory = mandatory;
        this.title = title;
        this.start = start;
        this.paths = List.of(paths);
    }

    /** Its number, 1 to 11, or for an optional one its letter, a to e, in the order of the annex. */
    public String number() {
        return number;
    }

    /** Whether it is one of the eleven. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** What it is, in English. */
    public String title() {
        return title;
    }

    Start start() {
        return start;
    }

    /** Where it may stand, the best place first, as terms from its start with a point between. */
    List<String> paths() {
        return paths;
    }
}
