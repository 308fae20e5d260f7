/**
 * Sealing keys on PKCS#11 devices: smart cards, USB tokens, hardware security modules.
 *
 * <pre>{@code
 * try (SealProvider provider = Pkcs11SealProvider.builder(library).tokenLabel("university").pin(() -> askForPin()).build()) {
 *     Sealer sealer = Sealer.builder(provider).build();
 * }
 * }</pre>
 *
 * <p>What this does not do: make keys, write certificates to a device, manage PINs.
 */
package org.edcsdk.seal.pkcs11;
