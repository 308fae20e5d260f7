package org.edcsdk.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something learned and acknowledged (elm:LearningAchievement). */
public final class LearningAchievement extends ElmNode implements AnyClaim {
    private LearningAchievement(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningAchievement of(JsonObject json) {
        return new LearningAchievement(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningAchievement"));
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

    /** Who awards it, and when: 1..1. */
    public Optional<AwardingProcess> awardedBy() {
        return node("awardedBy", AwardingProcess::of);
    }

    /** Credit points that were received: 0..n. */
    public List<CreditPoint> creditReceived() {
        return nodes("creditReceived", CreditPoint::of);
    }

    /** What it entitles to: 0..n. */
    public List<LearningEntitlement> entitlesTo() {
        return nodes("entitlesTo", LearningEntitlement::of);
    }

    /** Its parts: 0..n. */
    public List<LearningAchievement> hasPart() {
        return nodes("hasPart", LearningAchievement::of);
    }

    /** What led to it: 0..n. */
    public List<LearningActivity> influencedBy() {
        return nodes("influencedBy", LearningActivity::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningAchievement> isPartOf() {
        return nodes("isPartOf", LearningAchievement::of);
    }

    /** Where it was learned: 0..1. */
    public Optional<LearningOpportunity> learningOpportunity() {
        return node("learningOpportunity", LearningOpportunity::of);
    }

    /** The assessments that prove it: 0..n. */
    public List<LearningAssessment> provenBy() {
        return nodes("provenBy", LearningAssessment::of);
    }

    /** What it stands for: 0..1. */
    public Optional<AnyAchievementSpecification> specifiedBy() {
        return node("specifiedBy", AnyAchievementSpecification::of);
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }
    // </elm:accessors>

    /**
     * Builds an achievement; title and awarding body are mandatory. Outcomes, credits, level, workload and participation go into a
     * qualification of the same title. Not thread safe.
     */
    public static final class Builder extends NodeBuilder {
        private Qualification.Builder specification;
        private Organisation awardingBody;
        private LocalDate awardingDate;

        private Builder(JsonObject from) {
            super(from);
        }

        /** Who awarded it. */
        public Builder awardedBy(Organisation organisation) {
            awardingBody = organisation;
            return this;
        }

        /** When it was awarded. */
        public Builder awardingDate(LocalDate date) {
            awardingDate = date;
            return this;
        }

        /** What it stands for, in place of what was set before. */
        public Builder specifiedBy(AnyAchievementSpecification specifiedBy) {
            specification = null;
            set("specifiedBy", (ElmNode) specifiedBy);
            return this;
        }

        /** Adds a learning outcome by its title. */
        public Builder learningOutcome(LangString title) {
            specification().learningOutcome(title);
            return this;
        }

        /** Adds ECTS credit points, such as "5", as offered and as received. */
        public Builder ects(String points) {
            CreditPoint credits = CreditPoint.ects(points);
            specification().creditPoint(credits);
            add("creditReceived", credits);
            return this;
        }

        /** The notional workload. */
        public Builder workload(Duration workload) {
            specification().volumeOfLearning(workload);
            return this;
        }

        /** The level of the European Qualifications Framework, 1 to 8. */
        public Builder eqfLevel(int level) {
            specification().eqfLevel(level);
            return this;
        }

        /** Adds a form of participation. */
        public Builder mode(LearningMode mode) {
            specification().mode(mode);
            return this;
        }

        /** Adds a language of instruction, ISO 639-1. */
        public Builder instructionLanguage(String iso639) {
            specification().language(iso639);
            return this;
        }

        /** What a learner needs to enrol. */
        public Builder entryRequirement(LangString text) {
            specification().entryRequirement(text);
            return this;
        }

        /** Adds the quality assurance behind it. */
        public Builder qualityAssurance(Accreditation accreditation) {
            specification().accreditation(accreditation);
            return this;
        }

        private Qualification.Builder specification() {
            if (specification == null) {
                specification = LearningAchievement.of(json()).specifiedBy().map(existing -> Qualification.of(existing.json()).toBuilder())
                        .orElseGet(Qualification::builder);
            }
            return specification;
        }

        /**
         * The achievement.
         *
         * @throws IllegalArgumentException where the title or the awarding body is missing
         */
        public LearningAchievement build() {
            LangString title = LearningAchievement.of(json()).title().requireText("title");
            if (awardingBody != null) {
                set("awardedBy", AwardingProcess.of(awardingBody));
            }
            AwardingProcess process = LearningAchievement.of(json()).awardedBy()
                    .orElseThrow(() -> new IllegalArgumentException("awardedBy is missing: an achievement needs an awarding body"));
            if (awardingDate != null) {
                set("awardedBy", process.on(awardingDate));
            }
            if (specification != null) {
                if (!specification.json().has("title")) {
                    specification.title(title);
                }
                set("specifiedBy", specification.build());
            }
            return LearningAchievement.of(json());
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

        /** Who awards it, and when. */
        public Builder awardedBy(AwardingProcess awardedBy) {
            set("awardedBy", awardedBy);
            return this;
        }

        /** Credit points that were received; adds one. */
        public Builder creditReceived(CreditPoint creditReceived) {
            add("creditReceived", creditReceived);
            return this;
        }

        /** Credit points that were received: these in place of all before, none for an empty list. */
        public Builder creditReceived(List<? extends CreditPoint> creditReceived) {
            setAll("creditReceived", creditReceived);
            return this;
        }

        /** What it entitles to; adds one. */
        public Builder entitlesTo(LearningEntitlement entitlesTo) {
            add("entitlesTo", entitlesTo);
            return this;
        }

        /** What it entitles to: these in place of all before, none for an empty list. */
        public Builder entitlesTo(List<? extends LearningEntitlement> entitlesTo) {
            setAll("entitlesTo", entitlesTo);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningAchievement hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningAchievement> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What led to it; adds one. */
        public Builder influencedBy(LearningActivity influencedBy) {
            add("influencedBy", influencedBy);
            return this;
        }

        /** What led to it: these in place of all before, none for an empty list. */
        public Builder influencedBy(List<? extends LearningActivity> influencedBy) {
            setAll("influencedBy", influencedBy);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningAchievement isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningAchievement> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** Where it was learned. */
        public Builder learningOpportunity(LearningOpportunity learningOpportunity) {
            set("learningOpportunity", learningOpportunity);
            return this;
        }

        /** The assessments that prove it; adds one. */
        public Builder provenBy(LearningAssessment provenBy) {
            add("provenBy", provenBy);
            return this;
        }

        /** The assessments that prove it: these in place of all before, none for an empty list. */
        public Builder provenBy(List<? extends LearningAssessment> provenBy) {
            setAll("provenBy", provenBy);
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
