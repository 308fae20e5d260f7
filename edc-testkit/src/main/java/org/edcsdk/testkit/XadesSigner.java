package org.edcsdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLObject;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Enveloped XAdES baseline B signatures (ETSI EN 319 132-1, 6; TS 119 612, annex B.6), with the JDK alone. */
final class XadesSigner {
    private static final String XADES = "http://uri.etsi.org/01903/v1.3.2#";
    private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
    private static final String ECDSA = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256";

    private XadesSigner() {
    }

    /** @param signer has a P-256 key */
    static byte[] sign(String xml, TestTrustedLists.Signer signer, Instant time) {
        try {
            Document document = parse(xml);
            Element root = document.getDocumentElement();
            root.setIdAttribute("Id", true);
            Element properties = properties(document, signer.certificate(), time);
            Element signed = (Element) properties.getFirstChild();
            signed.setIdAttribute("Id", true);
            XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
            XMLObject object = factory.newXMLObject(List.of(new DOMStructure(properties)), null, null, null);
            DOMSignContext context = new DOMSignContext(signer.key(), root);
            context.setDefaultNamespacePrefix("ds");
            context.setIdAttributeNS(signed, null, "Id");
            factory.newXMLSignature(signedInfo(factory), keyInfo(factory, signer.certificate()), List.of(object), "signature", null)
                    .sign(context);
            return write(document);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException | ParserConfigurationException | SAXException
                | IOException | TransformerException e) {
            throw new IllegalStateException("cannot sign a trusted list", e);
        }
    }

    private static SignedInfo signedInfo(XMLSignatureFactory factory) throws GeneralSecurityException {
        DigestMethod digest = factory.newDigestMethod(DigestMethod.SHA256, null);
        Transform canonical = factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) null);
        Reference whole = factory.newReference("", digest,
                List.of(factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null), canonical), null, "whole");
        Reference properties = factory.newReference("#properties", digest, List.of(canonical),
                "http://uri.etsi.org/01903#SignedProperties", null);
        return factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(ECDSA, null), List.of(whole, properties));
    }

    private static KeyInfo keyInfo(XMLSignatureFactory factory, X509Certificate certificate) {
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        return keys.newKeyInfo(List.of(keys.newX509Data(List.of(certificate))));
    }

    private static Element properties(Document document, X509Certificate certificate, Instant time) throws GeneralSecurityException {
        Element qualifying = add(document, null, XADES, "xades:QualifyingProperties");
        qualifying.setAttribute("Target", "#signature");
        Element signed = add(document, qualifying, XADES, "xades:SignedProperties");
        signed.setAttribute("Id", "properties");
        Element signature = add(document, signed, XADES, "xades:SignedSignatureProperties");
        add(document, signature, XADES, "xades:SigningTime").setTextContent(time.toString());
        Element digest = add(document, add(document, add(document, signature, XADES, "xades:SigningCertificateV2"),
                XADES, "xades:Cert"), XADES, "xades:CertDigest");
        add(document, digest, DSIG, "ds:DigestMethod").setAttribute("Algorithm", DigestMethod.SHA256);
        add(document, digest, DSIG, "ds:DigestValue").setTextContent(
                Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(Pem.der(certificate))));
        Element format = add(document, add(document, signed, XADES, "xades:SignedDataObjectProperties"), XADES, "xades:DataObjectFormat");
        format.setAttribute("ObjectReference", "#whole");
        add(document, format, XADES, "xades:MimeType").setTextContent("application/vnd.etsi.tsl+xml");
        return qualifying;
    }

    private static Element add(Document document, Element parent, String namespace, String name) {
        Element element = document.createElementNS(namespace, name);
        if (parent != null) {
            parent.appendChild(element);
        }
        return element;
    }

    private static Document parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    private static byte[] write(Document document) throws TransformerException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.setXmlStandalone(true);
        TransformerFactory.newDefaultInstance().newTransformer().transform(new DOMSource(document), new StreamResult(out));
        return out.toByteArray();
    }
}
