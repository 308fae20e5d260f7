package org.edcsdk.seal;

import org.edcsdk.model.Bytes;

/** A sealed credential, made by {@link Sealer} and {@link SealUpgrader} alone. Immutable. */
public sealed interface SealedDocument permits SealedJson, SealedPdf {

    /** The whole file. */
    Bytes octets();

    /** The level that was reached. */
    SealLevel level();
}
