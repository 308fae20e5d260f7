package org.edcsdk.verify;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A PDF, or the beginning of one up to the end of a revision, as our own strict parser reads it. Objects are read when asked for and kept.
 * Not thread safe.
 */
final class PdfFile {
    private static final int CHAIN = 32;

    private final byte[] data;
    private final int end;
    private final VerificationLimits limits;
    private final Deadline deadline;
    private final PdfFilters filters;
    private final List<PdfXref.Section> sections;
    private final Map<Integer, PdfXref.Entry> entries = new TreeMap<>();
    private final Map<Integer, PdfValue> read = new HashMap<>();
    private final Map<Integer, Map<Integer, PdfValue>> objectStreams = new HashMap<>();
    private final Set<Integer> reading = new HashSet<>();

    private PdfFile(byte[] data, int end, VerificationLimits limits, Deadline deadline) {
        this.data = data;
        this.end = end;
        this.limits = limits;
        this.deadline = deadline;
        this.filters = new PdfFilters(limits, deadline);
        this.sections = PdfXref.read(data, end, limits, filters, deadline);
        for (int i = sections.size() - 1; i >= 0; i--) {
            entries.putAll(sections.get(i).entries());
        }
        entries.values().removeIf(PdfXref.Entry::free);
    }

    /**
     * Opens the file as it was when it ended at an offset.
     *
     * @throws RefusedException where it is no PDF that can be read in one way only
     */
    static PdfFile open(byte[] data, int end, VerificationLimits limits, Deadline deadline) {
        return new PdfFile(data, end, limits, deadline);
    }

    int end() {
        return end;
    }

    byte[] data() {
        return data;
    }

    List<PdfXref.Section> sections() {
        return sections;
    }

    PdfValue.Dict trailer() {
        return sections.get(0).trailer();
    }

    Collection<Integer> numbers() {
        return entries.keySet();
    }

    Optional<PdfXref.Entry> entry(int number) {
        return Optional.ofNullable(entries.get(number));
    }

    /** The catalog. */
    PdfValue.Dict root() {
        return dict(trailer().get("Root")).orElseThrow(() -> PdfLexer.malformed("the catalog is missing"));
    }

    /** The value, or what the reference stands for; null for an object that does not exist. */
    PdfValue resolve(PdfValue value) {
        PdfValue current = value;
        for (int i = 0; current instanceof PdfValue.Ref ref; i++) {
            if (i == CHAIN) {
                throw PdfLexer.malformed("references form a loop");
            }
            current = object(ref.number());
        }
        return current;
    }

    Optional<PdfValue.Dict> dict(PdfValue value) {
        PdfValue resolved = resolve(value);
        if (resolved instanceof PdfValue.Stream stream) {
            return Optional.of(stream.dict());
        }
        return resolved instanceof PdfValue.Dict dict ? Optional.of(dict) : Optional.empty();
    }

    /** The items of an array, or none. */
    List<PdfValue> array(PdfValue value) {
        return resolve(value) instanceof PdfValue.Arr array ? array.items() : List.of();
    }

    /** A member of a dictionary, references undone. */
    PdfValue get(PdfValue.Dict dict, String key) {
        return resolve(dict.get(key));
    }

    PdfValue object(int number) {
        PdfValue known = read.get(number);
        if (known != null) {
            return known;
        }
        PdfXref.Entry entry = entries.get(number);
        if (entry == null) {
            return PdfValue.NULL;
        }
        deadline.check();
        if (!reading.add(number)) {
            throw PdfLexer.malformed("an object needs itself to be read");
        }
        PdfValue value = entry.compressed() ? compressed(number, entry) : plain(number, entry);
        reading.remove(number);
        read.put(number, value);
        return value;
    }

    private PdfValue plain(int number, PdfXref.Entry entry) {
        if (entry.offset() >= end) {
            throw PdfLexer.malformed("an object lies outside the file");
        }
        PdfIndirect object = PdfIndirect.read(data, (int) entry.offset(), end, this::resolve);
        if (object.number() != number) {
            throw PdfLexer.malformed("another object stands where object " + number + " should");
        }
        return object.value();
    }

    private PdfValue compressed(int number, PdfXref.Entry entry) {
        int container = (int) entry.offset();
        if (entries.get(container) == null || entries.get(container).compressed()) {
            throw PdfLexer.malformed("an object stream is missing or compressed itself");
        }
        Map<Integer, PdfValue> items = objectStreams.get(container);
        if (items == null) {
            items = objectStream(container);
            objectStreams.put(container, items);
        }
        PdfValue value = items.get(number);
        if (value == null) {
            throw PdfLexer.malformed("an object stream lacks the object " + number);
        }
        return value;
    }

    // ISO 32000-2, 7.5.7.
    private Map<Integer, PdfValue> objectStream(int container) {
        if (!(object(container) instanceof PdfValue.Stream stream) || !stream.dict().isName("Type", "ObjStm")) {
            throw PdfLexer.malformed("an object stream is none");
        }
        byte[] octets = decode(stream).orElseThrow(() -> PdfLexer.malformed("an object stream has an unknown filter"));
        long count = get(stream.dict(), "N") instanceof PdfValue.Num number ? number.whole() : -1;
        long first = get(stream.dict(), "First") instanceof PdfValue.Num number ? number.whole() : -1;
        if (count < 0 || count > limits.pdfObjects() || first < 0 || first > octets.length) {
            throw PdfLexer.malformed("an object stream has no usable head");
        }
        PdfLexer head = new PdfLexer(octets, 0, (int) first);
        Map<Integer, PdfValue> items = new HashMap<>();
        for (long i = 0; i < count; i++) {
            long number = head.number();
            long offset = head.number();
            if (number > Integer.MAX_VALUE || offset > octets.length - first) {
                throw PdfLexer.malformed("an object stream has a wrong head");
            }
            PdfValue value = new PdfLexer(octets, (int) (first + offset), octets.length).value();
            if (value instanceof PdfValue.Ref || items.put((int) number, value) != null) {
                throw PdfLexer.malformed("an object stream holds what it must not hold");
            }
        }
        return items;
    }

    /** The octets of a stream, decoded; empty where a filter is none of ours. */
    Optional<byte[]> decode(PdfValue.Stream stream) {
        return filters.decode(data, stream, this::resolve);
    }

    /** Reads every object and decodes every stream once, so that limits and faults show before any other parser sees the file. */
    void readAll() {
        for (int number : List.copyOf(entries.keySet())) {
            PdfValue value = object(number);
            if (value instanceof PdfValue.Stream stream) {
                decode(stream);
            }
        }
    }

}
