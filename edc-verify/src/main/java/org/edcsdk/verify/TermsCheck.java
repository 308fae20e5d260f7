package org.edcsdk.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.edcsdk.jsonld.ReadFinding;
import org.edcsdk.model.internal.ElmTable;

/**
 * TERMS: what the contexts do not know. An extension is listed. A member that merely looks like a property is another matter: a person takes
 * it for the property and a JSON-LD reader drops it without a word.
 */
final class TermsCheck {
    // Spec (j): names that the shapes have and the context lacks altogether; those that it spells otherwise stand in the table.
    private static final Set<String> WITHOUT_A_TERM = Set.of("defaultLanguage", "hasMember", "geometry");
    private static final int SHORTEST_FOR_DISTANCE = 6;

    // W3C Bitstring Status List 1.0, 2.1: no context of an EDC knows them.
    private static final Pattern OF_STATUS = Pattern.compile("/(credentialStatus|status)(/[0-9]+)?/(statusPurpose|statusListIndex|statusListCredential|statusSize)");

    private final Set<String> properties = new HashSet<>();
    private final Map<String, String> bySkeleton = new HashMap<>();
    private final Map<String, String> byIri = new HashMap<>();
    private final Map<String, String> prefixes;
    private final Set<String> shapeSpellings = new HashSet<>(WITHOUT_A_TERM);

    TermsCheck() {
        ElmTable table = ElmTable.get();
        properties.addAll(table.termNames());
        prefixes = table.prefixes();
        shapeSpellings.addAll(table.spellings().keySet());
        Stream.concat(properties.stream().sorted(), Stream.of("id", "type"))
                .forEach(term -> bySkeleton.putIfAbsent(Confusables.skeleton(term), term));
        Stream.concat(table.terms().stream(), table.credentialTerms().stream()).forEach(term -> byIri.put(term.iri(), term.name()));
    }

    List<CheckResult> check(List<ReadFinding> readFindings) {
        Findings findings = new Findings(Check.TERMS);
        for (ReadFinding finding : readFindings) {
            switch (finding.kind()) {
                case CONTEXT_ALIAS -> findings.warning(FindingCode.CONTEXT_ALIAS, finding.pointer(), "The context is "
                        + finding.message() + ".");
                case CONTEXT_V2 -> findings.warning(FindingCode.CONTEXT_V2, finding.pointer(),
                        "The W3C context of 2.0 cannot be combined with the EDC context; read as plain JSON.");
                case UNKNOWN_MEMBER, SHAPE_SPELLING -> member(finding.pointer(), findings);
                case STATUS_OBJECT, REFERENCE -> {
                    // The STATUS check tells the one, the profile's rules judge the other.
                }
            }
        }
        return findings.orPassed("The contexts know every member.");
    }

    private void member(String pointer, Findings findings) {
        String name = Pointer.last(pointer);
        if (shapeSpellings.contains(name)) {
            findings.warning(FindingCode.SHAPE_SPELLING, pointer, "The contexts do not know the shapes' spelling " + Shown.of(name) + ".");
            return;
        }
        Optional<String> lookedLike = lookedLike(name);
        if (lookedLike.isPresent()) {
            findings.indeterminate(FindingCode.LOOKALIKE_TERM, pointer,
                    "The member " + Shown.of(name) + " looks like " + lookedLike.get() + ", but the contexts do not know it.");
        } else {
            findings.warning(FindingCode.UNKNOWN_TERM, pointer, "The member " + Shown.of(name) + " is kept as an extension"
                    + (OF_STATUS.matcher(pointer).matches() ? "; what it says is judged by STATUS." : "."));
        }
    }

    /** The property that a name looks like. A property's own name, where the contexts do not define it, is an extension like any other. */
    Optional<String> lookedLike(String name) {
        if (properties.contains(name)) {
            return Optional.empty();
        }
        String skeleton = Confusables.skeleton(name);
        return Optional.ofNullable(bySkeleton.get(skeleton)).or(() -> byIri(name)).or(() -> near(name, skeleton));
    }

    // JSON-LD expands a prefixed or absolute name to the property itself, which a reader of the tree would not see.
    private Optional<String> byIri(String name) {
        int colon = name.indexOf(':');
        String namespace = colon < 0 ? null : prefixes.get(name.substring(0, colon));
        return Optional.ofNullable(byIri.get(namespace == null ? name : namespace + name.substring(colon + 1)));
    }

    private Optional<String> near(String name, String skeleton) {
        if (name.length() < SHORTEST_FOR_DISTANCE || skeleton.length() > 100) {
            return Optional.empty();
        }
        return bySkeleton.entrySet().stream()
                .filter(term -> term.getValue().length() >= SHORTEST_FOR_DISTANCE && oneEdit(skeleton, term.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst();
    }

    /** Whether one insertion, deletion, replacement or exchange of neighbours makes the one text the other. */
    static boolean oneEdit(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        if (one.length() == other.length()) {
            boolean swapped = restOfOne.length() > 1 && restOfOne.charAt(0) == restOfOther.charAt(1)
                    && restOfOne.charAt(1) == restOfOther.charAt(0) && restOfOne.substring(2).equals(restOfOther.substring(2));
            return swapped || !restOfOne.isEmpty() && restOfOne.substring(1).equals(restOfOther.substring(1));
        }
        return one.length() > other.length() ? restOfOne.substring(1).equals(restOfOther) : restOfOther.substring(1).equals(restOfOne);
    }
}
