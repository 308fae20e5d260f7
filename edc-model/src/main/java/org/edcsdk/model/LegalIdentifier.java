package org.edcsdk.model;

import java.util.Optional;

/** An identifier under the law of a country (LegalIdentifier): register, tax or VAT number, or the eIDAS identifier. */
public final class LegalIdentifier extends ElmNode {
    private LegalIdentifier(JsonObject json) {
        super(json);
    }

    static LegalIdentifier of(JsonObject json) {
        return new LegalIdentifier(json);
    }

    /** Name of the scheme of {@link #vat}. */
    static final String VAT_SCHEME = "VAT number";

    /**
     * A number of a national register or scheme.
     *
     * @param country ISO 3166-1 alpha-2
     * @param notation the number, not blank
     * @return the identifier
     */
    public static LegalIdentifier of(String country, String notation) {
        return new LegalIdentifier(JsonObject.empty().with("type", "LegalIdentifier")
                .with("spatial", CodeLists.country(country).json()).with("notation", Require.text("notation", notation)));
    }

    /**
     * A VAT number.
     *
     * @param country ISO 3166-1 alpha-2
     * @param number the number, not blank
     * @return the identifier
     */
    public static LegalIdentifier vat(String country, String number) {
        return new LegalIdentifier(of(country, number).json().with("schemeName", VAT_SCHEME));
    }

    /** The number, as it is written. */
    public String notation() {
        return text("notation").orElse("");
    }

    /** The country of the scheme. */
    public Optional<Concept> spatial() {
        return node("spatial", Concept::of);
    }

    /** Name of the scheme. */
    public Optional<String> schemeName() {
        return text("schemeName");
    }
}
