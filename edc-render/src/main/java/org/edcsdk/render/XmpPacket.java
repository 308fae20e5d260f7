package org.edcsdk.render;

import java.nio.charset.StandardCharsets;
import org.edcsdk.model.PdfDocument;

/**
 * The metadata of the file (XMP, ISO 16684-1): PDF/A-3a and PDF/UA-1 claims, the same title, producer and dates as the Info dictionary (ISO
 * 19005-3, 6.6.2), and the properties that tie the page to its credential, with the extension schema that PDF/A demands for them.
 *
 * @param title of the document
 * @param language BCP 47
 * @param producer of the file
 * @param created ISO 8601 date and time
 * @param credentialId the id of the credential, may be empty
 * @param payloadSha256 lower-case hexadecimal digits
 */
record XmpPacket(String title, String language, String producer, String created, String credentialId, String payloadSha256) {

    private static final String TEMPLATE = """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
             <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
              <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" xmlns:edc="%NAMESPACE%">
               <dc:format>application/pdf</dc:format>
               <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%TITLE%</rdf:li></rdf:Alt></dc:title>
               <dc:language><rdf:Bag><rdf:li>%LANGUAGE%</rdf:li></rdf:Bag></dc:language>
               <xmp:CreateDate>%DATE%</xmp:CreateDate>
               <xmp:ModifyDate>%DATE%</xmp:ModifyDate>
               <xmp:MetadataDate>%DATE%</xmp:MetadataDate>
               <pdf:Producer>%PRODUCER%</pdf:Producer>
               <pdfaid:part>3</pdfaid:part>
               <pdfaid:conformance>A</pdfaid:conformance>
               <pdfuaid:part>1</pdfuaid:part>
               <edc:%ID_NAME%>%ID%</edc:%ID_NAME%>
               <edc:%SHA_NAME%>%SHA%</edc:%SHA_NAME%>
              </rdf:Description>
              <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
               <pdfaExtension:schemas>
                <rdf:Bag>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
                  <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                  <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                  <pdfaSchema:property>
                   <rdf:Seq>
                    <rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>part</pdfaProperty:name>
                     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                     <pdfaProperty:category>internal</pdfaProperty:category>
                     <pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
                    </rdf:li>
                   </rdf:Seq>
                  </pdfaSchema:property>
                 </rdf:li>
                 <rdf:li rdf:parseType="Resource">
                  <pdfaSchema:schema>European Digital Credential in the file</pdfaSchema:schema>
                  <pdfaSchema:namespaceURI>%NAMESPACE%</pdfaSchema:namespaceURI>
                  <pdfaSchema:prefix>edc</pdfaSchema:prefix>
                  <pdfaSchema:property>
                   <rdf:Seq>
                    <rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>%ID_NAME%</pdfaProperty:name>
                     <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                     <pdfaProperty:category>external</pdfaProperty:category>
                     <pdfaProperty:description>Identifier of the credential</pdfaProperty:description>
                    </rdf:li>
                    <rdf:li rdf:parseType="Resource">
                     <pdfaProperty:name>%SHA_NAME%</pdfaProperty:name>
                     <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                     <pdfaProperty:category>internal</pdfaProperty:category>
                     <pdfaProperty:description>SHA-256 of the attached JSON-LD payload</pdfaProperty:description>
                    </rdf:li>
                   </rdf:Seq>
                  </pdfaSchema:property>
                 </rdf:li>
                </rdf:Bag>
               </pdfaExtension:schemas>
              </rdf:Description>
             </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="w"?>
            """.replace("%NAMESPACE%", PdfDocument.XMP_NAMESPACE)
            .replace("%ID_NAME%", PdfDocument.XMP_CREDENTIAL_ID)
            .replace("%SHA_NAME%", PdfDocument.XMP_PAYLOAD_SHA256);

    /** The packet in UTF-8. */
    byte[] octets() {
        StringBuilder packet = new StringBuilder(TEMPLATE.length() + 200);
        int from = 0;
        for (int open = TEMPLATE.indexOf('%'); open >= 0; open = TEMPLATE.indexOf('%', from)) {
            int close = TEMPLATE.indexOf('%', open + 1);
            packet.append(TEMPLATE, from, open).append(escape(value(TEMPLATE.substring(open + 1, close))));
            from = close + 1;
        }
        return packet.append(TEMPLATE.substring(from)).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** One pass over the template: a value that looks like a placeholder is never filled in. */
    private String value(String name) {
        return switch (name) {
            case "TITLE" -> title;
            case "LANGUAGE" -> language;
            case "DATE" -> created;
            case "PRODUCER" -> producer;
            case "ID" -> credentialId;
            case "SHA" -> payloadSha256;
            default -> throw new IllegalStateException(name);
        };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
