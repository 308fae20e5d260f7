package org.edcsdk.verify;

/** Format of a seal. */
public enum SealFormat {
    /** JSON, ETSI TS 119 182-1. */
    JADES("JAdES"),
    /** PDF, ETSI EN 319 142-1. */
    PADES("PAdES");

    private final String label;

    SealFormat(String label) {
        this.label = label;
    }

    /** Returns the name as the standards spell it, {@code JAdES} or {@code PAdES}; it is what the JSON form of a report holds. */
    public String label() {
        return label;
    }
}
