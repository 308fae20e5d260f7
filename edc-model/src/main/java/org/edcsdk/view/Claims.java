package org.edcsdk.view;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.edcsdk.model.JsonObject;

/**
 * The claims of a credential, each once: those of its subject, and those that they lead to by their relations. Parts of a claim are left to
 * it. A view lists them by their kind.
 */
final class Claims {
    private static final Set<String> KINDS = Set.of("LearningAchievement", "LearningActivity", "LearningAssessment", "LearningEntitlement", "Claim");
    private static final List<String> LINKS = List.of("provenBy", "influencedBy", "entitlesTo", "proves", "influences", "entitledBy", "isPartOf");
    private static final List<String> AWARD_LINKS = List.of("used", "awards");

    private final List<JsonObject> roots;
    private final List<JsonObject> listed = new ArrayList<>();
    private final Set<JsonObject> membership = new HashSet<>();

    Claims(Graph graph, JsonObject subject) {
        roots = graph.objects(subject, "hasClaim");
        Set<JsonObject> parts = new HashSet<>();
        Deque<JsonObject> open = new ArrayDeque<>();
        roots.forEach(root -> list(root, parts, open));
        while (!open.isEmpty()) {
            JsonObject claim = open.removeFirst();
            LINKS.forEach(term -> graph.objects(claim, term).forEach(other -> list(other, parts, open)));
            for (JsonObject award : graph.objects(claim, "awardedBy")) {
                AWARD_LINKS.forEach(term -> graph.objects(award, term).forEach(other -> list(other, parts, open)));
            }
            for (JsonObject part : graph.objects(claim, "hasPart")) {
                if (!membership.contains(part) && parts.add(part)) {
                    open.addLast(part);
                }
            }
        }
    }

    private void list(JsonObject claim, Set<JsonObject> parts, Deque<JsonObject> open) {
        if (KINDS.contains(Graph.type(claim)) && !parts.contains(claim) && membership.add(claim)) {
            listed.add(claim);
            open.addLast(claim);
        }
    }

    /** What the subject claims itself. */
    List<JsonObject> roots() {
        return roots;
    }

    /** The listed claims of a class; an empty class name stands for any that is none of the four kinds. */
    List<JsonObject> of(String type) {
        return listed.stream().filter(claim -> Graph.type(claim).equals(type)).toList();
    }

    /** Whether a claim has a place of its own in the view. */
    boolean isListed(JsonObject claim) {
        return membership.contains(claim);
    }
}
