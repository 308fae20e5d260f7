package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pages of a PDF in their order (ISO 32000-2, 7.7.3). */
final class PdfPages {
    private static final int DEPTH = 64;

    private final PdfFile file;
    private final VerificationLimits limits;
    private final List<Page> pages = new ArrayList<>();
    private final Set<Integer> seen = new HashSet<>();

    private PdfPages(PdfFile file, VerificationLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /** A page: its object number and dictionary. */
    record Page(int number, PdfValue.Dict dict) {
    }

    static List<Page> of(PdfFile file, VerificationLimits limits) {
        PdfPages walk = new PdfPages(file, limits);
        walk.walk(file.root().get("Pages"), 0);
        return walk.pages;
    }

    private void walk(PdfValue node, int depth) {
        int number = node instanceof PdfValue.Ref ref ? ref.number() : 0;
        if (depth > DEPTH || number == 0 || !seen.add(number)) {
            throw PdfLexer.malformed("the pages are no tree");
        }
        PdfValue.Dict dict = file.dict(node).orElseThrow(() -> PdfLexer.malformed("a page is missing"));
        if (!dict.has("Kids")) {
            pages.add(new Page(number, dict));
            if (pages.size() > limits.pdfPages()) {
                throw RefusedException.limit("pdfPages", limits.pdfPages());
            }
            return;
        }
        for (PdfValue kid : file.array(dict.get("Kids"))) {
            walk(kid, depth + 1);
        }
    }
}
