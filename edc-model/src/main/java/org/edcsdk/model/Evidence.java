package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** Why a credential may be issued (Evidence): a mandate, an accreditation, the original document. */
public final class Evidence extends ElmNode {
    private Evidence(JsonObject json) {
        super(json);
    }

    static Evidence of(JsonObject json) {
        return new Evidence(json);
    }

    /**
     * A mandate: the issuer acts for the awarding body.
     *
     * @param statement the mandate in words, shown to readers
     * @return the evidence
     */
    public static Evidence mandate(String statement) {
        return new Evidence(JsonObject.empty().with("type", "Evidence").with("dcType", EvidenceType.MANDATE.concept().json())
                .with("evidenceStatement", Require.text("evidenceStatement", statement)));
    }

    /** Its kind. */
    public Optional<Concept> dcType() {
        return node("dcType", Concept::of);
    }

    /** A statement for readers. */
    public Optional<String> evidenceStatement() {
        return text("evidenceStatement");
    }

    /** The accreditation. */
    public Optional<Accreditation> accreditation() {
        return node("accreditation", Accreditation::of);
    }

    /** Embedded documents. */
    public List<MediaObject> embeddedEvidence() {
        return nodes("embeddedEvidence", MediaObject::of);
    }
}
