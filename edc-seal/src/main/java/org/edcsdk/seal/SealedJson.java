package org.edcsdk.seal;

import java.util.Objects;
import org.edcsdk.model.Bytes;

/** A sealed credential as a JWS in JSON general serialisation (RFC 7515, 7.2.1) in UTF-8, {@code payload} first. Immutable. */
public final class SealedJson implements SealedDocument {
    private final Bytes octets;
    private final SealLevel level;

    SealedJson(Bytes octets, SealLevel level) {
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
        return other instanceof SealedJson that && octets.equals(that.octets) && level == that.level;
    }

    @Override
    public int hashCode() {
        return Objects.hash(octets, level);
    }

    @Override
    public String toString() {
        return "SealedJson[" + level + ", " + octets + "]";
    }
}
