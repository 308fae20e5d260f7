package org.edcsdk.verify;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The form of a trusted list, looked at before any other parser: XML in UTF-8 without a document type, within limits, with one enveloped signature
 * (ETSI TS 119 612, annex B) one reference of which covers the whole list. What is referred to is in the list, and transformations do nothing but leave out
 * the signature and bring into canonical form: others are programs (XSLT, XPath), which would run before anybody knows who wrote them.
 */
final class TrustedListForm {
    static final int MOST_OCTETS = 20 << 20;
    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 1_000_000;
    // Each reads the list again; real lists have two references and three transformations.
    private static final int MOST_REFERENCES = 8;
    private static final int MOST_TRANSFORMS = 16;
    private static final String LIST = "http://uri.etsi.org/02231/v2#";
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final List<String> SIGNED = List.of("SignedInfo", "Signature", "");
    private static final Set<String> TRANSFORMS = Set.of("http://www.w3.org/2000/09/xmldsig#enveloped-signature", "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments", "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments");

    private final Deque<String> path = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private int elements;
    private int signatures;
    private int references;
    private int transforms;
    private int ofWhole;
    private boolean direct;
    private boolean foreign;
    private boolean doubleId;
    private String rootId = "";

    private TrustedListForm() {
    }

    /**
     * Looks at octets that claim to be a list.
     *
     * @throws ListRefusedException with what is wrong
     */
    static void require(byte[] octets) throws ListRefusedException {
        if (octets.length > MOST_OCTETS) {
            throw new ListRefusedException(TrustedListProblem.TOO_LARGE);
        }
        String text = decode(octets);
        // The JDK's reader writes stack traces for broken document types; one is refused wherever it stands.
        if (text.contains("<!DOCTYPE")) {
            throw new ListRefusedException(TrustedListProblem.NOT_XML);
        }
        TrustedListForm form = new TrustedListForm();
        form.read(text);
        form.judge();
    }

    private static String decode(byte[] octets) throws ListRefusedException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(octets)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new ListRefusedException(TrustedListProblem.NOT_XML, e);
        }
    }

    private void read(String text) throws ListRefusedException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
            requireUtf8(reader.getCharacterEncodingScheme());
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    path.pop();
                } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw new ListRefusedException(TrustedListProblem.NOT_XML);
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The JDK's reader throws unchecked for some broken texts.
            throw new ListRefusedException(TrustedListProblem.NOT_XML, e);
        }
    }

    // Another parser would follow the declaration and read other letters than this one.
    private static void requireUtf8(String declared) throws ListRefusedException {
        if (declared != null && !declared.toLowerCase(Locale.ROOT).equals("utf-8")) {
            throw new ListRefusedException(TrustedListProblem.NOT_XML);
        }
    }

    private void start(XMLStreamReader reader) throws ListRefusedException {
        if (++elements > MOST_ELEMENTS || path.size() >= MOST_DEPTH) {
            throw new ListRefusedException(TrustedListProblem.TOO_LARGE);
        }
        boolean ofSignature = SIGNATURE.equals(reader.getNamespaceURI());
        String name = reader.getLocalName();
        if (path.isEmpty() && !(name.equals("TrustServiceStatusList") && LIST.equals(reader.getNamespaceURI()))) {
            throw new ListRefusedException(TrustedListProblem.STRUCTURE);
        }
        identify(reader);
        if (ofSignature && name.equals("Signature")) {
            signatures++;
            direct = path.size() == 1;
        } else if (ofSignature && name.equals("Reference")) {
            refer(String.valueOf(reader.getAttributeValue(null, "URI")));
        } else if (ofSignature && name.equals("Transform")) {
            transforms++;
            foreign |= !TRANSFORMS.contains(String.valueOf(reader.getAttributeValue(null, "Algorithm")));
        }
        path.push(ofSignature ? name : "");
    }

    // Only what is in SignedInfo is signed: a reference elsewhere, in a manifest for example, can be anybody's.
    private void refer(String address) {
        references++;
        foreign |= !address.isEmpty() && !address.startsWith("#");
        boolean whole = address.isEmpty() || !rootId.isEmpty() && address.equals("#" + rootId);
        ofWhole += whole && SIGNED.equals(List.copyOf(path)) ? 1 : 0;
    }

    // One identifier twice is how a signature is led to another element than the one that is read.
    private void identify(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase("id")) {
                doubleId |= !ids.add(reader.getAttributeValue(i));
                if (path.isEmpty()) {
                    rootId = reader.getAttributeValue(i);
                }
            }
        }
    }

    private void judge() throws ListRefusedException {
        if (signatures == 0) {
            throw new ListRefusedException(TrustedListProblem.NOT_SIGNED);
        }
        if (signatures > 1) {
            throw new ListRefusedException(TrustedListProblem.SEVERAL_SIGNATURES);
        }
        if (!direct || ofWhole != 1 || foreign || doubleId || references > MOST_REFERENCES || transforms > MOST_TRANSFORMS) {
            throw new ListRefusedException(TrustedListProblem.NOT_WHOLLY_SIGNED);
        }
    }
}
