package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An incremental update written by hand, for what no library writes. */
final class PdfUpdate {
    private static final Pattern START = Pattern.compile("startxref\\s+(\\d+)\\s+%%EOF");
    private static final Pattern ROOT = Pattern.compile("/Root (\\d+) 0 R");
    private static final Pattern INFO = Pattern.compile("/Info (\\d+) 0 R");
    private static final Pattern SIZE = Pattern.compile("/Size (\\d+)");

    private final String pdf;
    private final Map<Integer, String> objects = new TreeMap<>();
    private final Map<Integer, Integer> moved = new TreeMap<>();

    PdfUpdate(byte[] pdf) {
        this.pdf = new String(pdf, StandardCharsets.ISO_8859_1);
    }

    private static String last(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        String found = "";
        while (matcher.find()) {
            found = matcher.group(1);
        }
        return found;
    }

    int size() {
        return Integer.parseInt(last(SIZE, pdf));
    }

    int root() {
        return Integer.parseInt(last(ROOT, pdf));
    }

    PdfUpdate object(int number, String body) {
        objects.put(number, body);
        return this;
    }

    static String stream(String entries, String content) {
        return "<<" + entries + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }

    /** A line of the new table that leads to octets which were there before. */
    PdfUpdate moved(int number, int offset) {
        moved.put(number, offset);
        return this;
    }

    /** Where an object stands for the last time in the file. */
    int offset(int number) {
        return pdf.lastIndexOf("\n" + number + " 0 obj") + 1;
    }

    byte[] bytes() {
        StringBuilder out = new StringBuilder(pdf);
        Map<Integer, Integer> table = new TreeMap<>(moved);
        objects.forEach((number, body) -> {
            table.put(number, out.length());
            out.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
        });
        int start = out.length();
        out.append("xref\n");
        table.forEach((number, offset) -> out.append(number).append(" 1\n").append(String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
        int size = Math.max(size(), table.keySet().stream().mapToInt(Integer::intValue).max().orElse(0) + 1);
        return out.append(trailer(size)).append("startxref\n").append(start).append("\n%%EOF\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The same objects and a trailer, but no table. */
    byte[] withoutTable() {
        StringBuilder out = new StringBuilder(pdf);
        objects.forEach((number, body) -> out.append(number).append(" 0 obj\n").append(body).append("\nendobj\n"));
        return out.append(trailer(size())).append("startxref\n").append(last(START, pdf)).append("\n%%EOF\n").toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private String trailer(int size) {
        String info = last(INFO, pdf);
        return "trailer\n<</Size " + size + "/Root " + root() + " 0 R" + (info.isEmpty() ? "" : "/Info " + info + " 0 R") + "/Prev "
                + last(START, pdf) + ">>\n";
    }
}
