package org.edcsdk.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
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
            PDFTextStripper stripper = new TextOnly();
            stripper.setSortByPosition(false);
            return Optional.of(stripper.getText(document));
        } catch (Exception | StackOverflowError | LinkageError e) {
            // Foreign parser: without the text the comparison with the pages stays open.
            return Optional.empty();
        }
    }

    /** Passes over drawings that cannot show text, such as the pattern of a paper: reading their curves takes longer than all the text. */
    private static final class TextOnly extends PDFTextStripper {
        TextOnly() throws IOException {
        }

        @Override
        public void showForm(PDFormXObject form) throws IOException {
            if (canShowText(form.getResources())) {
                super.showForm(form);
            }
        }

        // A form without resources of its own uses those of the page (ISO 32000-2, 7.8.3). A font comes from Font, or from a graphics state.
        private static boolean canShowText(PDResources resources) {
            return resources == null || List.of(COSName.FONT, COSName.XOBJECT, COSName.EXT_G_STATE, COSName.PATTERN).stream()
                    .anyMatch(resources.getCOSObject()::containsKey);
        }
    }

    // A font that is not embedded sends PDFBox through the fonts of the machine. Those of forms (AcroForm DR) draw nothing on a page by
    // themselves; what a page, a drawing or a pattern uses stands in its own resources.
    private static boolean allFontsEmbedded(PdfFile file) {
        return file.numbers().stream().map(file::object).allMatch(value -> {
            PdfValue.Dict dict = value instanceof PdfValue.Stream stream ? stream.dict() : value instanceof PdfValue.Dict plain ? plain : null;
            return dict == null || fonts(file, dict).stream().allMatch(font -> isEmbedded(file, font));
        });
    }

    private static List<PdfValue.Dict> fonts(PdfFile file, PdfValue.Dict user) {
        Optional<PdfValue.Dict> fonts = file.dict(user.get("Resources")).flatMap(resources -> file.dict(resources.get("Font")));
        return fonts.stream().flatMap(dict -> dict.entries().values().stream()).flatMap(font -> file.dict(font).stream()).toList();
    }

    private static boolean isEmbedded(PdfFile file, PdfValue.Dict font) {
        if (font.isName("Subtype", "Type3")) {
            return true;
        }
        if (font.isName("Subtype", "Type0")) {
            return file.array(font.get("DescendantFonts")).stream()
                    .allMatch(descendant -> file.dict(descendant).map(dict -> hasFile(file, dict)).orElse(false));
        }
        return hasFile(file, font);
    }

    private static boolean hasFile(PdfFile file, PdfValue.Dict font) {
        return file.dict(font.get("FontDescriptor"))
                .map(descriptor -> Arrays.stream(FONT_FILES).anyMatch(descriptor::has)).orElse(false);
    }
}
