package org.edcsdk.seal;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;

/** Writes unsigned components of a JAdES seal (ETSI TS 119 182-1, 5.3), each as the base64url text that stands in {@code etsiU}. */
final class EtsiU {
    private static final Base64.Encoder BASE64 = Base64.getEncoder();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private EtsiU() {
    }

    /** 5.3.4: over the signature value. */
    static String signatureTimestamp(byte[] token) {
        return component("{\"sigTst\":" + tokens(token) + "}");
    }

    /** Over all that stands before it; the elements of {@code etsiU} are base64url texts, so nothing has to be canonicalised. */
    static String archiveTimestamp(byte[] token) {
        return component("{\"arcTst\":" + tokens(token) + "}");
    }

    /** Certificates, then revocation data; a component that would be empty is left out. */
    static List<String> validationValues(ValidationData data) {
        List<String> components = new ArrayList<>();
        for (String member : members(data)) {
            components.add(component("{" + member + "}"));
        }
        return components;
    }

    /** Validation data of time stamps; nothing if there is none. */
    static List<String> timestampValidationData(ValidationData data) {
        return container("tstVD", data);
    }

    /** Validation data of any kind, where there are values of the seal already, which may not stand there twice; nothing if there is none. */
    static List<String> anyValidationData(ValidationData data) {
        return container("anyValData", data);
    }

    private static List<String> container(String name, ValidationData data) {
        List<String> members = members(data);
        return members.isEmpty() ? List.of() : List.of(component("{\"" + name + "\":{" + String.join(",", members) + "}}"));
    }

    private static List<String> members(ValidationData data) {
        List<String> members = new ArrayList<>();
        if (!data.certificates().isEmpty()) {
            members.add("\"xVals\":" + data.certificates().stream()
                    .map(certificate -> "{\"x509Cert\":" + value(der(certificate)) + "}").collect(Collectors.joining(",", "[", "]")));
        }
        List<String> revocation = new ArrayList<>();
        if (!data.crls().isEmpty()) {
            revocation.add("\"crlVals\":" + values(data.crls()));
        }
        if (!data.ocspResponses().isEmpty()) {
            revocation.add("\"ocspVals\":" + values(data.ocspResponses()));
        }
        if (!revocation.isEmpty()) {
            members.add("\"rVals\":{" + String.join(",", revocation) + "}");
        }
        return members;
    }

    private static String values(Collection<Bytes> octets) {
        return octets.stream().map(item -> value(item.toByteArray())).collect(Collectors.joining(",", "[", "]"));
    }

    private static String tokens(byte[] token) {
        return "{\"tstTokens\":[" + value(token) + "]}";
    }

    private static String value(byte[] der) {
        return "{\"val\":\"" + BASE64.encodeToString(der) + "\"}";
    }

    private static String component(String json) {
        return BASE64_URL.encodeToString(json.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }
}
