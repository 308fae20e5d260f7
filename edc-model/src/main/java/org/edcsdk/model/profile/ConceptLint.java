package org.edcsdk.model.profile;

import java.util.Objects;
import java.util.function.Consumer;
import org.edcsdk.model.internal.CodeList;
import org.edcsdk.model.internal.CodeTable;
import org.edcsdk.model.profile.MergedGraph.Node;
import org.edcsdk.model.profile.MergedGraph.Value;

/**
 * Concepts that cannot be of the code list that they claim, as {@link org.edcsdk.model.CodeLists#check} says. The shapes accept them, so they
 * are warnings. The message names the list alone, since a concept may be what is known of a person.
 */
final class ConceptLint {
    private static final String CLASS = "Concept";
    private static final String TERM = "inScheme";

    private final CodeTable table = CodeTable.get();
    private final Consumer<Finding> findings;

    ConceptLint(Consumer<Finding> findings) {
        this.findings = findings;
    }

    void check(Node node) {
        if (!node.isIri() || !node.types().contains(CLASS)) {
            return;
        }
        table.claimedInVain(node.id(), node.list(TERM).stream().map(Value::node).filter(Objects::nonNull).map(Node::id).filter(Objects::nonNull).toList())
                .map(CodeList::scheme)
                .ifPresent(scheme -> findings.accept(Finding.of(Severity.WARNING, CLASS, TERM, "list", node.values().get(TERM).place(TERM).pointer(),
                        "claims the code list " + scheme + ", which cannot have this concept")));
    }
}
