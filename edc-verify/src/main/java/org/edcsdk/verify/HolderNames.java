package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/** Texts of a credential by which a person knows it: names of the holder, titles. */
final class HolderNames {
    private HolderNames() {
    }

    /** The names under which the holder may stand on a page or a list, in every language; not folded. */
    static Set<String> of(JsonObject credential) {
        Set<String> names = new LinkedHashSet<>();
        for (Node subject : Node.root(credential).objects("credentialSubject")) {
            names.addAll(texts(subject, "fullName"));
            names.addAll(joined(texts(subject, "givenName"), texts(subject, "familyName")));
            names.addAll(joined(texts(subject, "familyName"), texts(subject, "givenName")));
            if (names.isEmpty()) {
                names.addAll(texts(subject, "birthName"));
                names.addAll(texts(subject, "familyName"));
                names.addAll(texts(subject, "givenName"));
            }
        }
        return names;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> names = new ArrayList<>();
        first.forEach(one -> second.forEach(other -> names.add(one + ' ' + other)));
        return names;
    }

    /** The texts of a language map, or of a plain string that stands in its place. */
    static List<String> texts(Node node, String member) {
        List<String> texts = new ArrayList<>();
        for (Value value : node.values(member)) {
            value.text().ifPresent(texts::add);
            if (value.json() instanceof JsonObject map) {
                Node languages = new Node(value.pointer(), map);
                for (Map.Entry<String, JsonValue> language : map.members().entrySet()) {
                    languages.values(language.getKey()).forEach(text -> text.text().ifPresent(texts::add));
                }
            }
        }
        texts.removeIf(String::isBlank);
        return texts;
    }
}
