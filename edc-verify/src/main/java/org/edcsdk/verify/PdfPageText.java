package org.edcsdk.verify;

import java.util.Arrays;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of the pages, read with PDFBox from the sealed revision alone. */
final class PdfPageText {
    private static final String[] FONT_FILES = {"FontFile", "FontFile2", "FontFile3"};

    private PdfPageText() {
    }

    /** Reads the text; empty where PDFBox fails or would have to look for fonts on this machine. */
    static Optional<String> of(PdfFile file, Deadline deadline) {
        if (!allFontsEmbedded(file)) {
            return Optional.empty();
        }
        deadline.check();
        try (PDDocument document = Loader.loadPDF(Arrays.copyOf(file.data(), file.end()))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(false);
            return Optional.of(stripper.getText(document));
        } catch (Exception | StackOverflowError | LinkageError e) {
            // Foreign parser: without the text the comparison with the pages stays open.
            return Optional.empty();
        }
    }

    // A font that is not embedded sends PDFBox through the fonts of the machine.
    private static boolean allFontsEmbedded(PdfFile file) {
        return file.numbers().stream().map(file::object).allMatch(value -> !(value instanceof PdfValue.Dict dict) || isEmbedded(file, dict));
    }

    private static boolean isEmbedded(PdfFile file, PdfValue.Dict dict) {
        if (!dict.isName("Type", "Font") || dict.isName("Subtype", "Type0") || dict.isName("Subtype", "Type3")) {
            return true;
        }
        return file.dict(dict.get("FontDescriptor"))
                .map(descriptor -> Arrays.stream(FONT_FILES).anyMatch(descriptor::has)).orElse(false);
    }
}
