package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/**
 * Finds out what untrusted bytes are, by their content alone, and examines them. One UTF-8 byte order mark at the beginning of a JSON text
 * is ignored (RFC 8259, 8.1), white space before it allowed. No foreign parser sees the document before our limits held.
 */
final class DocumentReader {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private DocumentReader() {
    }

    /**
     * Examines a document.
     *
     * @throws DeadlineException at the deadline; nothing else is thrown for any bytes but errors of the virtual machine
     */
    static ExaminedDocument examine(Bytes octets, VerificationLimits limits, Deadline deadline) {
        try {
            if (PdfExaminer.looksLikePdf(octets)) {
                return PdfExaminer.examine(octets, limits, deadline);
            }
            return json(octets, limits, deadline);
        } catch (RefusedException e) {
            return ExaminedDocument.refused(DocumentKind.UNREADABLE, e.fault());
        }
    }

    private static ExaminedDocument json(Bytes octets, VerificationLimits limits, Deadline deadline) {
        if (octets.size() > limits.json().bytes()) {
            throw RefusedException.limit("json.bytes", limits.json().bytes());
        }
        Bytes text = withoutMark(octets);
        if (JwsForm.isCompact(text)) {
            return sealed(() -> JwsForm.compact(text), limits, deadline);
        }
        if (!startsLikeJson(text)) {
            throw new RefusedException(FindingCode.UNREADABLE, "", "the file is neither JSON nor a PDF");
        }
        JsonValue value;
        try {
            value = parse(text, limits);
        } catch (RefusedException e) {
            return ExaminedDocument.refusedForm(namesSeal(text) ? DocumentKind.SEALED_JSON : DocumentKind.UNREADABLE, e.fault());
        }
        if (value instanceof JsonObject object && JwsForm.isSealed(object)) {
            return sealed(() -> JwsForm.json(object, limits), limits, deadline);
        }
        return new ExaminedDocument(DocumentKind.UNSEALED_JSON, Optional.of(text), List.of(),
                List.of(CheckResult.passed(Check.FORMAT, "The file is well-formed JSON.")), Optional.empty());
    }

    private static ExaminedDocument sealed(Supplier<JwsForm.Parts> parts, VerificationLimits limits, Deadline deadline) {
        try {
            return JwsExaminer.examine(parts.get(), limits, deadline);
        } catch (RefusedException e) {
            return e.code() == FindingCode.PAYLOAD_MISSING
                    ? ExaminedDocument.refused(DocumentKind.SEALED_JSON, e.fault(), List.of(withoutPayload(e.fault())))
                    : ExaminedDocument.refused(DocumentKind.SEALED_JSON, e.fault());
        }
    }

    // The members of a JWS (RFC 7515, 7.2) in a text that is no JSON: it has the form of a sealed one, and no seal that could be used.
    private static boolean namesSeal(Bytes text) {
        String all = new String(text.toByteArray(), StandardCharsets.ISO_8859_1);
        return all.contains("\"protected\"") && (all.contains("\"signatures\"") || all.contains("\"signature\""));
    }

    private static ExaminedSeal withoutPayload(Fault fault) {
        return new ExaminedSeal(SealFormat.JADES, "", false, Optional.of(SubIndication.SIGNED_DATA_NOT_FOUND), List.of(fault), Optional.empty(),
                List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    private static JsonValue parse(Bytes text, VerificationLimits limits) {
        try {
            return Json.parse(text, limits.json());
        } catch (JsonReadException e) {
            throw JsonFaults.refused(e, "");
        }
    }

    private static boolean startsLikeJson(Bytes text) {
        String start = new String(text.toByteArray(), 0, Math.min(text.size(), 4096), StandardCharsets.ISO_8859_1).stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    private static Bytes withoutMark(Bytes octets) {
        byte[] all = octets.toByteArray();
        boolean marked = all.length >= 3 && Arrays.equals(Arrays.copyOf(all, 3), BYTE_ORDER_MARK);
        return marked ? Bytes.of(Arrays.copyOfRange(all, 3, all.length)) : octets;
    }
}
