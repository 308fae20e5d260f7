package org.edcsdk.model;

import java.util.Optional;

/** An identifier of any scheme, such as a certificate or student number (adms:Identifier). */
public final class Identifier extends ElmNode {
    private Identifier(JsonObject json) {
        super(json);
    }

    static Identifier of(JsonObject json) {
        return new Identifier(json);
    }

    /**
     * An identifier.
     *
     * @param schemeName name of the scheme, such as "Student number"
     * @param notation the number or code, not blank
     * @return the identifier
     */
    public static Identifier of(String schemeName, String notation) {
        return new Identifier(JsonObject.empty().with("type", "Identifier")
                .with("schemeName", Require.text("schemeName", schemeName)).with("notation", Require.text("notation", notation)));
    }

    /** The number or code. */
    public String notation() {
        return text("notation").orElse("");
    }

    /** Name of the scheme. */
    public Optional<String> schemeName() {
        return text("schemeName");
    }

    /** IRI of the scheme. */
    public Optional<String> schemeId() {
        return text("schemeId");
    }
}
