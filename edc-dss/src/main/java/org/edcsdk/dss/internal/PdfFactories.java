package org.edcsdk.dss.internal;

import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDefaultObjectFactory;

/** Makes the entry of DSS into PDFBox. */
public final class PdfFactories {

    private PdfFactories() {
    }

    /**
     * PDFBox without the comparison of rendered pages, which takes most of the time of a validation and silently ends above ten pages. The comparison of
     * objects stays on: without it a comment behind the seal would not be seen.
     *
     * @return a new factory, not to be shared between threads
     * @throws IllegalStateException see {@link DssSetup#pdf()}
     */
    public static IPdfObjFactory withoutVisualComparison() {
        DssSetup.pdf();
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        PdfBoxDefaultObjectFactory factory = new PdfBoxDefaultObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }
}
