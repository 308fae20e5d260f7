package org.edcsdk.view;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** Small credentials for the view, written in JSON with single quotes. */
final class Credentials {
    static final String UNIVERSITY = "{'id':'urn:epass:org:1','type':'Organisation','legalName':{'en':'University of Zed'},"
            + "'location':{'type':'Location','address':{'type':'Address','countryCode':" + concept("http://publications.europa.eu/resource/authority/country/IRL", "Ireland") + "}}}";
    static final String AWARD = "{'id':'urn:epass:awardingProcess:1','type':'AwardingProcess','awardingBody':" + UNIVERSITY + ",'awardingDate':'2026-06-30T00:00:00Z'}";

    private Credentials() {
    }

    static String concept(String iri, String label) {
        return "{'id':'" + iri + "','type':'Concept','prefLabel':{'en':'" + label + "'}}";
    }

    /** A credential whose subject has these members, behind the name Ada Lovelace. */
    static EuropeanDigitalCredential of(String profile, String subjectMembers, String more) {
        return EuropeanDigitalCredential.of(object("{'id':'urn:credential:1','type':['VerifiableCredential','EuropeanDigitalCredential'],"
                + "'credentialProfiles':{'id':'http://data.europa.eu/snb/credential/" + profile + "','type':'Concept','prefLabel':{'en':'Profile'}},"
                + "'displayParameter':{'type':'DisplayParameter','title':{'en':'The title'}},'issuer':" + UNIVERSITY
                + ",'credentialSubject':{'id':'urn:epass:person:1','type':'Person','fullName':{'en':'Ada Lovelace'}" + subjectMembers + "}"
                + more + "}"));
    }

    static EuropeanDigitalCredential generic(String subjectMembers) {
        return of("e34929035b", subjectMembers, "");
    }

    static JsonObject object(String json) {
        try {
            return (JsonObject) Json.parse(Bytes.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), JsonLimits.withDefaults());
        } catch (JsonReadException e) {
            throw new AssertionError(e);
        }
    }

    static Section section(CredentialView view, String id) {
        return view.sections().stream().filter(section -> section.id().equals(id)).findFirst().orElseThrow(() -> new AssertionError("no section " + id));
    }

    /** The lines of the fields of a section, label and values, without those in groups. */
    static List<String> fields(Section section) {
        return section.blocks().stream().filter(Block.Field.class::isInstance).map(Block.Field.class::cast)
                .map(field -> field.label().value() + " = " + String.join(" | ", field.values().stream().map(Text::value).toList())).toList();
    }
}
