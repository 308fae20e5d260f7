package org.edcsdk.seal;

import java.util.Objects;
import org.edcsdk.model.Bytes;

/** A sealed credential as a PDF with a PAdES seal. Immutable. */
public final class SealedPdf implements SealedDocument {
    private final Bytes octets;
    private final SealLevel level;

    SealedPdf(Bytes octets, SealLevel level) {
        this.octets = octets;
        this.level = level;
    }

    @Override
    public Bytes octets() {
        return octets;
    }

    @Override
    public SealLevel level() {
        return level;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedPdf that && octets.equals(that.octets) && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(octets, level);
    }

    @Override
    public String toString() {
        return "SealedPdf[" + level + ", " + octets + "]";
    }
}
