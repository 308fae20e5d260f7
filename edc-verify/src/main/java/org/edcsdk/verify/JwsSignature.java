package org.edcsdk.verify;

import org.edcsdk.model.JsonObject;

/**
 * One signature of a JWS with what it signs.
 *
 * @param path where it stands
 * @param protectedText the protected header as spelt, base64url
 * @param unprotected the unprotected header
 * @param signatureText the value as spelt, base64url
 * @param payloadAsSigned the payload part of the signing input: octets, or their base64url form
 */
record JwsSignature(String path, String protectedText, JsonObject unprotected, String signatureText, byte[] payloadAsSigned) {
}
