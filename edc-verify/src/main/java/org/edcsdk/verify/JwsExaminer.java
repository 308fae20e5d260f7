package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;

/** Examines a whole JWS: its signatures, then the payload as text. */
final class JwsExaminer {
    private final JwsForm.Parts parts;
    private final VerificationLimits limits;
    private final Deadline deadline;
    private final List<ExaminedSeal> seals = new ArrayList<>();
    private final List<CheckResult> results = new ArrayList<>();
    private final Set<Boolean> encodings = new HashSet<>();

    private JwsExaminer(JwsForm.Parts parts, VerificationLimits limits, Deadline deadline) {
        this.parts = parts;
        this.limits = limits;
        this.deadline = deadline;
    }

    static ExaminedDocument examine(JwsForm.Parts parts, VerificationLimits limits, Deadline deadline) {
        return new JwsExaminer(parts, limits, deadline).examine();
    }

    private ExaminedDocument examine() {
        for (JwsForm.Entry entry : parts.entries()) {
            deadline.check();
            JwsSealExaminer.Result result = JwsSealExaminer.examine(parts.payload(), entry, limits, 0);
            seals.add(result.seal());
            result.encodedPayload().ifPresent(encodings::add);
        }
        Optional<Bytes> payload = payload();
        boolean wellFormed = checkForm();
        boolean readable = payload.isPresent() && checkPayload(payload.get());
        wellFormed &= readable;
        if (wellFormed) {
            results.add(0, CheckResult.passed(Check.FORMAT, "A JWS whose form follows RFC 7515, RFC 7797 and TS 119 182-1."));
        }
        checkSeals();
        results.add(CheckResult.passed(Check.COVERAGE, "The seal covers the whole payload."));
        results.add(CheckResult.skipped(Check.LATER_CHANGE, "Nothing can follow the payload of a sealed JSON."));
        return new ExaminedDocument(DocumentKind.SEALED_JSON, readable ? payload : Optional.empty(), seals, results, Optional.empty());
    }

    // RFC 7797, 3: b64 must be the same for all signatures, else one payload would be read in two ways.
    private Optional<Bytes> payload() {
        if (encodings.size() > 1) {
            results.add(CheckResult.failed(Check.FORMAT, FindingCode.UNENCODED_PAYLOAD, "/signatures", "the signatures differ in b64"));
            return Optional.empty();
        }
        boolean encoded = encodings.contains(Boolean.TRUE);
        try {
            return Optional.of(encoded ? Bytes.of(StrictBase64.url(parts.payload(), "/payload")) : Bytes.utf8(parts.payload()));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private boolean checkForm() {
        for (ExaminedSeal seal : seals) {
            for (Fault fault : seal.faults()) {
                results.add(CheckResult.failed(Check.FORMAT, fault.code(), fault.path(), fault.message()));
            }
        }
        return results.isEmpty();
    }

    private boolean checkPayload(Bytes payload) {
        try {
            Json.parse(payload, limits.json());
            return true;
        } catch (JsonReadException e) {
            RefusedException refused = JsonFaults.refused(e, "/payload");
            results.add(CheckResult.failed(Check.FORMAT, refused.code(), "/payload", refused.getMessage()));
            return false;
        }
    }

    private void checkSeals() {
        parts.strange().forEach(fault -> results.add(CheckResult.warning(Check.TIMESTAMP, fault.code(), fault.path(), fault.message())));
        for (ExaminedSeal seal : seals) {
            if (!seal.intact()) {
                results.add(CheckResult.failed(Check.SEAL, FindingCode.SEAL_BROKEN, path(seal), "The value of the seal does not hold."));
            }
        }
        if (seals.stream().allMatch(ExaminedSeal::intact)) {
            results.add(CheckResult.passed(Check.SEAL, seals.size() == 1 ? "The seal is intact." : "All seals are intact."));
        }
        for (ExaminedSeal seal : seals) {
            for (ExaminedSeal counter : seal.counterSeals()) {
                if (!counter.intact() || !counter.wellFormed()) {
                    results.add(CheckResult.warning(Check.SEAL, FindingCode.COUNTER_SEAL_BROKEN, path(seal), "A counter seal is broken."));
                }
            }
        }
    }

    private static String path(ExaminedSeal seal) {
        return seal.path().isEmpty() ? null : seal.path();
    }
}
