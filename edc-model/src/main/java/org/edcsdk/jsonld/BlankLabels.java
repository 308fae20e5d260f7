package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.jsonld.Quads.Quad;
import org.edcsdk.model.Bytes;

/**
 * Labels for blank nodes. One without an id stands at one place of a tree: its digest over all that is below it says which it is, and two
 * with one digest under one object are alike. One with an id in the document has its label from that id.
 */
final class BlankLabels {
    private final Map<String, List<Quad>> outgoing = new HashMap<>();
    private final Map<String, String> digests = new HashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Set<String> roots = new TreeSet<>();

    BlankLabels(Set<Quad> quads) {
        Set<String> below = new TreeSet<>();
        for (Quad quad : quads) {
            out(quad.subject()).add(quad);
            roots.add(quad.subject());
            if (Quads.isUnnamed(quad.object())) {
                below.add(quad.object());
            }
            if (!quad.graph().isEmpty()) {
                out(quad.graph()).add(new Quad(quad.graph(), "", quad.subject(), ""));
                below.add(quad.subject());
            }
        }
        roots.removeAll(below.stream().filter(Quads::isUnnamed).toList());
    }

    Map<String, String> labels() {
        List<String> order = new ArrayList<>(roots);
        order.sort(Comparator.comparing((String root) -> Quads.isUnnamed(root) ? digest(root) : root));
        order.forEach(this::visit);
        return labels;
    }

    private void visit(String node) {
        if (Quads.isUnnamed(node)) {
            labels.put(node, "_:b" + labels.size());
        }
        out(node).stream().filter(quad -> Quads.isUnnamed(quad.object()))
                .sorted(Comparator.comparing((Quad quad) -> quad.predicate() + ' ' + digest(quad.object())))
                .forEach(quad -> visit(quad.object()));
    }

    private String digest(String unnamedNode) {
        String known = digests.get(unnamedNode);
        if (known == null) {
            List<String> parts = new ArrayList<>();
            for (Quad quad : out(unnamedNode)) {
                String object = Quads.isUnnamed(quad.object()) ? digest(quad.object()) : quad.object();
                parts.add(quad.predicate() + ' ' + object + '\n');
            }
            parts.sort(Comparator.naturalOrder());
            known = Bytes.utf8(String.join("", parts)).sha256().hex();
            digests.put(unnamedNode, known);
        }
        return known;
    }

    private List<Quad> out(String node) {
        return outgoing.computeIfAbsent(node, first -> new ArrayList<>());
    }
}
