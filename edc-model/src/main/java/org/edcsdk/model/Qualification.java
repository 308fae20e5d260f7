package org.edcsdk.model;

import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;

/**
 * What an achievement stands for (elm:Qualification, or elm:LearningAchievementSpecification where no qualification is meant): outcomes,
 * credit points, level, workload, form of participation.
 */
public final class Qualification extends ElmNode implements AnyAchievementSpecification {
    private Qualification(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Qualification of(JsonObject json) {
        return new Qualification(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Qualification"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Identifiers: 0..n. */
    public List<AnyIdentifier> identifier() {
        return nodes("identifier", AnyIdentifier::of);
    }

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** Languages: 0..n, of the code list {@code http://publications.europa.eu/resource/authority/language}. */
    public List<Concept> language() {
        return nodes("language", Concept::of);
    }

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** The level of the European Qualifications Framework: 0..1, of the code list {@code http://data.europa.eu/snb/eqf/25831c2}. */
    public Optional<Concept> eqfLevel() {
        return node("eqfLevel", Concept::of);
    }

    /** Fields of study (ISCED-F): 0..n, of the code list {@code http://data.europa.eu/snb/isced-f/25831c2}. */
    public List<Concept> thematicArea() {
        return nodes("thematicArea", Concept::of);
    }

    /** Levels of national frameworks: 0..n, of the code list {@code http://data.europa.eu/snb/qdr/25831c2}. */
    public List<Concept> nqfLevel() {
        return nodes("nqfLevel", Concept::of);
    }

    /** Accreditation or quality assurance: 0..n. */
    public List<Accreditation> accreditation() {
        return nodes("accreditation", Accreditation::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Where and when it can be awarded: 0..n. */
    public List<AwardingOpportunity> awardingOpportunity() {
        return nodes("awardingOpportunity", AwardingOpportunity::of);
    }

    /** Categories in free words: 0..n. */
    public LangString category() {
        return language("category");
    }

    /** Credit points that can be earned: 0..n. */
    public List<CreditPoint> creditPoint() {
        return nodes("creditPoint", CreditPoint::of);
    }

    /** Levels of education: 0..n. */
    public List<Concept> educationLevel() {
        return nodes("educationLevel", Concept::of);
    }

    /** Subjects of education: 0..n. */
    public List<Concept> educationSubject() {
        return nodes("educationSubject", Concept::of);
    }

    /** What it entitles to: 0..n. */
    public List<LearningEntitlementSpecification> entitlesTo() {
        return nodes("entitlesTo", LearningEntitlementSpecification::of);
    }

    /** What a learner needs to enrol: 0..1. */
    public Optional<Note> entryRequirement() {
        return node("entryRequirement", Note::of);
    }

    /** What it is more general than: 0..n. */
    public List<Qualification> generalisationOf() {
        return nodes("generalisationOf", Qualification::of);
    }

    /** Its parts: 0..n. */
    public List<Qualification> hasPart() {
        return nodes("hasPart", Qualification::of);
    }

    /** What led to it: 0..n. */
    public List<LearningActivitySpecification> influencedBy() {
        return nodes("influencedBy", LearningActivitySpecification::of);
    }

    /** What it is a part of: 0..n. */
    public List<Qualification> isPartOf() {
        return nodes("isPartOf", Qualification::of);
    }

    /** Whether it is a part of a qualification: 0..1. */
    public Optional<Boolean> isPartialQualification() {
        return truth("isPartialQualification");
    }

    /** Learning outcomes: 0..n. */
    public List<LearningOutcome> learningOutcome() {
        return nodes("learningOutcome", LearningOutcome::of);
    }

    /** The learning outcomes in short: 0..1. */
    public Optional<Note> learningOutcomeSummary() {
        return node("learningOutcomeSummary", Note::of);
    }

    /** The learning setting: 0..1, of the code list {@code http://data.europa.eu/snb/learning-setting/25831c2}. */
    public Optional<Concept> learningSetting() {
        return node("learningSetting", Concept::of);
    }

    /** The longest time it takes, ISO 8601, never normalised: 0..1. */
    public Optional<String> maximumDuration() {
        return text("maximumDuration");
    }

    /** Forms of participation: 0..n. */
    public List<Concept> mode() {
        return nodes("mode", Concept::of);
    }

    /** The assessments that prove it: 0..n. */
    public List<LearningAssessmentSpecification> provenBy() {
        return nodes("provenBy", LearningAssessmentSpecification::of);
    }

    /** Codes of the qualification: 0..n. */
    public List<Concept> qualificationCode() {
        return nodes("qualificationCode", Concept::of);
    }

    /** What it is a special form of: 0..n. */
    public List<Qualification> specialisationOf() {
        return nodes("specialisationOf", Qualification::of);
    }

    /** The status, as text: 0..1. */
    public Optional<String> status() {
        return text("status");
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** Whom it is for: 0..n. */
    public List<Concept> targetGroup() {
        return nodes("targetGroup", Concept::of);
    }

    /** The notional workload, ISO 8601, never normalised: 0..1. */
    public Optional<String> volumeOfLearning() {
        return text("volumeOfLearning");
    }

    /** Pages on the web: 0..n. */
    public List<WebResource> homepage() {
        return nodes("homepage", WebResource::of);
    }

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
    }
    // </elm:accessors>

    /** Builds a qualification; {@code title} is mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        /** Adds a learning outcome by its title. */
        public Builder learningOutcome(LangString title) {
            return learningOutcome(LearningOutcome.of(title));
        }

        /** The level of the European Qualifications Framework, 1 to 8. */
        public Builder eqfLevel(int level) {
            set("eqfLevel", CodeLists.eqfLevel(level));
            return this;
        }

        /** Adds a form of participation. */
        public Builder mode(LearningMode mode) {
            add("mode", mode.concept());
            return this;
        }

        /** The learning setting. */
        public Builder learningSetting(LearningSetting setting) {
            set("learningSetting", setting.concept());
            return this;
        }

        /** Adds a language of instruction, ISO 639-1. */
        public Builder language(String iso639) {
            add("language", CodeLists.language(iso639));
            return this;
        }

        /** What a learner needs to enrol. */
        public Builder entryRequirement(LangString text) {
            set("entryRequirement", Note.of(text));
            return this;
        }

        // <elm:builder> made from elm.txt, see ModelSourceTest

        /** The id, an IRI that is unique within the credential; the SDK gives one where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** Removes a property. */
        public Builder without(String term) {
            remove(term);
            return this;
        }

        /** Adds a member that the model does not know; readers of other software may not see it. */
        public Builder extension(String name, JsonValue value) {
            extend(name, value);
            return this;
        }

        /** Identifiers; adds one. */
        public Builder identifier(AnyIdentifier identifier) {
            add("identifier", (ElmNode) identifier);
            return this;
        }

        /** Identifiers: these in place of all before, none for an empty list. */
        public Builder identifier(List<? extends AnyIdentifier> identifier) {
            setAll("identifier", identifier);
            return this;
        }

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** Languages; adds one. */
        public Builder language(Concept language) {
            add("language", language);
            return this;
        }

        /** Languages: these in place of all before, none for an empty list. */
        public Builder language(List<? extends Concept> language) {
            setAll("language", language);
            return this;
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** Its type; adds one. */
        public Builder dcType(Concept dcType) {
            add("dcType", dcType);
            return this;
        }

        /** Its type: these in place of all before, none for an empty list. */
        public Builder dcType(List<? extends Concept> dcType) {
            setAll("dcType", dcType);
            return this;
        }

        /** The level of the European Qualifications Framework. */
        public Builder eqfLevel(Concept eqfLevel) {
            set("eqfLevel", eqfLevel);
            return this;
        }

        /** Fields of study (ISCED-F); adds one. */
        public Builder thematicArea(Concept thematicArea) {
            add("thematicArea", thematicArea);
            return this;
        }

        /** Fields of study (ISCED-F): these in place of all before, none for an empty list. */
        public Builder thematicArea(List<? extends Concept> thematicArea) {
            setAll("thematicArea", thematicArea);
            return this;
        }

        /** Levels of national frameworks; adds one. */
        public Builder nqfLevel(Concept nqfLevel) {
            add("nqfLevel", nqfLevel);
            return this;
        }

        /** Levels of national frameworks: these in place of all before, none for an empty list. */
        public Builder nqfLevel(List<? extends Concept> nqfLevel) {
            setAll("nqfLevel", nqfLevel);
            return this;
        }

        /** Accreditation or quality assurance; adds one. */
        public Builder accreditation(Accreditation accreditation) {
            add("accreditation", accreditation);
            return this;
        }

        /** Accreditation or quality assurance: these in place of all before, none for an empty list. */
        public Builder accreditation(List<? extends Accreditation> accreditation) {
            setAll("accreditation", accreditation);
            return this;
        }

        /** Further notes; adds one. */
        public Builder additionalNote(Note additionalNote) {
            add("additionalNote", additionalNote);
            return this;
        }

        /** Further notes: these in place of all before, none for an empty list. */
        public Builder additionalNote(List<? extends Note> additionalNote) {
            setAll("additionalNote", additionalNote);
            return this;
        }

        /** Where and when it can be awarded; adds one. */
        public Builder awardingOpportunity(AwardingOpportunity awardingOpportunity) {
            add("awardingOpportunity", awardingOpportunity);
            return this;
        }

        /** Where and when it can be awarded: these in place of all before, none for an empty list. */
        public Builder awardingOpportunity(List<? extends AwardingOpportunity> awardingOpportunity) {
            setAll("awardingOpportunity", awardingOpportunity);
            return this;
        }

        /** Categories in free words. */
        public Builder category(LangString category) {
            set("category", category);
            return this;
        }

        /** Credit points that can be earned; adds one. */
        public Builder creditPoint(CreditPoint creditPoint) {
            add("creditPoint", creditPoint);
            return this;
        }

        /** Credit points that can be earned: these in place of all before, none for an empty list. */
        public Builder creditPoint(List<? extends CreditPoint> creditPoint) {
            setAll("creditPoint", creditPoint);
            return this;
        }

        /** Levels of education; adds one. */
        public Builder educationLevel(Concept educationLevel) {
            add("educationLevel", educationLevel);
            return this;
        }

        /** Levels of education: these in place of all before, none for an empty list. */
        public Builder educationLevel(List<? extends Concept> educationLevel) {
            setAll("educationLevel", educationLevel);
            return this;
        }

        /** Subjects of education; adds one. */
        public Builder educationSubject(Concept educationSubject) {
            add("educationSubject", educationSubject);
            return this;
        }

        /** Subjects of education: these in place of all before, none for an empty list. */
        public Builder educationSubject(List<? extends Concept> educationSubject) {
            setAll("educationSubject", educationSubject);
            return this;
        }

        /** What it entitles to; adds one. */
        public Builder entitlesTo(LearningEntitlementSpecification entitlesTo) {
            add("entitlesTo", entitlesTo);
            return this;
        }

        /** What it entitles to: these in place of all before, none for an empty list. */
        public Builder entitlesTo(List<? extends LearningEntitlementSpecification> entitlesTo) {
            setAll("entitlesTo", entitlesTo);
            return this;
        }

        /** What a learner needs to enrol. */
        public Builder entryRequirement(Note entryRequirement) {
            set("entryRequirement", entryRequirement);
            return this;
        }

        /** What it is more general than; adds one. */
        public Builder generalisationOf(Qualification generalisationOf) {
            add("generalisationOf", generalisationOf);
            return this;
        }

        /** What it is more general than: these in place of all before, none for an empty list. */
        public Builder generalisationOf(List<? extends Qualification> generalisationOf) {
            setAll("generalisationOf", generalisationOf);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(Qualification hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends Qualification> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What led to it; adds one. */
        public Builder influencedBy(LearningActivitySpecification influencedBy) {
            add("influencedBy", influencedBy);
            return this;
        }

        /** What led to it: these in place of all before, none for an empty list. */
        public Builder influencedBy(List<? extends LearningActivitySpecification> influencedBy) {
            setAll("influencedBy", influencedBy);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(Qualification isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends Qualification> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** Whether it is a part of a qualification. */
        public Builder isPartialQualification(boolean isPartialQualification) {
            set("isPartialQualification", new JsonBoolean(isPartialQualification));
            return this;
        }

        /** Learning outcomes; adds one. */
        public Builder learningOutcome(LearningOutcome learningOutcome) {
            add("learningOutcome", learningOutcome);
            return this;
        }

        /** Learning outcomes: these in place of all before, none for an empty list. */
        public Builder learningOutcome(List<? extends LearningOutcome> learningOutcome) {
            setAll("learningOutcome", learningOutcome);
            return this;
        }

        /** The learning outcomes in short. */
        public Builder learningOutcomeSummary(Note learningOutcomeSummary) {
            set("learningOutcomeSummary", learningOutcomeSummary);
            return this;
        }

        /** The learning setting. */
        public Builder learningSetting(Concept learningSetting) {
            set("learningSetting", learningSetting);
            return this;
        }

        /** The longest time it takes, ISO 8601, never normalised. */
        public Builder maximumDuration(TemporalAmount maximumDuration) {
            setDuration("maximumDuration", maximumDuration);
            return this;
        }

        /** Forms of participation; adds one. */
        public Builder mode(Concept mode) {
            add("mode", mode);
            return this;
        }

        /** Forms of participation: these in place of all before, none for an empty list. */
        public Builder mode(List<? extends Concept> mode) {
            setAll("mode", mode);
            return this;
        }

        /** The assessments that prove it; adds one. */
        public Builder provenBy(LearningAssessmentSpecification provenBy) {
            add("provenBy", provenBy);
            return this;
        }

        /** The assessments that prove it: these in place of all before, none for an empty list. */
        public Builder provenBy(List<? extends LearningAssessmentSpecification> provenBy) {
            setAll("provenBy", provenBy);
            return this;
        }

        /** Codes of the qualification; adds one. */
        public Builder qualificationCode(Concept qualificationCode) {
            add("qualificationCode", qualificationCode);
            return this;
        }

        /** Codes of the qualification: these in place of all before, none for an empty list. */
        public Builder qualificationCode(List<? extends Concept> qualificationCode) {
            setAll("qualificationCode", qualificationCode);
            return this;
        }

        /** What it is a special form of; adds one. */
        public Builder specialisationOf(Qualification specialisationOf) {
            add("specialisationOf", specialisationOf);
            return this;
        }

        /** What it is a special form of: these in place of all before, none for an empty list. */
        public Builder specialisationOf(List<? extends Qualification> specialisationOf) {
            setAll("specialisationOf", specialisationOf);
            return this;
        }

        /** The status, as text. */
        public Builder status(String status) {
            setText("status", status);
            return this;
        }

        /** Documents on the web; adds one. */
        public Builder supplementaryDocument(WebResource supplementaryDocument) {
            add("supplementaryDocument", supplementaryDocument);
            return this;
        }

        /** Documents on the web: these in place of all before, none for an empty list. */
        public Builder supplementaryDocument(List<? extends WebResource> supplementaryDocument) {
            setAll("supplementaryDocument", supplementaryDocument);
            return this;
        }

        /** Whom it is for; adds one. */
        public Builder targetGroup(Concept targetGroup) {
            add("targetGroup", targetGroup);
            return this;
        }

        /** Whom it is for: these in place of all before, none for an empty list. */
        public Builder targetGroup(List<? extends Concept> targetGroup) {
            setAll("targetGroup", targetGroup);
            return this;
        }

        /** The notional workload, ISO 8601, never normalised. */
        public Builder volumeOfLearning(TemporalAmount volumeOfLearning) {
            setDuration("volumeOfLearning", volumeOfLearning);
            return this;
        }

        /** Pages on the web; adds one. */
        public Builder homepage(WebResource homepage) {
            add("homepage", homepage);
            return this;
        }

        /** Pages on the web: these in place of all before, none for an empty list. */
        public Builder homepage(List<? extends WebResource> homepage) {
            setAll("homepage", homepage);
            return this;
        }

        /** Other names. */
        public Builder altLabel(LangString altLabel) {
            set("altLabel", altLabel);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title is missing
         */
        public Qualification build() {
            return new Qualification(complete("Qualification"));
        }
        // </elm:builder>
    }
}
