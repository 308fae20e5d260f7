package org.edcsdk.verify;

import java.util.function.UnaryOperator;

/**
 * An indirect object as it stands in a file (ISO 32000-2, 7.3.10).
 *
 * @param number its number
 * @param value what it holds
 * @param end the offset behind endobj
 */
record PdfIndirect(int number, PdfValue value, int end) {

    /**
     * Reads the object at an offset.
     *
     * @param resolver gives what a reference stands for, needed for the length of a stream
     */
    static PdfIndirect read(byte[] data, int offset, int end, UnaryOperator<PdfValue> resolver) {
        PdfLexer lexer = new PdfLexer(data, offset, end);
        long number = lexer.number();
        lexer.number();
        lexer.expect("obj");
        PdfValue value = lexer.value();
        if (value instanceof PdfValue.Dict dict && lexer.take("stream")) {
            value = stream(data, lexer, dict, resolver);
        }
        lexer.expect("endobj");
        return new PdfIndirect((int) Math.min(number, Integer.MAX_VALUE), value, lexer.position());
    }

    private static PdfValue.Stream stream(byte[] data, PdfLexer lexer, PdfValue.Dict dict, UnaryOperator<PdfValue> resolver) {
        // 7.3.8.1: the word stream ends with CR LF or LF; the octets begin right behind it.
        int start = lexer.position();
        if (start < data.length && data[start] == '\r') {
            start++;
        }
        if (start < data.length && data[start] == '\n') {
            start++;
        }
        long length = resolver.apply(dict.get("Length")) instanceof PdfValue.Num number ? number.whole() : -1;
        if (length < 0 || length > data.length - start) {
            throw PdfLexer.malformed("a stream has no usable length");
        }
        lexer.moveTo(start + (int) length);
        lexer.expect("endstream");
        return new PdfValue.Stream(dict, start, (int) length);
    }
}
