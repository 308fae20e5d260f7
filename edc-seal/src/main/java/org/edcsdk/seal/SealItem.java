package org.edcsdk.seal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.PdfDocument;

/**
 * What belongs together in a batch: the documents of one credential, which are sealed all or count as failed. Immutable.
 *
 * @param json the JSON-LD, if there is one
 * @param pdfs the PDFs, one a language; may be empty where there is a JSON-LD
 */
public record SealItem(Optional<JsonLdDocument> json, List<PdfDocument> pdfs) {
    /** Copies the list; refuses an item without documents. */
    public SealItem {
        Objects.requireNonNull(json, "json");
        pdfs = List.copyOf(pdfs);
        if (json.isEmpty() && pdfs.isEmpty()) {
            throw new IllegalArgumentException("item: no document");
        }
    }

    /** A JSON-LD alone. */
    public static SealItem of(JsonLdDocument json) {
        return new SealItem(Optional.of(json), List.of());
    }

    /** A PDF alone. */
    public static SealItem of(PdfDocument pdf) {
        return new SealItem(Optional.empty(), List.of(pdf));
    }

    /** The twins of one credential. */
    public static SealItem of(JsonLdDocument json, PdfDocument pdf) {
        return new SealItem(Optional.of(json), List.of(pdf));
    }

    /** The number of documents alone: they hold personal data. */
    @Override
    public String toString() {
        return "SealItem[" + (json.isPresent() ? "JSON-LD, " : "") + pdfs.size() + " PDF]";
    }
}
