package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.edcsdk.model.Bytes;

/**
 * Pending seals as octets: a head that names form, seal certificate, algorithm and level, then each document with what completion needs, then SHA-256 of
 * all that. The digest tells damage, not intent: the bytes to be signed are not stored but made again, so a file that somebody changed gives inputs under
 * which the values do not verify.
 */
final class PendingFile {
    private static final String FORM = "edcsdk-pending-2";
    private static final int DIGEST_OCTETS = 32;
    private static final int MOST_PARTS = 2;
    private static final Pattern SHOWN = Pattern.compile("\\w{1,64}");
    private static final Pattern CLAIMED_TIME = Pattern.compile("\"sigT\":\"([^\"]{1,40})\"|\"iat\":(\\d{1,18})");

    private PendingFile() {
    }

    static Bytes write(SealKey key, SealLevel level, List<PendingDocument> documents) {
        requireRoom(documents);
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(octets)) {
            for (String line : head(key, level)) {
                out.writeUTF(line);
            }
            out.writeInt(documents.size());
            for (PendingDocument document : documents) {
                List<Bytes> parts = document.parts();
                out.writeInt(parts.size());
                for (Bytes part : parts) {
                    out.writeInt(part.size());
                    part.openStream().transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        Bytes content = Bytes.of(octets.toByteArray());
        return Bytes.concat(content, content.sha256());
    }

    private static void requireRoom(List<PendingDocument> documents) {
        long size = documents.stream().flatMap(document -> document.parts().stream()).mapToLong(Bytes::size).sum();
        if (size > Integer.MAX_VALUE / 2) {
            throw new IllegalStateException("pending seals hold " + size + " bytes, one file at most " + Integer.MAX_VALUE / 2 + ": prepare fewer documents at once");
        }
    }

    static List<PendingDocument> read(Bytes octets, SealKey key, SealLevel level) {
        try (DataInputStream in = new DataInputStream(octets.openStream())) {
            if (!in.readUTF().equals(FORM)) {
                throw new IOException("other form");
            }
            requireWhole(octets);
            for (String expected : head(key, level).subList(1, 4)) {
                requireSame(expected, in.readUTF());
            }
            List<PendingDocument> documents = new ArrayList<>();
            for (int left = count(in); left > 0; left--) {
                documents.add(document(parts(in), key));
            }
            if (in.available() != DIGEST_OCTETS) {
                throw new IOException("documents end early");
            }
            return documents;
        } catch (IOException | SealingException e) {
            throw new IllegalArgumentException("pending: not octets of pending seals", e);
        }
    }

    private static void requireWhole(Bytes octets) {
        ByteBuffer all = octets.asByteBuffer();
        int end = all.limit() - DIGEST_OCTETS;
        if (end < 0 || !all.slice(end, DIGEST_OCTETS).equals(sha256(all.slice(0, end)))) {
            throw new IllegalArgumentException("pending: cut or damaged, the digest at its end does not match");
        }
    }

    private static ByteBuffer sha256(ByteBuffer octets) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(octets);
            return ByteBuffer.wrap(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void requireSame(String expected, String found) throws IOException {
        if (!found.equals(expected)) {
            // whoever made the file must not write into messages
            String shown = SHOWN.matcher(found).matches() ? found : "something else";
            throw new IllegalArgumentException("pending: has " + shown + ", this sealer " + expected);
        }
    }

    private static List<String> head(SealKey key, SealLevel level) {
        try {
            String certificate = Bytes.of(key.certificate().getEncoded()).sha256().hex();
            return List.of(FORM, certificate, key.algorithm().name(), level.name());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("certificate cannot be encoded", e);
        }
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("a count of " + count);
        }
        return count;
    }

    private static List<Bytes> parts(DataInputStream in) throws IOException {
        List<Bytes> parts = new ArrayList<>();
        int count = count(in);
        if (count > MOST_PARTS) {
            throw new IOException("a document of " + count + " parts");
        }
        for (int left = count; left > 0; left--) {
            int size = count(in);
            if (size > in.available() - DIGEST_OCTETS) {
                throw new IOException("a part of " + size + " bytes");
            }
            parts.add(Bytes.of(in.readNBytes(size)));
        }
        return parts;
    }

    /** A JSON document has two parts, header and payload; a PDF has one. */
    private static PendingDocument document(List<Bytes> parts, SealKey key) throws IOException, SealingException {
        return switch (parts.size()) {
            case 1 -> pdf(parts.get(0), key);
            case 2 -> json(parts.get(0), parts.get(1), key);
            default -> throw new IOException("a document of " + parts.size() + " parts");
        };
    }

    /** The header goes between quotes as it is, so it must be one that a sealer with this key writes. */
    private static PendingDocument json(Bytes header, Bytes payload, SealKey key) throws IOException, SealingException {
        JsonText.requireSealable(payload);
        if (!isOwn(header.toUtf8String(), key)) {
            throw new IOException("header of another sealer");
        }
        return PendingJson.resumed(header.toUtf8String(), payload, key);
    }

    private static boolean isOwn(String header, SealKey key) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.US_ASCII);
            Matcher time = CLAIMED_TIME.matcher(json);
            if (!time.find()) {
                return false;
            }
            Instant claimed = time.group(1) != null ? Instant.parse(time.group(1)) : Instant.ofEpochSecond(Long.parseLong(time.group(2)));
            HeaderProfile profile = time.group(1) != null ? HeaderProfile.EUROPASS : HeaderProfile.ETSI;
            return JadesHeader.of(key, profile).at(claimed).equals(header);
        } catch (IllegalArgumentException | DateTimeException e) {
            return false;
        }
    }

    private static PendingDocument pdf(Bytes prepared, SealKey key) throws IOException {
        try {
            return PendingPdf.resumed(prepared, key);
        } catch (RuntimeException | StackOverflowError e) {
            // PDFBox throws unchecked for some damaged files
            throw new IOException("not a prepared PDF", e);
        }
    }
}
