package org.edcsdk.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who awarded something, and when (AwardingProcess). */
public final class AwardingProcess extends ElmNode {
    private AwardingProcess(JsonObject json) {
        super(json);
    }

    static AwardingProcess of(JsonObject json) {
        return new AwardingProcess(json);
    }

    /** An award by one body. */
    public static AwardingProcess of(Organisation awardingBody) {
        return new AwardingProcess(JsonObject.empty().with("type", "AwardingProcess").with("awardingBody", awardingBody.json()));
    }

    /** This award with its date. */
    public AwardingProcess on(LocalDate date) {
        return new AwardingProcess(json().with("awardingDate", DateTime.of(date).text()));
    }

    /** The awarding bodies. */
    public List<Organisation> awardingBodies() {
        return nodes("awardingBody", Organisation::of);
    }

    /** When. */
    public Optional<DateTime> awardingDate() {
        return date("awardingDate");
    }
}
