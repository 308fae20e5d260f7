package org.edcsdk.model.profile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/**
 * Whether something stands at the end of a path of terms such as {@code specifiedBy.learningOutcome}. A blank text is nothing, nor is an object
 * without id and members. Each step of each node is looked at once.
 */
final class FilledPaths {
    private final Map<String, Map<Node, Boolean>> known = new HashMap<>();

    /** Whether at least one path leads somewhere. */
    boolean any(Node node, List<String> paths) {
        return paths.stream().anyMatch(path -> isFilled(node, path));
    }

    private boolean isFilled(Node node, String path) {
        Map<Node, Boolean> ofPath = known.computeIfAbsent(path, created -> new HashMap<>());
        Boolean before = ofPath.get(node);
        if (before == null) {
            before = look(node, path);
            ofPath.put(node, before);
        }
        return before;
    }

    private boolean look(Node node, String path) {
        int dot = path.indexOf('.');
        String rest = dot < 0 ? "" : path.substring(dot + 1);
        for (Value value : node.list(dot < 0 ? path : path.substring(0, dot))) {
            if (rest.isEmpty() ? isFilled(value) : value.node() != null && isFilled(value.node(), rest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilled(Value value) {
        if (value.node() != null) {
            return value.node().isIri() || !value.node().values().isEmpty();
        }
        return !value.literal().isBlank();
    }
}
