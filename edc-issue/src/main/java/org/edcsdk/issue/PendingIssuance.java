package org.edcsdk.issue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.edcsdk.render.BadgeImage;
import org.edcsdk.seal.PendingSeals;
import org.edcsdk.seal.SealedDocument;
import org.edcsdk.seal.SealedJson;
import org.edcsdk.seal.SealedPdf;
import org.edcsdk.seal.SealingException;

/**
 * A credential between the two halves of issuing: everything is prepared and drawn, the signature values are missing. Immutable and thread
 * safe; {@link #complete} may be called again and prepares nothing anew.
 */
public final class PendingIssuance {
    private final PreparedCredential prepared;
    private final List<String> languages;
    private final BadgeImage badge;
    private final PendingSeals seals;

    PendingIssuance(PreparedCredential prepared, List<String> languages, BadgeImage badge, PendingSeals seals) {
        this.prepared = prepared;
        this.languages = languages;
        this.badge = badge;
        this.seals = seals;
    }

    /** The credential as it will be sealed. */
    public PreparedCredential prepared() {
        return prepared;
    }

    /** What is to be signed: the JSON-LD first, then the PDFs in the order of their languages. */
    public PendingSeals seals() {
        return seals;
    }

    /**
     * Puts the values into the documents. Asks no provider; from level T on the time-stamp source is called once a document.
     *
     * @param values one an input of {@link #seals()}, same order; after a failed time stamp those of {@link SealingException#values()}
     * @return all documents
     * @throws SealingException where a value does not verify or a time stamp failed; then this may be called again with the same values
     */
    public IssuedCredential complete(List<byte[]> values) throws SealingException {
        List<SealedDocument> sealed = seals.complete(values);
        Map<String, SealedPdf> pdfs = new LinkedHashMap<>();
        for (String language : languages) {
            pdfs.put(language, (SealedPdf) sealed.get(pdfs.size() + 1));
        }
        return new IssuedCredential(prepared.credential(), (SealedJson) sealed.get(0), pdfs, badge, prepared.warnings());
    }
}
