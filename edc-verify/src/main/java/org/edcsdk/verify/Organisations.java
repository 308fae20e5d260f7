package org.edcsdk.verify;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.internal.OrganisationIdentifier;

/** Whether two organisations in one credential are the same one. */
final class Organisations {
    private static final List<String> IDENTIFIERS = List.of("eIDASIdentifier", "registration", "vatIdentifier", "taxIdentifier", "identifier");

    private Organisations() {
    }

    /** The identifiers of an organisation, comparable: which country's, and the number. The kind of identifier is part of it. */
    static Set<String> identifiers(Node organisation) {
        Set<String> found = new LinkedHashSet<>();
        for (String member : IDENTIFIERS) {
            for (Node identifier : organisation.objects(member)) {
                Optional<String> notation = identifier.json().text("notation").filter(text -> !text.isBlank());
                notation.ifPresent(text -> found.add(member + ' ' + identifier.idOf("spatial").orElse("") + ' '
                        + OrganisationIdentifier.parse(text).number()));
            }
        }
        return found;
    }

    /** Whether two organisations share their id or an identifier. */
    static boolean same(Node one, Node other) {
        Optional<String> id = one.json().text("id");
        if (id.isPresent() && id.equals(other.json().text("id"))) {
            return true;
        }
        Set<String> shared = identifiers(one);
        shared.retainAll(identifiers(other));
        return !shared.isEmpty();
    }
}
