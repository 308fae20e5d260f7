package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.PdfDocument;

/** Finds the EDC inside a PDF: the embedded file of type application/ld+json (ISO 32000-2, 7.11.4 and 14.13). Names count for nothing. */
final class PdfAttachments {
    private PdfAttachments() {
    }

    /**
     * Reads the payload.
     *
     * @return the octets; empty where the PDF carries none
     * @throws RefusedException where it carries several, or one that cannot be decoded
     */
    static Optional<Bytes> credential(PdfFile file) {
        Set<Integer> found = new TreeSet<>();
        for (int number : file.numbers()) {
            if (file.object(number) instanceof PdfValue.Stream stream && isCredential(file, stream)) {
                found.add(number);
            }
        }
        if (found.size() > 1) {
            throw new RefusedException(FindingCode.SEVERAL_CREDENTIALS, "", "the PDF carries " + found.size() + " files of the type of a credential");
        }
        List<Integer> numbers = new ArrayList<>(found);
        return numbers.isEmpty() ? Optional.empty() : Optional.of(decode(file, numbers.get(0)));
    }

    private static boolean isCredential(PdfFile file, PdfValue.Stream stream) {
        return file.get(stream.dict(), "Subtype") instanceof PdfValue.Name type && type.value().equalsIgnoreCase(PdfDocument.ATTACHMENT_TYPE);
    }

    private static Bytes decode(PdfFile file, int number) {
        PdfValue.Stream stream = (PdfValue.Stream) file.object(number);
        return file.decode(stream).map(Bytes::of)
                .orElseThrow(() -> new RefusedException(FindingCode.CREDENTIAL_UNREADABLE, "object " + number, "the credential in the PDF is encoded in a way that is not read"));
    }
}
