package org.edcsdk.model.profile;

import java.util.Comparator;

/**
 * A broken rule in the words in which our check and a SHACL engine can be compared.
 *
 * @param focus id of the node; for one without, its classes
 * @param term the property
 * @param kind the kind of rule, as in {@link Finding#rule}
 */
record Breach(String focus, String term, String kind) implements Comparable<Breach> {
    @Override
    public int compareTo(Breach other) {
        return Comparator.comparing(Breach::focus).thenComparing(Breach::term).thenComparing(Breach::kind).compare(this, other);
    }

    @Override
    public String toString() {
        return focus + " " + term + " " + kind;
    }
}
