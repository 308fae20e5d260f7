/**
 * Seals credentials with electronic seals: JSON-LD with JAdES, PDF with PAdES.
 *
 * <pre>{@code
 * try (SealProvider provider = KeyStoreSealProvider.pkcs12(file, password)) {
 *     Sealer sealer = Sealer.builder(provider).level(SealLevel.BASELINE_T).timestamps(source).build();
 *     SealedPair pair = sealer.seal(json, pdf);
 * }
 * }</pre>
 *
 * <p>Sealed documents, also those of others, are raised to a higher level by {@link org.edcsdk.seal.SealUpgrader}.
 *
 * <p>What this does not do: check the content of a credential, verify seals, decide about trust or qualification.
 */
package org.edcsdk.seal;
