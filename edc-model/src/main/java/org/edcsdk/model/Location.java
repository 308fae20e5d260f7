package org.edcsdk.model;

import java.util.List;

/** A place (dc:Location). */
public final class Location extends ElmNode {
    private Location(JsonObject json) {
        super(json);
    }

    static Location of(JsonObject json) {
        return new Location(json);
    }

    /**
     * A place by its country.
     *
     * @param country ISO 3166-1 alpha-2
     * @return the location
     */
    public static Location of(String country) {
        return located(address(country));
    }

    /**
     * A place by its address.
     *
     * @param country ISO 3166-1 alpha-2
     * @param fullAddress the whole address as a text
     * @return the location
     */
    public static Location of(String country, LangString fullAddress) {
        return located(address(country).with("fullAddress", Note.of(fullAddress).json()));
    }

    private static JsonObject address(String country) {
        return JsonObject.empty().with("type", "Address").with("countryCode", CodeLists.country(country).json());
    }

    private static Location located(JsonObject address) {
        return new Location(JsonObject.empty().with("type", "Location").with("address", address));
    }

    /** Its addresses. */
    public List<Address> addresses() {
        return nodes("address", Address::of);
    }

    /** The region, by NUTS or the EU list of administrative units. */
    public List<Concept> spatialCodes() {
        return nodes("spatialCode", Concept::of);
    }

    /** Its name. */
    public LangString geographicName() {
        return language("geographicName");
    }
}
