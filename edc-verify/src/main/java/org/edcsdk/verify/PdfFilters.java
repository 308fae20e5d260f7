package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Decodes streams (ISO 32000-2, 7.4) that are octets and not pictures, under limits. */
final class PdfFilters {
    private final VerificationLimits limits;
    private final Deadline deadline;
    private long decodedOctets;

    PdfFilters(VerificationLimits limits, Deadline deadline) {
        this.limits = limits;
        this.deadline = deadline;
    }

    /**
     * Decodes a stream.
     *
     * @return its octets; empty where a filter is none of ours (pictures, LZW, encryption)
     * @throws RefusedException where the octets do not fit the filter, or a limit is hit
     */
    Optional<byte[]> decode(byte[] data, PdfValue.Stream stream, java.util.function.UnaryOperator<PdfValue> resolver) {
        byte[] octets = Arrays.copyOfRange(data, stream.start(), stream.start() + stream.length());
        List<PdfValue> filters = list(resolver.apply(stream.dict().get("Filter")), resolver);
        List<PdfValue> parameters = list(resolver.apply(stream.dict().get("DecodeParms")), resolver);
        if (filters.size() > 8) {
            throw RefusedException.limit("filters of a PDF stream", 8);
        }
        for (int i = 0; i < filters.size(); i++) {
            PdfValue.Dict own = i < parameters.size() && parameters.get(i) instanceof PdfValue.Dict dict ? dict : PdfValue.Dict.EMPTY;
            String name = filters.get(i) instanceof PdfValue.Name filter ? filter.value() : "";
            byte[] next = apply(name, octets, own);
            if (next == null) {
                return Optional.empty();
            }
            octets = next;
        }
        return Optional.of(octets);
    }

    private static List<PdfValue> list(PdfValue value, java.util.function.UnaryOperator<PdfValue> resolver) {
        if (value instanceof PdfValue.Null) {
            return List.of();
        }
        List<PdfValue> items = new ArrayList<>();
        for (PdfValue item : value instanceof PdfValue.Arr array ? array.items() : List.of(value)) {
            items.add(resolver.apply(item));
        }
        return items;
    }

    private byte[] apply(String name, byte[] octets, PdfValue.Dict parameters) {
        return switch (name) {
            case "FlateDecode", "Fl" -> predict(inflate(octets), parameters);
            case "ASCIIHexDecode", "AHx" -> count(hex(octets));
            case "ASCII85Decode", "A85" -> count(ascii85(octets));
            case "RunLengthDecode", "RL" -> runLength(octets);
            default -> null;
        };
    }

    private byte[] count(byte[] octets) {
        add(octets.length, octets.length);
        return octets;
    }

    private void add(int more, long soFar) {
        decodedOctets += more;
        if (soFar > limits.streamBytes()) {
            throw RefusedException.limit("streamBytes", limits.streamBytes());
        }
        if (decodedOctets > limits.allStreamBytes()) {
            throw RefusedException.limit("allStreamBytes", limits.allStreamBytes());
        }
        deadline.check();
    }

    private byte[] inflate(byte[] octets) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(octets);
            ByteArrayOutputStream out = new ByteArrayOutputStream(octets.length * 2);
            byte[] buffer = new byte[65536];
            while (!inflater.finished()) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw PdfLexer.malformed("a compressed stream is cut off");
                }
                out.write(buffer, 0, count);
                add(count, out.size());
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw PdfLexer.malformed("a compressed stream is broken");
        } finally {
            inflater.end();
        }
    }

    private byte[] runLength(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < octets.length && (octets[at] & 0xff) != 128;) {
            int length = octets[at++] & 0xff;
            int before = out.size();
            if (length < 128) {
                int count = Math.min(length + 1, octets.length - at);
                out.write(octets, at, count);
                at += count;
            } else if (at < octets.length) {
                byte[] run = new byte[257 - length];
                Arrays.fill(run, octets[at++]);
                out.writeBytes(run);
            }
            add(out.size() - before, out.size());
        }
        return out.toByteArray();
    }

    private static byte[] hex(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int high = -1;
        for (byte octet : octets) {
            int digit = Character.digit(octet, 16);
            if (octet == '>') {
                break;
            } else if (digit < 0 && !PdfLexer.isSpace(octet)) {
                throw PdfLexer.malformed("a hexadecimal stream is broken");
            } else if (digit >= 0) {
                if (high >= 0) {
                    out.write(high << 4 | digit);
                }
                high = high >= 0 ? -1 : digit;
            }
        }
        if (high >= 0) {
            out.write(high << 4);
        }
        return out.toByteArray();
    }

    private static byte[] ascii85(byte[] octets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long group = 0;
        int count = 0;
        for (byte octet : octets) {
            if (octet == '~') {
                break;
            } else if (octet == 'z' && count == 0) {
                out.writeBytes(new byte[4]);
            } else if (octet >= '!' && octet <= 'u') {
                group = group * 85 + octet - '!';
                if (++count == 5) {
                    writeGroup(out, group, 4);
                    group = 0;
                    count = 0;
                }
            } else if (!PdfLexer.isSpace(octet)) {
                throw PdfLexer.malformed("an ASCII 85 stream is broken");
            }
        }
        if (count > 1) {
            for (int i = count; i < 5; i++) {
                group = group * 85 + 84;
            }
            writeGroup(out, group, count - 1);
        }
        return out.toByteArray();
    }

    private static void writeGroup(ByteArrayOutputStream out, long group, int octets) {
        for (int i = 0; i < octets; i++) {
            out.write((int) (group >> 24 - 8 * i));
        }
    }

    private static byte[] predict(byte[] octets, PdfValue.Dict parameters) {
        long predictor = parameters.get("Predictor") instanceof PdfValue.Num number ? number.whole() : 1;
        if (predictor <= 1) {
            return octets;
        }
        int columns = small(parameters, "Columns", 1);
        int bits = small(parameters, "Colors", 1) * small(parameters, "BitsPerComponent", 8);
        int row = (columns * bits + 7) / 8;
        return predictor == 2 ? tiff(octets, row, bits) : png(octets, row, Math.max(1, bits / 8));
    }

    private static int small(PdfValue.Dict parameters, String key, int otherwise) {
        if (!parameters.has(key)) {
            return otherwise;
        }
        long value = parameters.get(key) instanceof PdfValue.Num number ? number.whole() : -1;
        if (value < 1 || value > 65536) {
            throw PdfLexer.malformed("a predictor parameter is out of range");
        }
        return (int) value;
    }

    private static byte[] tiff(byte[] octets, int row, int bits) {
        if (bits % 8 != 0) {
            return octets;
        }
        byte[] out = octets.clone();
        for (int i = 0; i < out.length; i++) {
            if (i % row >= bits / 8) {
                out[i] += out[i - bits / 8];
            }
        }
        return out;
    }

    // ISO 32000-2, 7.4.4.4, and PNG, 9: each row begins with the number of its filter.
    private static byte[] png(byte[] octets, int row, int step) {
        int rows = (octets.length + row) / (row + 1);
        byte[] out = new byte[rows * row];
        for (int r = 0; r < rows; r++) {
            int from = r * (row + 1);
            for (int i = 0; i < row && from + 1 + i < octets.length; i++) {
                int left = i >= step ? out[r * row + i - step] & 0xff : 0;
                int up = r > 0 ? out[(r - 1) * row + i] & 0xff : 0;
                int upLeft = r > 0 && i >= step ? out[(r - 1) * row + i - step] & 0xff : 0;
                int add = switch (octets[from]) {
                    case 1 -> left;
                    case 2 -> up;
                    case 3 -> (left + up) / 2;
                    case 4 -> paeth(left, up, upLeft);
                    default -> 0;
                };
                out[r * row + i] = (byte) (octets[from + 1 + i] + add);
            }
        }
        return out;
    }

    private static int paeth(int left, int up, int upLeft) {
        int estimate = left + up - upLeft;
        int byLeft = Math.abs(estimate - left);
        int byUp = Math.abs(estimate - up);
        int byUpLeft = Math.abs(estimate - upLeft);
        if (byLeft <= byUp && byLeft <= byUpLeft) {
            return left;
        }
        return byUp <= byUpLeft ? up : upLeft;
    }
}
