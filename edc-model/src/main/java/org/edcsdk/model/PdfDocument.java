package org.edcsdk.model;

import java.util.Objects;

/**
 * A rendered PDF, not sealed, and the names by which its parts are found again.
 *
 * @param octets the whole file
 */
public record PdfDocument(Bytes octets) {
    /** File name of the associated file that holds the payload octets. */
    public static final String ATTACHMENT_NAME = "credential.json";
    /** Media type of the associated file that holds the payload octets. */
    public static final String ATTACHMENT_TYPE = "application/ld+json";
    /** Name of the signature field into which the seal goes. */
    public static final String SEAL_FIELD = "Seal";
    /** XMP namespace of {@link #XMP_CREDENTIAL_ID} and {@link #XMP_PAYLOAD_SHA256}; usual prefix {@code edc}. */
    public static final String XMP_NAMESPACE = "urn:edcsdk:xmp:1#";
    /** XMP property with the id of the credential. */
    public static final String XMP_CREDENTIAL_ID = "credentialId";
    /** XMP property with the SHA-256 of the payload octets in lower-case hexadecimal digits. */
    public static final String XMP_PAYLOAD_SHA256 = "payloadSha256";

    /** Refuses a missing value. */
    public PdfDocument {
        Objects.requireNonNull(octets, "octets");
    }
}
