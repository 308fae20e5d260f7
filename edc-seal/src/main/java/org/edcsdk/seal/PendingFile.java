package org.edcsdk.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.model.Bytes;

/**
 * Pending seals as octets: a head that names form, seal certificate, algorithm and level, then each document with what completion needs. The bytes to be
 * signed are not stored but made again, so a changed file gives inputs under which the values do not verify.
 */
final class PendingFile {
    private static final String FORM = "edcsdk-pending-1";

    private PendingFile() {
    }

    static Bytes write(SealKey key, SealLevel level, List<PendingDocument> documents) {
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
                    out.write(part.toByteArray());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        }
        return Bytes.of(octets.toByteArray());
    }

    static List<PendingDocument> read(Bytes octets, SealKey key, SealLevel level) {
        try (DataInputStream in = new DataInputStream(octets.openStream())) {
            for (String expected : head(key, level)) {
                String found = in.readUTF();
                if (!found.equals(expected)) {
                    throw new IllegalArgumentException("pending: has " + found + ", this sealer " + expected);
                }
            }
            List<PendingDocument> documents = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                documents.add(document(parts(in), key));
            }
            return documents;
        } catch (IOException e) {
            throw new IllegalArgumentException("pending: not octets of pending seals", e);
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

    private static List<Bytes> parts(DataInputStream in) throws IOException {
        List<Bytes> parts = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            int size = in.readInt();
            if (size < 0 || size > in.available()) {
                throw new IOException("a part of " + size + " bytes");
            }
            parts.add(Bytes.of(in.readNBytes(size)));
        }
        return parts;
    }

    /** A JSON document has two parts, header and payload; a PDF has one. */
    private static PendingDocument document(List<Bytes> parts, SealKey key) throws IOException {
        return switch (parts.size()) {
            case 1 -> PendingPdf.resumed(parts.get(0), key);
            case 2 -> PendingJson.resumed(parts.get(0).toUtf8String(), parts.get(1), key);
            default -> throw new IOException("a document of " + parts.size() + " parts");
        };
    }
}
