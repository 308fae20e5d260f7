package org.edcsdk.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The cross-reference sections of a PDF, newest first (ISO 32000-2, 7.5.4 and 7.5.8), found through startxref alone: a table that does
 * not fit is never rebuilt by guessing, for that is what incremental-saving attacks live on.
 */
final class PdfXref {
    private static final int TAIL = 2048;
    private static final int HIGHEST_NUMBER = 8_388_607;

    /** Where an object stands: at an offset, or as an item of an object stream. */
    record Entry(boolean compressed, long offset, int index) {
        static final Entry FREE = new Entry(false, -1, 0);

        boolean free() {
            return offset < 0;
        }
    }

    /** One section: position, its trailer dictionary and entries. */
    record Section(long offset, PdfValue.Dict trailer, Map<Integer, Entry> entries) {
    }

    private final byte[] data;
    private final int end;
    private final VerificationLimits limits;
    private final PdfFilters filters;
    private final Deadline deadline;
    private final List<Section> sections = new ArrayList<>();
    private long entryCount;

    private PdfXref(byte[] data, int end, VerificationLimits limits, PdfFilters filters, Deadline deadline) {
        this.data = data;
        this.end = end;
        this.limits = limits;
        this.filters = filters;
        this.deadline = deadline;
    }

    static List<Section> read(byte[] data, int end, VerificationLimits limits, PdfFilters filters, Deadline deadline) {
        PdfXref xref = new PdfXref(data, end, limits, filters, deadline);
        xref.follow(xref.start());
        return xref.sections;
    }

    private long start() {
        String tail = new String(data, Math.max(0, end - TAIL), Math.min(end, TAIL), java.nio.charset.StandardCharsets.ISO_8859_1);
        int word = tail.lastIndexOf("startxref");
        if (word < 0 || tail.indexOf("%%EOF", word) < 0) {
            throw PdfLexer.malformed("the end of the file (startxref, %%EOF) is missing");
        }
        PdfLexer lexer = new PdfLexer(data, Math.max(0, end - TAIL) + word, end);
        lexer.expect("startxref");
        return lexer.number();
    }

    private void follow(long first) {
        Set<Long> seen = new HashSet<>();
        Deque<Long> next = new ArrayDeque<>(List.of(first));
        while (!next.isEmpty()) {
            deadline.check();
            long offset = next.removeFirst();
            if (!seen.add(offset)) {
                throw PdfLexer.malformed("the cross-reference sections form a loop");
            }
            if (seen.size() > limits.pdfXrefSections()) {
                throw RefusedException.limit("pdfXrefSections", limits.pdfXrefSections());
            }
            Section section = section(offset);
            sections.add(section);
            // A hybrid file: the stream ranks behind its table and before the previous section; its own Prev does not count (7.5.8.4).
            link(section.trailer(), "XRefStm").ifPresent(stream -> {
                seen.add(stream);
                sections.add(section(stream));
            });
            link(section.trailer(), "Prev").ifPresent(next::addFirst);
        }
    }

    private static Optional<Long> link(PdfValue.Dict trailer, String key) {
        if (!trailer.has(key)) {
            return Optional.empty();
        }
        long offset = trailer.get(key) instanceof PdfValue.Num number ? number.whole() : -1;
        if (offset < 0) {
            throw PdfLexer.malformed("the trailer entry " + key + " is no offset");
        }
        return Optional.of(offset);
    }

    private Section section(long offset) {
        if (offset >= end) {
            throw PdfLexer.malformed("a cross-reference offset lies outside the file");
        }
        PdfLexer lexer = new PdfLexer(data, (int) offset, end);
        return lexer.take("xref") ? table(offset, lexer) : stream(offset);
    }

    private Section table(long offset, PdfLexer lexer) {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        while (!lexer.take("trailer")) {
            long first = lexer.number();
            long count = lexer.number();
            // Twenty octets an entry: a count that the file cannot hold is refused before any memory is taken.
            if (count > (end - lexer.position()) / 18 + 1) {
                throw PdfLexer.malformed("a cross-reference subsection is longer than the file");
            }
            for (long i = 0; i < count; i++) {
                long position = lexer.number();
                lexer.number();
                boolean used = lexer.take("n");
                if (!used) {
                    lexer.expect("f");
                }
                put(entries, first + i, used && position > 0 ? new Entry(false, position, 0) : Entry.FREE);
            }
        }
        if (!(lexer.value() instanceof PdfValue.Dict trailer)) {
            throw PdfLexer.malformed("the trailer is no dictionary");
        }
        return new Section(offset, trailer, entries);
    }

    private void put(Map<Integer, Entry> entries, long number, Entry entry) {
        if (number > HIGHEST_NUMBER) {
            throw PdfLexer.malformed("an object number is out of range");
        }
        if (++entryCount > limits.pdfObjects()) {
            throw RefusedException.limit("pdfObjects", limits.pdfObjects());
        }
        if ((entryCount & 1023) == 0) {
            deadline.check();
        }
        entries.put((int) number, entry);
    }

    private Section stream(long offset) {
        PdfIndirect object = PdfIndirect.read(data, (int) offset, end, value -> value);
        if (!(object.value() instanceof PdfValue.Stream stream) || !stream.dict().isName("Type", "XRef")) {
            throw PdfLexer.malformed("there is no cross-reference section where one is named");
        }
        byte[] octets = filters.decode(data, stream, value -> value)
                .orElseThrow(() -> PdfLexer.malformed("a cross-reference stream has an unknown filter"));
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        int[] widths = widths(stream.dict());
        int at = 0;
        List<PdfValue> index = stream.dict().get("Index") instanceof PdfValue.Arr array ? array.items()
                : List.of(new PdfValue.Num("0"), stream.dict().get("Size"));
        for (int pair = 0; pair + 1 < index.size(); pair += 2) {
            long first = whole(index.get(pair));
            long count = whole(index.get(pair + 1));
            for (long i = 0; i < count && at + widths[3] <= octets.length; i++, at += widths[3]) {
                put(entries, first + i, entry(octets, at, widths));
            }
        }
        return new Section(offset, stream.dict(), entries);
    }

    private static long whole(PdfValue value) {
        long whole = value instanceof PdfValue.Num number ? number.whole() : -1;
        if (whole < 0) {
            throw PdfLexer.malformed("a cross-reference stream has a wrong index");
        }
        return whole;
    }

    private static int[] widths(PdfValue.Dict dict) {
        if (!(dict.get("W") instanceof PdfValue.Arr array) || array.items().size() != 3) {
            throw PdfLexer.malformed("a cross-reference stream has no widths");
        }
        int[] widths = new int[4];
        for (int i = 0; i < 3; i++) {
            long width = whole(array.items().get(i));
            if (width > 8) {
                throw PdfLexer.malformed("a cross-reference stream has a wrong width");
            }
            widths[i] = (int) width;
            widths[3] += widths[i];
        }
        if (widths[3] == 0) {
            throw PdfLexer.malformed("a cross-reference stream has no widths");
        }
        return widths;
    }

    private static Entry entry(byte[] octets, int at, int[] widths) {
        long type = widths[0] == 0 ? 1 : field(octets, at, widths[0]);
        long second = field(octets, at + widths[0], widths[1]);
        long third = field(octets, at + widths[0] + widths[1], widths[2]);
        if (type == 1) {
            return new Entry(false, second, 0);
        }
        if (type == 2) {
            if (second > HIGHEST_NUMBER || third > Integer.MAX_VALUE) {
                throw PdfLexer.malformed("a cross-reference entry is out of range");
            }
            return new Entry(true, second, (int) third);
        }
        return Entry.FREE;
    }

    private static long field(byte[] octets, int at, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | octets[at + i] & 0xff;
        }
        if (value < 0) {
            throw PdfLexer.malformed("a cross-reference entry is out of range");
        }
        return value;
    }
}
