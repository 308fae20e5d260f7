package org.edcsdk.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * Raises a sealed PDF step by step (ETSI EN 319 142-1, 5.4, 5.5 and 6): validation data and document time stamps are appended as revisions of their own,
 * which DocMDP P=2 allows (ISO 32000-2, 12.8.2.2.2). After a failure it holds what was reached. For one thread.
 */
final class PdfRaising {
    private byte[] pdf;
    private SealedPdfFacts facts;

    private PdfRaising(byte[] pdf, SealedPdfFacts facts) {
        this.pdf = pdf;
        this.facts = facts;
    }

    static PdfRaising of(byte[] pdf) throws SealingException {
        return new PdfRaising(pdf, SealedPdfFacts.of(pdf));
    }

    SealLevel level() {
        return facts.level();
    }

    byte[] octets() {
        return pdf;
    }

    /** To the level that is wanted; at LTA, where that is wanted, one more time stamp over all. */
    void raise(LevelServices services) throws SealingException {
        if (services.wants(SealLevel.BASELINE_LTA) && level() == SealLevel.BASELINE_LTA) {
            renew(services);
            return;
        }
        if (services.wants(SealLevel.BASELINE_T) && level() == SealLevel.BASELINE_B) {
            become(timestamped(services));
        }
        if (services.wants(SealLevel.BASELINE_LT) && level() == SealLevel.BASELINE_T) {
            become(withValues(services));
        }
        if (services.wants(SealLevel.BASELINE_LTA) && level() == SealLevel.BASELINE_LT) {
            become(withDocumentTimestamp(pdf, services));
        }
    }

    /** One more document time stamp, with what the last one needs to be validated before it. */
    private void renew(LevelServices services) throws SealingException {
        // What lies before the last one was archived with its data: years later nobody may answer for it any more.
        ValidationData data = services.validationDataOf(facts.lastDocumentTimestamp());
        // both or nothing: the data alone raises no level
        become(withDocumentTimestamp(appended(data), services));
    }

    private void become(byte[] raised) throws SealingException {
        facts = SealedPdfFacts.of(raised);
        pdf = raised;
    }

    /** Into the CMS where nothing follows the seal and there is room, which changes no signed octet; else over the whole document. */
    private byte[] timestamped(LevelServices services) throws SealingException {
        for (SealedPdfFacts.Seal seal : facts.seals()) {
            services.requireValid(seal.chain().get(0));
        }
        Optional<SealedPdfFacts.Seal> only = facts.onlySeal();
        if (only.isPresent()) {
            byte[] stamped = SealCms.withTimestamp(only.get().cms(), services.timestamps().timestamp(only.get().value()));
            Optional<byte[]> filled = filled(stamped);
            if (filled.isPresent()) {
                return filled.get();
            }
        }
        return withDocumentTimestamp(pdf, services);
    }

    private Optional<byte[]> filled(byte[] cms) throws SealingException {
        try {
            PreparedPdf prepared = PreparedPdf.locate(pdf);
            return cms.length <= prepared.capacity() ? Optional.of(prepared.filled(cms)) : Optional.empty();
        } catch (IOException e) {
            throw UnsealedPdf.notSealable("place of the seal in the PDF cannot be found", e);
        }
    }

    private byte[] withValues(LevelServices services) throws SealingException {
        ValidationData data = ValidationData.empty();
        for (SealedPdfFacts.Seal seal : facts.seals()) {
            data = data.merge(ValidationData.of(seal.chain(), List.of(), List.of()))
                    .merge(services.validationDataOf(seal.chain(), CmsCertificates.timeOf(facts.proofOf(seal))));
        }
        for (byte[] token : facts.tokens()) {
            data = data.merge(services.validationDataOf(token));
        }
        return appended(data);
    }

    private byte[] appended(ValidationData data) throws SealingException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return DssDictionary.appended(document, data);
        } catch (IOException | RuntimeException e) {
            throw UnsealedPdf.notSealable("validation data cannot be appended to the PDF", e);
        }
    }

    private static byte[] withDocumentTimestamp(byte[] pdf, LevelServices services) throws SealingException {
        PAdESTimestampParameters parameters = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        parameters.setContentSize(PreparedPdf.ROOM_FOR_TIMESTAMP);
        PDFSignatureService service = PdfFactories.withoutVisualComparison().newArchiveTimestampService();
        DSSDocument document = new InMemoryDocument(pdf);
        byte[] digest;
        try {
            digest = service.messageDigest(document, parameters).getValue();
        } catch (RuntimeException e) {
            // among others: a certification that allows no change at all
            throw UnsealedPdf.notSealable("no document time stamp can be added to the PDF", e);
        }
        byte[] token = services.timestamps().timestampOf(digest);
        if (token.length > PreparedPdf.ROOM_FOR_TIMESTAMP) {
            throw new SealingException(Reason.TIMESTAMP_REFUSED, Outcome.REJECTED,
                    "time stamp of " + token.length + " bytes does not fit into the " + PreparedPdf.ROOM_FOR_TIMESTAMP + " bytes reserved for it", null);
        }
        return DSSUtils.toByteArray(service.sign(document, token, parameters));
    }
}
