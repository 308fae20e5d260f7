package org.edcsdk.model;

import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import java.util.List;
import java.util.Optional;

/** An offer of learning (elm:LearningOpportunity). */
public final class LearningOpportunity extends ElmNode {
    private LearningOpportunity(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static LearningOpportunity of(JsonObject json) {
        return new LearningOpportunity(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "LearningOpportunity"));
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

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** When: 0..1. */
    public Optional<PeriodOfTime> temporal() {
        return node("temporal", PeriodOfTime::of);
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

    /** How applicants are admitted: 0..1. */
    public Optional<Note> admissionProcedure() {
        return node("admissionProcedure", Note::of);
    }

    /** Until when to apply: 0..n. */
    public List<DateTime> applicationDeadline() {
        return dates("applicationDeadline");
    }

    /** An image for display: 0..1. */
    public Optional<MediaObject> bannerImage() {
        return node("bannerImage", MediaObject::of);
    }

    /** The description in HTML: 0..n; read only, no value fits both context and shape. */
    public List<String> descriptionHtml() {
        return texts("descriptionHtml");
    }

    /** How long it takes, ISO 8601, never normalised: 0..1. */
    public Optional<String> duration() {
        return text("duration");
    }

    /** Grants: 0..n. */
    public List<Grant> grant() {
        return nodes("grant", Grant::of);
    }

    /** Its parts: 0..n. */
    public List<LearningOpportunity> hasPart() {
        return nodes("hasPart", LearningOpportunity::of);
    }

    /** What it is a part of: 0..n. */
    public List<LearningOpportunity> isPartOf() {
        return nodes("isPartOf", LearningOpportunity::of);
    }

    /** What can be achieved: 0..1. */
    public Optional<AnyAchievementSpecification> learningAchievementSpecification() {
        return node("learningAchievementSpecification", AnyAchievementSpecification::of);
    }

    /** What is done: 0..1. */
    public Optional<LearningActivitySpecification> learningActivitySpecification() {
        return node("learningActivitySpecification", LearningActivitySpecification::of);
    }

    /** The schedule, such as full time: 0..1. */
    public Optional<Concept> learningSchedule() {
        return node("learningSchedule", Concept::of);
    }

    /** The place: 0..n. */
    public List<Location> location() {
        return nodes("location", Location::of);
    }

    /** Forms of participation: 0..n. */
    public List<Concept> mode() {
        return nodes("mode", Concept::of);
    }

    /** What it costs: 0..n. */
    public List<PriceDetail> priceDetail() {
        return nodes("priceDetail", PriceDetail::of);
    }

    /** Who provides it: 1..n. */
    public List<Organisation> providedBy() {
        return nodes("providedBy", Organisation::of);
    }

    /** The schedule in words: 0..1. */
    public Optional<Note> scheduleInformation() {
        return node("scheduleInformation", Note::of);
    }

    /** The status, as text: 0..1. */
    public Optional<String> status() {
        return text("status");
    }

    /** Documents on the web: 0..n. */
    public List<WebResource> supplementaryDocument() {
        return nodes("supplementaryDocument", WebResource::of);
    }

    /** Pages on the web: 0..n. */
    public List<WebResource> homepage() {
        return nodes("homepage", WebResource::of);
    }
    // </elm:accessors>

    /** Builds it. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
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

        /** When. */
        public Builder temporal(PeriodOfTime temporal) {
            set("temporal", temporal);
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

        /** How applicants are admitted. */
        public Builder admissionProcedure(Note admissionProcedure) {
            set("admissionProcedure", admissionProcedure);
            return this;
        }

        /** Until when to apply; adds one. */
        public Builder applicationDeadline(DateTime applicationDeadline) {
            addText("applicationDeadline", applicationDeadline.text());
            return this;
        }

        /** Until when to apply; adds one. */
        public Builder applicationDeadline(LocalDate applicationDeadline) {
            addText("applicationDeadline", DateTime.of(applicationDeadline).text());
            return this;
        }

        /** An image for display. */
        public Builder bannerImage(MediaObject bannerImage) {
            set("bannerImage", bannerImage);
            return this;
        }

        /** How long it takes, ISO 8601, never normalised. */
        public Builder duration(TemporalAmount duration) {
            setDuration("duration", duration);
            return this;
        }

        /** Grants; adds one. */
        public Builder grant(Grant grant) {
            add("grant", grant);
            return this;
        }

        /** Grants: these in place of all before, none for an empty list. */
        public Builder grant(List<? extends Grant> grant) {
            setAll("grant", grant);
            return this;
        }

        /** Its parts; adds one. */
        public Builder hasPart(LearningOpportunity hasPart) {
            add("hasPart", hasPart);
            return this;
        }

        /** Its parts: these in place of all before, none for an empty list. */
        public Builder hasPart(List<? extends LearningOpportunity> hasPart) {
            setAll("hasPart", hasPart);
            return this;
        }

        /** What it is a part of; adds one. */
        public Builder isPartOf(LearningOpportunity isPartOf) {
            add("isPartOf", isPartOf);
            return this;
        }

        /** What it is a part of: these in place of all before, none for an empty list. */
        public Builder isPartOf(List<? extends LearningOpportunity> isPartOf) {
            setAll("isPartOf", isPartOf);
            return this;
        }

        /** What can be achieved. */
        public Builder learningAchievementSpecification(AnyAchievementSpecification learningAchievementSpecification) {
            set("learningAchievementSpecification", (ElmNode) learningAchievementSpecification);
            return this;
        }

        /** What is done. */
        public Builder learningActivitySpecification(LearningActivitySpecification learningActivitySpecification) {
            set("learningActivitySpecification", learningActivitySpecification);
            return this;
        }

        /** The schedule, such as full time. */
        public Builder learningSchedule(Concept learningSchedule) {
            set("learningSchedule", learningSchedule);
            return this;
        }

        /** The place; adds one. */
        public Builder location(Location location) {
            add("location", location);
            return this;
        }

        /** The place: these in place of all before, none for an empty list. */
        public Builder location(List<? extends Location> location) {
            setAll("location", location);
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

        /** What it costs; adds one. */
        public Builder priceDetail(PriceDetail priceDetail) {
            add("priceDetail", priceDetail);
            return this;
        }

        /** What it costs: these in place of all before, none for an empty list. */
        public Builder priceDetail(List<? extends PriceDetail> priceDetail) {
            setAll("priceDetail", priceDetail);
            return this;
        }

        /** Who provides it; adds one. */
        public Builder providedBy(Organisation providedBy) {
            add("providedBy", providedBy);
            return this;
        }

        /** Who provides it: these in place of all before, none for an empty list. */
        public Builder providedBy(List<? extends Organisation> providedBy) {
            setAll("providedBy", providedBy);
            return this;
        }

        /** The schedule in words. */
        public Builder scheduleInformation(Note scheduleInformation) {
            set("scheduleInformation", scheduleInformation);
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

        /**
         * The object.
         *
         * @throws IllegalArgumentException where title, providedBy: one is missing
         */
        public LearningOpportunity build() {
            return new LearningOpportunity(complete("LearningOpportunity"));
        }
        // </elm:builder>
    }
}
