package org.edcsdk.model.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Our findings in the words of {@link Breach}: the node is looked up by the finding's pointer. */
final class OurFindings {
    private OurFindings() {
    }

    static List<Breach> of(JsonObject credential, Shape shape) {
        Set<List<String>> seen = new HashSet<>();
        List<Breach> breaches = new ArrayList<>();
        for (Finding finding : ProfileCheck.report(EuropeanDigitalCredential.of(credential), Set.of(shape)).findings()) {
            Breach breach = breach(credential, finding);
            boolean whole = Set.of("min", "max", "unique").contains(breach.kind());
            if (seen.add(List.of(breach.toString(), whole ? "" : finding.pointer()))) {
                breaches.add(breach);
            }
        }
        breaches.sort(null);
        return breaches;
    }

    private static Breach breach(JsonObject credential, Finding finding) {
        // The engine reports this one at the credential, which must have an issuer of that shape.
        boolean issuer = finding.rule().startsWith("Issuer.");
        String term = issuer ? "issuer" : finding.property();
        String kind = issuer ? "issuer" : finding.rule().substring(finding.rule().lastIndexOf('.') + 1);
        String parent = finding.pointer().substring(0, finding.pointer().lastIndexOf('/' + term));
        return new Breach(focus((JsonObject) at(credential, parent)), term, kind);
    }

    static JsonValue at(JsonValue root, String pointer) {
        JsonValue value = root;
        for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            value = value instanceof JsonArray array ? array.items().get(Integer.parseInt(step)) : ((JsonObject) value).get(step).orElseThrow();
        }
        return value;
    }

    private static String focus(JsonObject node) {
        String id = node.text("id").orElse("_:");
        if (!id.startsWith("_:")) {
            return id;
        }
        Set<String> types = new TreeSet<>();
        node.list("type").forEach(type -> types.add(((JsonString) type).value()));
        return types.toString();
    }
}
