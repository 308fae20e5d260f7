package org.edcsdk.verify;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Whether an SVG does more than draw, as an XML parser reads it: names in any namespace, references undone, no entity resolved. */
final class SvgScan {
    private static final Set<String> ACTIVE_ELEMENTS = Set.of("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler",
            "listener", "meta", "link", "base", "form", "html", "body");
    private static final Set<String> REFERENCES = Set.of("href", "src", "to", "from", "values", "by");
    private static final Pattern SPACE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern HARMLESS_REFERENCE = Pattern.compile("(?:#.*|data:image/(?:png|jpeg|gif|webp)[;,].*|)", Pattern.DOTALL);
    private static final Pattern OUTWARD_STYLE = Pattern.compile("@import|javascript:|expression\\(|-moz-binding|\\\\|url\\(\\s*[\"']?\\s*(?!#|[\"']?\\s*data:image/)",
            Pattern.CASE_INSENSITIVE);

    private SvgScan() {
    }

    /** Whether there is anything but drawing; so it is taken of what is no well-formed XML. */
    static boolean active(byte[] svg) {
        String text = decode(svg);
        // The JDK's reader writes stack traces for broken document types; one is refused wherever it stands.
        if (text == null || text.contains("<!DOCTYPE")) {
            return true;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            boolean style = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    style = reader.getLocalName().equalsIgnoreCase("style");
                    if (activeElement(reader)) {
                        return true;
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    style = false;
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE
                        || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return true;
                } else if (style && reader.hasText() && OUTWARD_STYLE.matcher(reader.getText()).find()) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader throws unchecked for some broken texts; a viewer may still make something of them.
            return true;
        }
    }

    // Decoded here and strictly: given octets, the JDK's reader would tell standard error of those that it cannot decode.
    private static String decode(byte[] svg) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(svg)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean activeElement(XMLStreamReader reader) {
        if (ACTIVE_ELEMENTS.contains(reader.getLocalName().toLowerCase(Locale.ROOT))) {
            return true;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i);
            String dense = SPACE.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
            boolean runs = name.startsWith("on") || dense.contains("javascript:") || dense.contains("data:text");
            boolean leaves = (name.equals("href") || name.equals("src")) && !HARMLESS_REFERENCE.matcher(dense).matches();
            boolean animated = REFERENCES.contains(name) && dense.contains("//");
            if (runs || leaves || animated || OUTWARD_STYLE.matcher(value).find()) {
                return true;
            }
        }
        return false;
    }
}
