/**
 * Issues a credential in one call: completes it, renders it, seals the JSON-LD and the PDF with one approval, and draws the badge.
 *
 * <pre>{@code
 * CredentialIssuer issuer = CredentialIssuer.builder(provider).level(SealLevel.BASELINE_T).timestamps(tsa).build();
 * IssuedCredential issued = issuer.issue(credential);
 * }</pre>
 *
 * <p>What this does not do: deliver credentials, keep keys, or issue batches (they come with a later version).
 */
package org.edcsdk.issue;
