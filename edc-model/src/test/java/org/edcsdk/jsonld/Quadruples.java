package org.edcsdk.jsonld;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * N-Quads without the labels of blank nodes, so that two processors can be compared: each blank node is replaced by what is said of it, as far
 * down as it goes.
 */
final class Quadruples {
    private static final Pattern LINE = Pattern.compile("(\\S+) (\\S+) (.*) \\.");

    private Quadruples() {
    }

    /** Statement to how often it stands. */
    static Map<String, Integer> of(String nQuads) {
        Map<String, List<String[]>> bySubject = new HashMap<>();
        nQuads.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IllegalArgumentException("no quad");
            }
            bySubject.computeIfAbsent(parts.group(1), first -> new ArrayList<>()).add(new String[] {parts.group(2), parts.group(3)});
        });
        Map<String, Integer> out = new TreeMap<>();
        bySubject.forEach((subject, statements) -> statements.forEach(
                statement -> out.merge(name(subject, bySubject) + ' ' + statement[0] + ' ' + name(statement[1], bySubject), 1, Integer::sum)));
        return out;
    }

    private static String name(String term, Map<String, List<String[]>> bySubject) {
        return !term.startsWith("_:") ? term : bySubject.getOrDefault(term, List.of()).stream()
                .map(statement -> statement[0] + ' ' + name(statement[1], bySubject)).sorted(Comparator.naturalOrder()).toList().toString();
    }
}
