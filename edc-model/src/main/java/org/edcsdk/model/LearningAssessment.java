package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An assessment and its result (elm:LearningAssessment). */
public final class LearningAssessment extends ElmNode implements AnyClaim {
    private LearningAssessment(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningAssessment of(JsonObject json) {
        return new LearningAssessment(json);
    }

    /** The type of assessment, from its specification. */
    public Optional<Concept> assessmentType() {
        return json().object("specifiedBy").flatMap(specification -> specification.object("dcType")).map(Concept::of);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningAssessment"));
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

    /** When it was issued: 0..1. */
    public Optional<DateTime> dateIssued() {
        return date("dateIssued");
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Who assessed: 0..n. */
    public List<AnyAgent> assessedBy() {
        return nodes("assessedBy", AnyAgent::of);
    }

    /** Who awards it, and when: 1..1. */
    public Optional<AwardingProcess> awardedBy() {
        return node("awardedBy", AwardingProcess::of);
    }

    /** The grade in words or figures: 1..1. */
    public Optional<Note> grade() {
        return node("grade", Note::of);
    }

    /** The status of the grade: 0..1. */
    public Optional<Concept> gradeStatus() {
        return node("gradeStatus", Concept::of);
    }

    /** Its parts: 0..n. */
    public List<LearningAssessment> hasPart() {
        return nodes("hasPart", LearningAssessment::of);
    }

    /** Supervision and identity verification: 0..1. */
    public Optional<Concept> idVerification() {
        return node("idVerification", Concept::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningAssessment> isPartOf() {
        return nodes("isPartOf", LearningAssessment::of);
    }

    /** The place: 0..1. */
    public Optional<Location> location() {
        return node("location", Location::of);
    }

    /** What it proves: 0..1. */
    public Optional<LearningAchievement> proves() {
        return node("proves", LearningAchievement::of);
    }

    /** How the results are distributed; the published context spells the member {@code resultDestribution}: 0..1. */
    public Optional<ResultDistribution> resultDistribution() {
        return node("resultDestribution", ResultDistribution::of);
    }

    /** The grade in comparison with others: 0..1. */
    public Optional<ShortenedGrading> shortenedGrading() {
        return node("shortenedGrading", ShortenedGrading::of);
    }

    /** What it stands for: 0..1. */
    public Optional<LearningAssessmentSpecification> specifiedBy() {
        return node("specifiedBy", LearningAssessmentSpecification::of);
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }
    // </elm:accessors>

    /** Builds an assessment; title, awarding body and grade are mandatory. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private AssessmentType type;
        private LearningMode mode;

        private Builder(JsonObject from) {
            super(from);
        }

        /** Who awarded the result. */
        public Builder awardedBy(Organisation awardingBody) {
            set("awardedBy", AwardingProcess.of(awardingBody));
            return this;
        }

        /** The grade in words or figures. */
        public Builder grade(LangString grade) {
            set("grade", Note.of(grade));
            return this;
        }

        /** The type of assessment. */
        public Builder type(AssessmentType assessmentType) {
            type = assessmentType;
            return this;
        }

        /** How it was taken. */
        public Builder mode(LearningMode assessmentMode) {
            mode = assessmentMode;
            return this;
        }

        /** Supervision and identity verification. */
        public Builder idVerification(IdVerification verification) {
            set("idVerification", verification.concept());
            return this;
        }

        /**
         * The assessment.
         *
         * @throws IllegalArgumentException where title, awarding body or grade is missing
         */
        public LearningAssessment build() {
            LearningAssessment built = of(json());
            built.title().requireText("title");
            for (String mandatory : new String[] {"awardedBy", "grade"}) {
                if (!built.json().has(mandatory)) {
                    throw new IllegalArgumentException(mandatory + " is missing");
                }
            }
            return type == null && mode == null ? built : of(built.json().with("specifiedBy", specification(built.title())));
        }

        private JsonObject specification(LangString title) {
            JsonObject specification = JsonObject.empty().with("type", "LearningAssessmentSpecification").with("title", title.toJson());
            if (type != null) {
                specification = specification.with("dcType", type.concept().json());
            }
            return mode == null ? specification : specification.with("mode", mode.concept().json());
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

        /** When it was issued. */
        public Builder dateIssued(DateTime dateIssued) {
            setText("dateIssued", dateIssued.text());
            return this;
        }

        /** When it was issued. */
        public Builder dateIssued(LocalDate dateIssued) {
            setText("dateIssued", DateTime.of(dateIssued).text());
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

        /** Who assessed; adds one. */
        public Builder assessedBy(AnyAgent assessedBy) {
            add("assessedBy", (ElmNode) assessedBy);
            return this;
        }

        /** Who assessed: these in place of all before, none for an empty list. */
        public Builder assessedBy(List<? extends AnyAgent> assessedBy) {
            setAll("assessedBy", assessedBy);
            return this;
        }

        /** Who awards it, and when. */
        public Builder awardedBy(AwardingProcess awardedBy) {
            set("awardedBy", awardedBy);
            return this;
        }

        /** The grade in words or figures. */
        public Builder grade(Note grade) {
            set("grade", grade);
            return this;
        }

        /** The status of the grade. */
        public Builder gradeStatus(Concept gradeStatus) {
            set("gradeStatus", gradeStatus);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningAssessment hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningAssessment> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** Supervision and identity verification. */
        public Builder idVerification(Concept idVerification) {
            set("idVerification", idVerification);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningAssessment isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningAssessment> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** The place. */
        public Builder location(Location location) {
            set("location", location);
            return this;
        }

        /** What it proves. */
        public Builder proves(LearningAchievement proves) {
            set("proves", proves);
            return this;
        }

        /** How the results are distributed; the published context spells the member {@code resultDestribution}. */
        public Builder resultDistribution(ResultDistribution resultDistribution) {
            set("resultDestribution", resultDistribution);
            return this;
        }

        /** The grade in comparison with others. */
        public Builder shortenedGrading(ShortenedGrading shortenedGrading) {
            set("shortenedGrading", shortenedGrading);
            return this;
        }

        /** What it stands for. */
        public Builder specifiedBy(LearningAssessmentSpecification specifiedBy) {
            set("specifiedBy", specifiedBy);
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
        // </elm:builder>
    }
}
