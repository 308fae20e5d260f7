package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** A counter seal (TS 119 182-1, 5.3.2): a JWS whose payload is the value of the seal that it is attached to. */
final class JwsCounterSeal {
    private JwsCounterSeal() {
    }

    static ExaminedSeal examine(JsonValue value, JwsSignature seal, String path, VerificationLimits limits, int depth) {
        try {
            JwsForm.Parts parts = parts(value, seal.signatureText(), limits);
            ExaminedSeal counter = JwsSealExaminer.examine(parts.payload(), parts.entries().get(0), limits, depth).seal();
            // The value itself or, detached, its place: anything else was sealed for something else.
            return parts.payload().equals(seal.signatureText()) ? counter : broken(path, "the counter seal covers something else");
        } catch (RefusedException e) {
            return broken(path, e.getMessage());
        }
    }

    private static JwsForm.Parts parts(JsonValue value, String sealed, VerificationLimits limits) {
        if (value instanceof JsonString compact) {
            String text = compact.value();
            int detached = text.indexOf("..");
            String whole = detached > 0 ? text.substring(0, detached) + "." + sealed + text.substring(detached + 1) : text;
            return JwsForm.compact(Bytes.of(whole.getBytes(StandardCharsets.UTF_8)));
        }
        if (value instanceof JsonObject object) {
            return JwsForm.json(object.has("payload") ? object : object.with("payload", sealed), limits);
        }
        throw new RefusedException(FindingCode.COUNTER_SEAL_BROKEN, "", "the counter seal is no JWS");
    }

    private static ExaminedSeal broken(String path, String message) {
        return new ExaminedSeal(SealFormat.JADES, path, false, Optional.of(SubIndication.HASH_FAILURE),
                List.of(new Fault(FindingCode.COUNTER_SEAL_BROKEN, path, message)), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }
}
