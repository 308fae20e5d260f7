package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;

/**
 * What the other checks need to know of a PDF.
 *
 * @param xmpCredentialId the credential's id in the metadata
 * @param xmpPayloadSha256 the payload's digest in the metadata, as written
 * @param pageText the text of all pages in reading order; empty where it could not be read
 * @param links http and https addresses of link annotations
 */
record PdfFacts(Optional<String> xmpCredentialId, Optional<String> xmpPayloadSha256, Optional<String> pageText, List<String> links) {
    PdfFacts {
        links = List.copyOf(links);
    }
}
