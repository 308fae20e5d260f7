package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.edcsdk.jsonld.CredentialReadException.Reason;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** The contexts that a credential may name: a fixed table, nothing is ever fetched. */
final class Contexts {
    static final String W3C = "https://www.w3.org/2018/credentials/v1";
    static final String W3C_V2 = "https://www.w3.org/ns/credentials/v2";
    static final String EDC = "http://data.europa.eu/snb/model/context/edc-ap";

    private static final Set<String> EDC_ALIASES = Set.of(
            "https://data.europa.eu/snb/model/context/edc-ap",
            "http://data.europa.eu/snb/model/context/edc-ap.jsonld",
            "https://data.europa.eu/snb/model/context/edc-ap.jsonld",
            "http://dev.everisdx.io/datamodel/edc-ap-context.jsonld",
            "http://dev.everisdx.io/datamodel/test/edc-ap-context.jsonld");

    private Contexts() {
    }

    static JsonValue written() {
        return new JsonArray(List.of(new JsonString(W3C), new JsonString(EDC)));
    }

    static List<ReadFinding> check(JsonObject credential) throws CredentialReadException {
        List<JsonValue> contexts = credential.list("@context");
        if (contexts.size() != 2) {
            throw refuse("/@context", "a credential names two contexts, this one names " + contexts.size());
        }
        List<ReadFinding> findings = new ArrayList<>();
        String first = iri(contexts.get(0), 0);
        if (first.equals(W3C_V2)) {
            findings.add(new ReadFinding(ReadFinding.Kind.CONTEXT_V2, "/@context/0",
                    "the data model 2.0 context cannot be combined with the EDC context; read as plain JSON"));
        } else if (!first.equals(W3C)) {
            throw refuse("/@context/0", "the first context must be " + W3C);
        }
        String second = iri(contexts.get(1), 1);
        if (EDC_ALIASES.contains(second)) {
            findings.add(new ReadFinding(ReadFinding.Kind.CONTEXT_ALIAS, "/@context/1", "read as " + EDC));
        } else if (!second.equals(EDC)) {
            throw refuse("/@context/1", "the second context must be " + EDC);
        }
        return findings;
    }

    private static String iri(JsonValue context, int index) throws CredentialReadException {
        if (context instanceof JsonString string) {
            return string.value();
        }
        throw refuse("/@context/" + index, "a context must be an IRI; inline contexts are refused");
    }

    private static CredentialReadException refuse(String pointer, String message) {
        return new CredentialReadException(Reason.CONTEXT, pointer, message);
    }
}
