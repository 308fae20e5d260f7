package org.edcsdk.render;

import java.awt.image.BufferedImage;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.edcsdk.model.Bytes;

/**
 * A logo as SVG. Only shapes, groups and gradients are known; anything else (text, styles, scripts, pictures, references outside, {@code use},
 * filters, masks) makes it no logo. What is drawn is written anew from what was read, so that the drawing library never sees foreign octets.
 */
final class SvgLogo {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final int MOST_OCTETS = 2 * 1024 * 1024;
    private static final int MOST_ELEMENTS = 2000;
    private static final int MOST_DEPTH = 12;
    private static final int MOST_SYMBOLS = 500_000;
    private static final double FARTHEST = 100_000;
    private static final Set<String> SHAPES = Set.of("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs",
            "linearGradient", "radialGradient", "stop");
    /** What people may read and nothing draws. */
    private static final Set<String> SILENT = Set.of("title", "desc", "metadata");
    private static final String NUMBER = "[-+]?(?:[0-9]{1,9}(?:\\.[0-9]{0,12})?|\\.[0-9]{1,12})(?:[eE][-+]?[0-9]{1,2})?";
    private static final String NUMBERS = "[\\s,]*" + NUMBER + "(?:[\\s,]*" + NUMBER + ")*[\\s,]*";
    private static final Pattern ONE_NUMBER = Pattern.compile(NUMBER + "(?:px|%)?");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3}|#[0-9a-fA-F]{6}|[a-zA-Z]{1,20}|rgb\\([0-9., %]{1,40}\\)|url\\(#[\\w.-]{1,100}\\)");
    private static final Pattern TRANSFORM = Pattern.compile("(?:\\s*(?:matrix|translate|scale|rotate|skewX|skewY)\\(" + "[-+0-9eE., \\s]{1,200}" + "\\)[\\s,]*){1,10}");
    private static final Pattern PATH = Pattern.compile("[MmLlHhVvCcSsQqTtAaZz0-9eE.,+\\-\\s]*");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z-]{1,20}");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,100}");
    private static final Map<String, Pattern> ATTRIBUTES = Map.ofEntries(Map.entry("d", PATH), Map.entry("points", Pattern.compile("[-+0-9eE.,\\s]*")),
            Map.entry("transform", TRANSFORM), Map.entry("gradientTransform", TRANSFORM), Map.entry("fill", COLOUR), Map.entry("stroke", COLOUR),
            Map.entry("stop-color", COLOUR), Map.entry("color", COLOUR), Map.entry("fill-rule", WORD), Map.entry("stroke-linecap", WORD),
            Map.entry("stroke-linejoin", WORD), Map.entry("gradientUnits", WORD), Map.entry("spreadMethod", WORD), Map.entry("id", NAME),
            Map.entry("x", ONE_NUMBER), Map.entry("y", ONE_NUMBER), Map.entry("width", ONE_NUMBER), Map.entry("height", ONE_NUMBER),
            Map.entry("rx", ONE_NUMBER), Map.entry("ry", ONE_NUMBER), Map.entry("r", ONE_NUMBER), Map.entry("cx", ONE_NUMBER), Map.entry("cy", ONE_NUMBER),
            Map.entry("fx", ONE_NUMBER), Map.entry("fy", ONE_NUMBER), Map.entry("x1", ONE_NUMBER), Map.entry("y1", ONE_NUMBER), Map.entry("x2", ONE_NUMBER),
            Map.entry("y2", ONE_NUMBER), Map.entry("offset", ONE_NUMBER), Map.entry("opacity", ONE_NUMBER), Map.entry("fill-opacity", ONE_NUMBER),
            Map.entry("stroke-opacity", ONE_NUMBER), Map.entry("stop-opacity", ONE_NUMBER), Map.entry("stroke-width", ONE_NUMBER),
            Map.entry("stroke-miterlimit", ONE_NUMBER));
    /** Attributes that change nothing here: the size of the drawing comes from its view box. */
    private static final Set<String> IGNORED = Set.of("version", "baseProfile", "space", "class", "data-name", "preserveAspectRatio", "role", "aria-label",
            "aria-hidden", "focusable", "lang", "enable-background");
    private static final Pattern VIEW_BOX = Pattern.compile(NUMBERS);
    private static final Pattern NUMBER_IN_TEXT = Pattern.compile(NUMBER);

    private final StringBuilder out = new StringBuilder();
    private final int side;
    private int elements;
    private int depth;
    private int width;
    private int height;

    private SvgLogo(int side) {
        this.side = side;
    }

    /** Draws the logo with its longer side of so many pixels; empty for what is no SVG or holds anything that is not known. */
    static Optional<BufferedImage> draw(Bytes file, int side) {
        if (file.size() > MOST_OCTETS) {
            return Optional.empty();
        }
        try {
            SvgLogo logo = new SvgLogo(side);
            logo.read(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.toByteArray())).toString());
            return Optional.of(BadgeRaster.draw(logo.out.toString(), logo.width, logo.height));
        } catch (CharacterCodingException | XMLStreamException | RenderingException | RuntimeException e) { // foreign octets
            return Optional.empty();
        }
    }

    private void read(String text) throws XMLStreamException {
        require(!text.contains("<!DOCTYPE") && !text.contains("<!ENTITY"), "a document type");
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        while (reader.hasNext()) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(reader);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                out.append("</").append(reader.getLocalName()).append('>');
            } else {
                require(event != XMLStreamConstants.PROCESSING_INSTRUCTION && event != XMLStreamConstants.DTD
                        && event != XMLStreamConstants.ENTITY_REFERENCE, "an instruction");
            }
        }
        require(width > 0, "no drawing");
    }

    private void start(XMLStreamReader reader) throws XMLStreamException {
        String name = reader.getLocalName();
        if (SILENT.contains(name)) {
            skip(reader);
            return;
        }
        depth++;
        elements++;
        require(NAMESPACE.equals(reader.getNamespaceURI()) && SHAPES.contains(name), "an element that is no shape");
        require(elements <= MOST_ELEMENTS && depth <= MOST_DEPTH && (elements == 1) == name.equals("svg"), "too much");
        out.append('<').append(name);
        if (elements == 1) {
            root(reader);
        } else {
            attributes(reader);
        }
        out.append('>');
        require(out.length() <= MOST_SYMBOLS, "too much");
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            int event = reader.next();
            open += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void root(XMLStreamReader reader) {
        String box = reader.getAttributeValue(null, "viewBox");
        if (box == null) {
            box = "0 0 " + length(reader, "width") + " " + length(reader, "height");
        }
        require(VIEW_BOX.matcher(box).matches(), "a view box that is none");
        double[] numbers = NUMBER_IN_TEXT.matcher(box).results().mapToDouble(number -> Double.parseDouble(number.group())).toArray();
        require(numbers.length == 4 && numbers[2] > 0 && numbers[3] > 0, "a view box that is none");
        double scale = side / Math.max(numbers[2], numbers[3]);
        width = (int) Math.max(1, Math.round(numbers[2] * scale));
        height = (int) Math.max(1, Math.round(numbers[3] * scale));
        out.append(" xmlns=\"").append(NAMESPACE).append("\" width=\"").append(width).append("\" height=\"").append(height).append("\" viewBox=\"")
                .append(numbers[0]).append(' ').append(numbers[1]).append(' ').append(numbers[2]).append(' ').append(numbers[3]).append('"');
        String fill = reader.getAttributeValue(null, "fill");
        if (fill != null) {
            attribute("fill", fill);
        }
    }

    private static String length(XMLStreamReader reader, String name) {
        String value = String.valueOf(reader.getAttributeValue(null, name));
        Matcher number = NUMBER_IN_TEXT.matcher(value);
        require(number.lookingAt(), "no size");
        return number.group();
    }

    private void attributes(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i);
            if (name.equals("style") && reader.getAttributeNamespace(i) == null) {
                style(reader.getAttributeValue(i));
            } else if (!IGNORED.contains(name)) {
                String href = name.equals("href") ? reader.getAttributeValue(i) : "";
                // One gradient may go on from another.
                if (name.equals("href") && reader.getLocalName().endsWith("Gradient") && href.startsWith("#") && NAME.matcher(href.substring(1)).matches()) {
                    out.append(" href=\"").append(href).append('"');
                } else {
                    require(reader.getAttributeNamespace(i) == null, "an attribute of another language");
                    attribute(name, reader.getAttributeValue(i).strip());
                }
            }
        }
    }

    private void style(String style) {
        for (String part : style.split(";")) {
            int colon = part.indexOf(':');
            if (!part.isBlank()) {
                require(colon > 0, "a style that is none");
                attribute(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
    }

    private void attribute(String name, String value) {
        Pattern allowed = ATTRIBUTES.get(name);
        require(allowed != null && allowed.matcher(value).matches(), "an attribute that is not known");
        require(NUMBER_IN_TEXT.matcher(allowed == COLOUR || allowed == NAME ? "" : value).results()
                .allMatch(number -> Math.abs(Double.parseDouble(number.group())) <= FARTHEST), "a number out of all proportion");
        out.append(' ').append(name).append("=\"").append(value).append('"');
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
