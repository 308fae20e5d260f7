package org.edcsdk.verify;

import java.util.Optional;

/**
 * Whether the octets behind a revision are nothing but whole incremental updates: objects that the cross-reference knows at that very
 * place, tables, trailers, ends. What a table does not name, other readers may still find.
 */
final class PdfTail {
    private final PdfFile now;
    private final PdfLexer lexer;

    private PdfTail(PdfFile now, int start) {
        this.now = now;
        this.lexer = new PdfLexer(now.data(), start, now.end());
    }

    /** Finds what does not belong there; empty if there is nothing. */
    static Optional<String> check(PdfFile now, int start) {
        if (start == now.end()) {
            return Optional.empty();
        }
        try {
            PdfTail tail = new PdfTail(now, start);
            while (!tail.lexer.atEnd()) {
                if (!tail.part()) {
                    return Optional.of("there are octets behind the seal that belong to no update of the file");
                }
            }
        } catch (RefusedException e) {
            return Optional.of("the octets behind the seal are no whole update of the file");
        }
        return PdfCoverage.endsRevision(now.data(), now.end()) ? Optional.empty()
                : Optional.of("there are octets behind the end of the file");
    }

    private boolean part() {
        int start = lexer.position();
        if (lexer.take("xref")) {
            table();
            return now.sections().stream().anyMatch(section -> section.offset() == start);
        }
        if (lexer.take("startxref")) {
            lexer.number();
            return true;
        }
        if (!lexer.atDigit()) {
            return false;
        }
        PdfIndirect object = PdfIndirect.read(now.data(), start, now.end(), now::resolve);
        lexer.moveTo(object.end());
        return isKnown(object.number(), start);
    }

    private boolean isKnown(int number, int offset) {
        PdfXref.Entry here = new PdfXref.Entry(false, offset, 0);
        return now.sections().stream().anyMatch(section -> section.offset() == offset || here.equals(section.entries().get(number)));
    }

    private void table() {
        while (!lexer.take("trailer")) {
            lexer.number();
            long count = lexer.number();
            for (long i = 0; i < count; i++) {
                lexer.number();
                lexer.number();
                if (!lexer.take("n")) {
                    lexer.expect("f");
                }
            }
        }
        lexer.value();
    }
}
