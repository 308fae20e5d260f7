package org.edcsdk.jsonld;

import java.util.Iterator;
import java.util.Objects;

/** JSON pointers (RFC 6901). */
final class Pointers {
    private Pointers() {
    }

    static String of(Iterable<?> steps) {
        return of(steps, Integer.MAX_VALUE);
    }

    /** A pointer that ends early where it would grow beyond about a length. */
    static String of(Iterable<?> steps, int longest) {
        StringBuilder pointer = new StringBuilder();
        Iterator<?> rest = steps.iterator();
        while (rest.hasNext() && pointer.length() < longest) {
            pointer.append('/').append(Objects.toString(rest.next()).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
