package org.edcsdk.view;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.edcsdk.model.JsonObject;

/** What has been drawn already, so that it is not drawn twice: single members, and whole objects. For one view and one thread. */
final class Shown {
    private final Map<JsonObject, Set<String>> members = new IdentityHashMap<>();
    private final Set<JsonObject> objects = new HashSet<>();

    void member(JsonObject node, String term) {
        members.computeIfAbsent(node, key -> new HashSet<>()).add(term);
    }

    boolean hasMember(JsonObject node, String term) {
        return members.getOrDefault(node, Set.of()).contains(term);
    }

    /** Whether this is the first time; an object without an id is a new one each time. */
    boolean object(JsonObject node) {
        return !node.has("id") || objects.add(node);
    }

    boolean hasObject(JsonObject node) {
        return objects.contains(node);
    }
}
