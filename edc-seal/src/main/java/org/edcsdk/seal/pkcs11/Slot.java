package org.edcsdk.seal.pkcs11;

/** How a slot is named: by exactly one of number, place in the list and label of its token. */
record Slot(Kind kind, long number, String label) {
    enum Kind { NUMBER, INDEX, LABEL }

    static Slot number(long number) {
        return new Slot(Kind.NUMBER, number, null);
    }

    static Slot index(int index) {
        return new Slot(Kind.INDEX, index, null);
    }

    static Slot label(String label) {
        return new Slot(Kind.LABEL, -1, label);
    }

    /** For messages. */
    @Override
    public String toString() {
        return switch (kind) {
            case NUMBER -> "slot " + number;
            case INDEX -> "slot at place " + number + " of the list";
            case LABEL -> "token \"" + label + "\"";
        };
    }
}
