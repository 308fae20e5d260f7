package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** An accreditation or quality assurance (Accreditation). */
public final class Accreditation extends ElmNode {
    private Accreditation(JsonObject json) {
        super(json);
    }

    static Accreditation of(JsonObject json) {
        return new Accreditation(json);
    }

    /**
     * An accreditation.
     *
     * @param title its title
     * @param type its kind
     * @param agent who accredits
     * @return the accreditation
     */
    public static Accreditation of(LangString title, AccreditationType type, Organisation agent) {
        return new Accreditation(JsonObject.empty().with("type", "Accreditation").with("title", title.requireText("title").toJson())
                .with("dcType", type.concept().json()).with("accreditingAgent", agent.json()));
    }

    /** Its title. */
    public LangString title() {
        return language("title");
    }

    /** Its kind. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** Who accredits. */
    public Optional<Organisation> accreditingAgent() {
        return node("accreditingAgent", Organisation::of);
    }

    /** Its identifiers. */
    public List<Identifier> identifiers() {
        return nodes("identifier", Identifier::of);
    }

    /** Since when. */
    public Optional<DateTime> dateIssued() {
        return date("dateIssued");
    }

    /** Until when. */
    public Optional<DateTime> expiryDate() {
        return date("expiryDate");
    }
}
