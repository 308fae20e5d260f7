/**
 * Sealing keys at remote services that speak the API of the Cloud Signature Consortium, version 2.
 *
 * <pre>{@code
 * try (SealProvider provider = CscSealProvider.builder(URI.create("https://qtsp.example/csc/v2")).clientCredentials(id, secret).build()) {
 *     Sealer sealer = Sealer.builder(provider).build();
 * }
 * }</pre>
 *
 * <p>What this does not do: sign documents at the service (signatures/signDoc), fetch time stamps from it, make or delete credentials, log in by
 * auth/login, ask for a one-time password to be sent (credentials/getChallenge).
 */
package org.edcsdk.seal.csc;
