package org.edcsdk.model.profile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.EntitlementType;
import org.edcsdk.model.internal.SupplementReason;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/** What notes and entitlements of achievements say of the diploma supplement's parts. Every node is read once, however often it is pointed to. */
final class Remarks {
    /**
     * What was found at an achievement, what specifies it and its awarding.
     *
     * @param explained numbers of sections and parts that a note explains
     * @param plainNote whether there is a note that explains none
     * @param furtherStudy whether an entitlement gives access to a learning opportunity
     * @param profession whether an entitlement gives access to an occupation or membership
     */
    record Remark(Set<String> explained, boolean plainNote, boolean furtherStudy, boolean profession) {
        private static final Remark NONE = new Remark(Set.of(), false, false, false);

        private Remark and(Remark other) {
            Set<String> all = new HashSet<>(explained);
            all.addAll(other.explained);
            return new Remark(all, plainNote || other.plainNote, furtherStudy || other.furtherStudy, profession || other.profession);
        }
    }

    private static final String FURTHER_STUDY = EntitlementType.LEARNING_OPPORTUNITY.concept().iri();
    private static final Set<String> PROFESSION = Set.of(EntitlementType.OCCUPATION.concept().iri(), EntitlementType.MEMBERSHIP.concept().iri());

    private final MergedGraph graph;
    private final Map<Node, Remark> known = new HashMap<>();
    private final Map<Node, Remark> inner = new HashMap<>();

    Remarks(MergedGraph graph) {
        this.graph = graph;
    }

    /** What there is at an achievement, its specification and its awarding. */
    Remark of(Node achievement) {
        Remark remark = own(achievement);
        for (String term : List.of("specifiedBy", "awardedBy")) {
            for (Node node : graph.targets(achievement, term)) {
                remark = remark.and(own(node));
            }
        }
        return remark;
    }

    private Remark own(Node node) {
        Remark before = known.get(node);
        if (before == null) {
            before = Remark.NONE;
            for (Node note : graph.targets(node, "additionalNote")) {
                before = before.and(inner.computeIfAbsent(note, this::note));
            }
            for (Node entitlement : graph.targets(node, "entitlesTo")) {
                before = before.and(inner.computeIfAbsent(entitlement, this::entitlement));
            }
            known.put(node, before);
        }
        return before;
    }

    private Remark note(Node note) {
        if (note.list("noteLiteral").stream().allMatch(text -> text.literal() == null || text.literal().isBlank())) {
            return Remark.NONE;
        }
        Stream<String> subjects = graph.targets(note, "subject").stream()
                .flatMap(concept -> Stream.concat(concept.list("prefLabel").stream(), concept.list("notation").stream()))
                .flatMap(value -> SupplementReason.ofSubject(literal(value)).stream());
        Set<String> numbers = new HashSet<>();
        Stream.concat(subjects, note.list("noteLiteral").stream()
                .flatMap(value -> SupplementReason.ofText(literal(value)).map(SupplementReason::number).stream())).forEach(numbers::add);
        return new Remark(numbers, numbers.isEmpty(), false, false);
    }

    private static String literal(Value value) {
        return value.literal() == null ? "" : value.literal();
    }

    private Remark entitlement(Node entitlement) {
        Set<String> types = new HashSet<>();
        graph.targets(entitlement, "dcType").forEach(type -> types.add(String.valueOf(type.id())));
        graph.targets(entitlement, "specifiedBy").forEach(spec -> graph.targets(spec, "dcType").forEach(type -> types.add(String.valueOf(type.id()))));
        return new Remark(Set.of(), false, types.contains(FURTHER_STUDY), types.stream().anyMatch(PROFESSION::contains));
    }
}
