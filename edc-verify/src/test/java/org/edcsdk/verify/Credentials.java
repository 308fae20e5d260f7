package org.edcsdk.verify;

import java.util.Optional;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;

/** Inputs for the tests of single checks, with quotes written as apostrophes. */
final class Credentials {
    private Credentials() {
    }

    static JsonObject json(String text) {
        try {
            return (JsonObject) Json.parse(Bytes.utf8(text.replace('\'', '"')), JsonLimits.withDefaults());
        } catch (JsonReadException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /** A credential whose issuer has one eIDAS identifier. */
    static JsonObject issuedBy(String notation, String country) {
        return json("{'issuer':{'id':'urn:epass:org:1','eIDASIdentifier':{'notation':'" + notation + "','spatial':{'id':"
                + "'http://publications.europa.eu/resource/authority/country/" + country + "'}}}}");
    }

    static SealOwner owner(String organizationIdentifier, String country) {
        return new SealOwner(Optional.of("Velocert seal"), Optional.of("VELOCERT OU"), Optional.ofNullable(organizationIdentifier),
                Optional.ofNullable(country), false, true);
    }
}
