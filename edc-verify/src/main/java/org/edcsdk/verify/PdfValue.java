package org.edcsdk.verify;

import java.util.List;
import java.util.Map;

/** A PDF object (ISO 32000-2, 7.3) as our own parser reads it. Equality is by content; where it stood plays no part. */
sealed interface PdfValue {
    /** The null object. */
    PdfValue NULL = new Null();

    record Null() implements PdfValue {
    }

    record Bool(boolean value) implements PdfValue {
    }

    /** A number as spelt. */
    record Num(String literal) implements PdfValue {
        /** The value where it is a whole number from 0 to 10^15, else -1. */
        long whole() {
            boolean digits = !literal.isEmpty() && literal.length() <= 15 && literal.chars().allMatch(c -> c >= '0' && c <= '9');
            return digits ? Long.parseLong(literal) : -1;
        }

        double real() {
            try {
                return Double.parseDouble(literal);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    /** A name without its slash, escapes undone. */
    record Name(String value) implements PdfValue {
    }

    /** A string, one char an octet; {@code start} and {@code end} tell where it stands with its delimiters. */
    record Str(String octets, boolean hex, int start, int end) implements PdfValue {
        @Override
        public boolean equals(Object other) {
            return other instanceof Str that && octets.equals(that.octets);
        }

        @Override
        public int hashCode() {
            return octets.hashCode();
        }
    }

    record Ref(int number, int generation) implements PdfValue {
        @Override
        public String toString() {
            return number + " " + generation + " R";
        }
    }

    record Arr(List<PdfValue> items) implements PdfValue {
        public Arr {
            items = List.copyOf(items);
        }
    }

    record Dict(Map<String, PdfValue> entries) implements PdfValue {
        static final Dict EMPTY = new Dict(Map.of());

        PdfValue get(String key) {
            return entries.getOrDefault(key, NULL);
        }

        boolean has(String key) {
            return entries.containsKey(key);
        }

        boolean isName(String key, String value) {
            return get(key) instanceof Name name && name.value().equals(value);
        }
    }

    /** A stream: its dictionary and where its encoded octets stand in the file. */
    record Stream(Dict dict, int start, int length) implements PdfValue {
    }
}
