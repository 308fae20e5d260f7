package org.edcsdk.verify;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** The text of the pages, read with PDFBox from the sealed revision alone. */
final class PdfPageText {
    private static final String[] FONT_FILES = {"FontFile", "FontFile2", "FontFile3"};
    private static final Set<String> DRAWN_WITH_FILES = Set.of("Type1", "MMType1", "TrueType", "CIDFontType0", "CIDFontType2");
    private static final int DEPTH = 64;

    private final PdfFile file;
    private final Deque<PdfValue> next = new ArrayDeque<>();
    private final Set<Integer> seen = new HashSet<>();

    private PdfPageText(PdfFile file) {
        this.file = file;
    }

    /** Reads the text; empty where PDFBox fails or would have to look for fonts on this machine. */
    static Optional<String> of(PdfFile file, VerificationLimits limits, Deadline deadline) {
        if (!new PdfPageText(file).bringsItsFonts(limits)) {
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

    // A font on a page that is not embedded sends PDFBox through the fonts of the machine. Those of form fields are not drawn.
    private boolean bringsItsFonts(VerificationLimits limits) {
        PdfPages.of(file, limits).forEach(page -> addResources(page.dict()));
        while (!next.isEmpty()) {
            PdfValue value = next.removeLast();
            if (value instanceof PdfValue.Ref ref && seen.add(ref.number())) {
                next.add(file.object(ref.number()));
            } else if (value instanceof PdfValue.Arr array) {
                next.addAll(array.items());
            } else if (value instanceof PdfValue.Stream stream) {
                next.addAll(stream.dict().entries().values());
            } else if (value instanceof PdfValue.Dict dict) {
                if (!isEmbedded(dict)) {
                    return false;
                }
                next.addAll(dict.entries().values());
            }
        }
        return true;
    }

    // ISO 32000-2, 7.7.3.4: resources are inherited from the nodes above the page.
    private void addResources(PdfValue.Dict page) {
        Optional<PdfValue.Dict> node = Optional.of(page);
        for (int i = 0; i < DEPTH && node.isPresent(); i++) {
            next.add(node.get().get("Resources"));
            PdfValue parent = node.get().get("Parent");
            node = file.dict(parent);
        }
    }

    private boolean isEmbedded(PdfValue.Dict dict) {
        // PDFBox goes by the subtype alone, whatever Type says.
        if (!(file.get(dict, "Subtype") instanceof PdfValue.Name subtype) || !DRAWN_WITH_FILES.contains(subtype.value())) {
            return true;
        }
        return file.dict(dict.get("FontDescriptor"))
                .map(descriptor -> Arrays.stream(FONT_FILES).anyMatch(descriptor::has)).orElse(false);
    }
}
