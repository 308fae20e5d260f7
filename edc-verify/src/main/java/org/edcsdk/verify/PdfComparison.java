package org.edcsdk.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Which objects differ between two states of a file, the later one of which begins with the octets of the earlier. */
final class PdfComparison {
    private final PdfFile old;
    private final PdfFile now;
    private final Set<Integer> touched = new TreeSet<>();

    PdfComparison(PdfFile old, PdfFile now) {
        this.old = old;
        this.now = now;
        Set<Integer> numbers = new HashSet<>(old.numbers());
        numbers.addAll(now.numbers());
        for (int number : numbers) {
            if (differs(number)) {
                touched.add(number);
            }
        }
    }

    /** Numbers of objects that were added, changed or freed. */
    Set<Integer> touched() {
        return touched;
    }

    boolean isNew(int number) {
        return old.entry(number).isEmpty();
    }

    private boolean differs(int number) {
        boolean samePlace = old.entry(number).isPresent() && old.entry(number).equals(now.entry(number));
        if (samePlace && old.entry(number).filter(PdfXref.Entry::compressed).isEmpty()) {
            return false;
        }
        PdfValue after = now.object(number);
        if (isStructure(after) && (isNew(number) || isStructure(old.object(number)))) {
            return false;
        }
        return isNew(number) || !same(old.object(number), after);
    }

    // Cross-reference and object streams carry other objects, which are compared one by one.
    private static boolean isStructure(PdfValue value) {
        return value instanceof PdfValue.Stream stream && (stream.dict().isName("Type", "XRef") || stream.dict().isName("Type", "ObjStm"));
    }

    /** Equality by content, references by number, streams by dictionary and encoded octets. */
    boolean same(PdfValue before, PdfValue after) {
        if (before instanceof PdfValue.Stream one && after instanceof PdfValue.Stream two) {
            return one.dict().equals(two.dict()) && Arrays.equals(old.data(), one.start(), one.start() + one.length(),
                    now.data(), two.start(), two.start() + two.length());
        }
        return before.equals(after);
    }

    /** All new objects that can be reached from a value through new objects. */
    Set<Integer> newObjectsFrom(PdfValue value) {
        Set<Integer> found = new HashSet<>();
        Deque<PdfValue> next = new ArrayDeque<>();
        next.add(value);
        while (!next.isEmpty()) {
            PdfValue current = next.removeLast();
            if (current instanceof PdfValue.Ref ref && isNew(ref.number()) && found.add(ref.number())) {
                next.add(now.object(ref.number()));
            } else if (current instanceof PdfValue.Arr array) {
                next.addAll(array.items());
            } else if (current instanceof PdfValue.Dict dict) {
                next.addAll(dict.entries().values());
            } else if (current instanceof PdfValue.Stream stream) {
                next.addAll(stream.dict().entries().values());
            }
        }
        return found;
    }
}
