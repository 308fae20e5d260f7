package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** Status lists and what points to them, as JSON that is not sealed yet. */
final class StatusListJson {
    static final int INDEX = 94_567;
    static final int ENTRIES = 131_072;

    private StatusListJson() {
    }

    static String pointing(String credential, String member, String address, String purpose) {
        String entry = "{\"id\":\"" + address + "#entry\",\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"" + purpose + "\",\"statusListIndex\":\""
                + INDEX + "\",\"statusListCredential\":\"" + address + "\"}";
        return credential.replaceFirst("\\{", "{\"" + member + "\":" + entry + ",");
    }

    static String list(String address, String purpose, String encoded) {
        return "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"id\":\"" + address + "\",\"type\":[\"VerifiableCredential\",\"BitstringStatusListCredential\"],"
                + "\"issuer\":\"urn:epass:org:1\",\"validFrom\":\"2026-06-30T10:00:00Z\",\"credentialSubject\":{\"id\":\"" + address
                + "#list\",\"type\":\"BitstringStatusList\",\"statusPurpose\":\"" + purpose + "\",\"ttl\":3600000,\"encodedList\":\"" + encoded + "\"}}";
    }

    /** A list whose only date is an end that is over. */
    static String expired(String list) {
        return list.replace("\"validFrom\"", "\"validUntil\"");
    }

    static String encoded(int octets, int... set) {
        byte[] bits = new byte[octets];
        for (int index : set) {
            bits[index / 8] |= (byte) (0x80 >> index % 8);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bits);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }
}
