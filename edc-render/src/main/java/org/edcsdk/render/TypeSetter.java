package org.edcsdk.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into measured lines. Every character is checked here, before anything is drawn: OpenPDF leaves out what a font lacks without a
 * word. Immutable and thread safe.
 */
final class TypeSetter {

    private final FontBook fonts;

    TypeSetter(FontBook fonts) {
        this.fonts = fonts;
    }

    /** The text as one line, line ends in it as spaces. */
    Line line(String text, TextStyle style, String field) throws RenderingException {
        return build(Characters.prepare(text, field).replace('\n', ' ').strip(), style, field, false);
    }

    /**
     * Breaks a text into lines; a word that is wider than the column is broken between characters.
     *
     * @param text one or more paragraphs, separated by line ends
     * @param width of the column in points
     * @return the lines, none for an empty text
     */
    List<Line> wrap(String text, TextStyle style, float width, String field) throws RenderingException {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : Characters.prepare(text, field).split("\n")) {
            String rest = paragraph.strip();
            while (!rest.isEmpty()) {
                int end = fitting(rest, style, width, field);
                String head = rest.substring(0, end);
                rest = rest.substring(end).stripLeading();
                boolean spaced = head.endsWith(" ");
                lines.add(build(head.stripTrailing(), style, field, spaced && !rest.isEmpty()));
            }
        }
        return lines;
    }

    /** As {@link #wrap}, but with lines of nearly the same length: centred text looks wrong with one word on its last line. */
    List<Line> balance(String text, TextStyle style, float width, String field) throws RenderingException {
        List<Line> lines = wrap(text, style, width, field);
        float low = lines.size() < 2 ? width : Math.max(width / 2, extent(text, style, field)[0]); // no word is broken for it
        float high = width;
        while (lines.size() > 1 && high - low > 4) {
            float middle = (low + high) / 2;
            List<Line> narrower = wrap(text, style, middle, field);
            if (narrower.size() <= lines.size() && narrower.stream().allMatch(line -> line.width() <= middle)) {
                lines = narrower;
                high = middle;
            } else {
                low = middle;
            }
        }
        return lines;
    }

    /**
     * Finds the largest size at which a text fits into a number of lines.
     *
     * @param smallest size in points that is tried; it is the answer if nothing fits
     */
    TextStyle fit(String text, TextStyle style, float width, int lines, float smallest, String field) throws RenderingException {
        float size = style.size();
        while (size > smallest && wrap(text, style.sized(size), width, field).size() > lines) {
            size = Math.max(smallest, size - 1);
        }
        return style.sized(size);
    }

    /** The width of the widest part that a line cannot be broken in, and the width of the whole text, in points. */
    float[] extent(String text, TextStyle style, String field) throws RenderingException {
        String prepared = Characters.prepare(text, field);
        float widest = 0;
        for (String word : prepared.split("[ \n]")) {
            widest = Math.max(widest, build(word, style, field, false).width());
        }
        float whole = 0;
        for (String paragraph : prepared.split("\n")) {
            whole = Math.max(whole, build(paragraph.strip(), style, field, false).width());
        }
        return new float[] {widest, whole};
    }

    /** How many chars of the text go into one line, at least one character. */
    private int fitting(String text, TextStyle style, float width, String field) throws RenderingException {
        Measure measure = new Measure(style, field);
        int breakAt = 0;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            int next = i + Character.charCount(code);
            measure.add(code);
            if (code != ' ' && measure.width > width + 0.01f && i > 0) {
                return breakAt > 0 ? breakAt : clusterStart(text, i);
            }
            if (code == ' ' || Characters.breaksAfter(code) && !startsWithClosing(text, next)) {
                breakAt = next;
            }
            i = next;
        }
        return text.length();
    }

    private static boolean startsWithClosing(String text, int at) {
        if (at >= text.length()) {
            return false;
        }
        int type = Character.getType(text.codePointAt(at));
        return type == Character.END_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION || type == Character.OTHER_PUNCTUATION
                || Characters.isMark(text.codePointAt(at));
    }

    private static int clusterStart(String text, int at) {
        int start = at;
        while (start > 0 && Characters.isMark(text.codePointAt(start))) {
            start = text.offsetByCodePoints(start, -1);
        }
        return start > 0 ? start : at;
    }

    private Line build(String text, TextStyle style, String field, boolean wrapped) throws RenderingException {
        List<Line.Run> runs = new ArrayList<>();
        Measure measure = new Measure(style, field);
        int from = 0;
        PdfFace current = null;
        for (int i = 0; i < text.length(); ) {
            int code = text.codePointAt(i);
            int next = i + Character.charCount(code);
            PdfFace face = measure.add(code);
            if (current != null && (face != current || measure.mark != null)) {
                runs.add(new Line.Run(current, text.substring(from, i)));
                from = i;
            }
            current = face;
            if (measure.mark != null) {
                runs.add(markRun(measure, face, code));
                from = next;
                current = null;
            }
            i = next;
        }
        if (current != null) {
            runs.add(new Line.Run(current, text.substring(from)));
        }
        return new Line(runs, style, measure.width - (text.isEmpty() ? 0 : style.tracking()), wrapped);
    }

    /** A mark is set back over its letter; then the line goes on where it was. */
    private static Line.Run markRun(Measure measure, PdfFace face, int code) {
        float tracking = measure.style.tracking() * FontFace.EM / measure.style.size();
        float shift = measure.mark.x() - measure.letterAdvance - tracking;
        return new Line.Run(face, Character.toString(code), shift, measure.mark.y(), -shift - face.advance(code) - tracking);
    }

    private PdfFace face(TextStyle.Role role, int code, String field) throws RenderingException {
        PdfFace face = fonts.find(role, code);
        if (face == null) {
            throw RenderingException.character(RenderingException.Reason.NO_GLYPH, code, field);
        }
        return face;
    }

    /** Adds up the width of characters in points, kerning included. */
    private final class Measure {
        private final TextStyle style;
        private final String field;
        private final MarkStack stack = new MarkStack();
        private PdfFace face;
        private int before;
        private boolean afterLetter;
        private float letterAdvance;
        private float width;
        /** Where the character that was added last goes, if it is a mark over a letter; else null. */
        private MarkStack.Place mark;

        Measure(TextStyle style, String field) {
            this.style = style;
            this.field = field;
        }

        PdfFace add(int code) throws RenderingException {
            boolean isMark = Characters.isMark(code);
            boolean stays = face != null && (code == ' ' || isMark) && face.covers(code);
            PdfFace next = stays ? face : face(style.role(), code, field);
            mark = null;
            if (isMark && afterLetter) {
                if (before != 0) {
                    stack.letter(face, before);
                }
                mark = stack.mark(next, code);
                before = 0;
                return next;
            }
            float kern = next == face && before != 0 ? next.kerning(before, code) : 0;
            letterAdvance = next.advance(code);
            width += (letterAdvance + kern) * style.size() / FontFace.EM + style.tracking();
            face = next;
            before = code;
            afterLetter = code != ' ';
            return next;
        }
    }
}
