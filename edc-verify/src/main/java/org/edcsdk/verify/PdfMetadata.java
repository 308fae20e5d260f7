package org.edcsdk.verify;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.edcsdk.model.PdfDocument;

/**
 * The credential's id and digest in the XMP metadata (ISO 16684-1): as elements or as attributes of the SDK's namespace. A document type
 * declaration is refused and no entity is resolved.
 */
final class PdfMetadata {
    private static final int VALUE_LENGTH = 4096;

    private final Map<String, String> values = new TreeMap<>();
    private boolean declared;
    private boolean readable = true;

    private PdfMetadata() {
    }

    static PdfMetadata of(PdfFile file) {
        PdfMetadata metadata = new PdfMetadata();
        if (file.resolve(file.root().get("Metadata")) instanceof PdfValue.Stream stream) {
            file.decode(stream).ifPresent(metadata::read);
        }
        return metadata;
    }

    Optional<String> credentialId() {
        return Optional.ofNullable(values.get(PdfDocument.XMP_CREDENTIAL_ID));
    }

    Optional<String> payloadSha256() {
        return Optional.ofNullable(values.get(PdfDocument.XMP_PAYLOAD_SHA256));
    }

    /** Whether a document type declaration stands in the metadata, or it is no XML at all. */
    boolean suspicious() {
        return declared || !readable;
    }

    private void read(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            String text = decode(xml);
            // The platform's parser writes stack traces for broken document types; one is refused wherever it stands.
            if (text.contains("<!DOCTYPE")) {
                declared = true;
                return;
            }
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            String open = null;
            while (reader.hasNext() && !declared) {
                int event = reader.next();
                declared = event == XMLStreamConstants.DTD;
                if (event == XMLStreamConstants.START_ELEMENT) {
                    attributes(reader);
                    open = PdfDocument.XMP_NAMESPACE.equals(reader.getNamespaceURI()) ? reader.getLocalName() : null;
                } else if (event == XMLStreamConstants.CHARACTERS && open != null) {
                    put(open, reader.getText());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    open = null;
                }
            }
        } catch (XMLStreamException | CharacterCodingException | RuntimeException e) {
            // Foreign parser: what it does not read is no metadata that counts.
            readable = false;
            values.clear();
        }
        if (declared) {
            values.clear();
        }
    }

    // Decoded here and strictly: given octets, the platform's parser would write about wrong ones to the console.
    private static String decode(byte[] xml) throws CharacterCodingException {
        boolean wide = xml.length >= 2 && (xml[0] == (byte) 0xFE && xml[1] == (byte) 0xFF || xml[0] == (byte) 0xFF && xml[1] == (byte) 0xFE);
        String text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder().decode(ByteBuffer.wrap(xml)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private void attributes(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (PdfDocument.XMP_NAMESPACE.equals(reader.getAttributeNamespace(i))) {
                put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
    }

    // A property that stands twice with two values must match nothing.
    private void put(String name, String value) {
        String text = value.strip();
        if (!text.isEmpty() && text.length() <= VALUE_LENGTH) {
            values.merge(name, text, (one, two) -> one.equals(two) ? one : "several values");
        }
    }
}
