package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;

/** Examines a PDF with our own parser: structure, seals, coverage, later changes, the credential inside, active content. */
final class PdfExaminer {
    private static final byte[] HEADER = {'%', 'P', 'D', 'F', '-'};
    private static final int HEADER_ZONE = 1024;

    private final byte[] data;
    private final VerificationLimits limits;
    private final Deadline deadline;
    private final List<CheckResult> results = new ArrayList<>();
    private PdfFile now;

    private PdfExaminer(byte[] data, VerificationLimits limits, Deadline deadline) {
        this.data = data;
        this.limits = limits;
        this.deadline = deadline;
    }

    /** Whether the mark of a PDF stands within the first 1,024 octets, where readers look for it. */
    static boolean looksLikePdf(Bytes octets) {
        return headerAt(octets.toByteArray()) >= 0;
    }

    private static int headerAt(byte[] data) {
        for (int i = 0; i + HEADER.length <= Math.min(data.length, HEADER_ZONE); i++) {
            if (java.util.Arrays.equals(data, i, i + HEADER.length, HEADER, 0, HEADER.length)) {
                return i;
            }
        }
        return -1;
    }

    static ExaminedDocument examine(Bytes octets, VerificationLimits limits, Deadline deadline) {
        return new PdfExaminer(octets.toByteArray(), limits, deadline).examine();
    }

    private ExaminedDocument examine() {
        try {
            return open();
        } catch (RefusedException e) {
            return ExaminedDocument.refusedForm(mentionsSeal() ? DocumentKind.SEALED_PDF : DocumentKind.UNREADABLE, e.fault());
        } catch (StackOverflowError e) {
            // Our own recursion is bounded; this is for stacks smaller than ours.
            return ExaminedDocument.refused(DocumentKind.UNREADABLE, RefusedException.limit("nesting of PDF objects", 0).fault());
        }
    }

    private ExaminedDocument open() {
        if (data.length > limits.pdfBytes()) {
            throw RefusedException.limit("pdfBytes", limits.pdfBytes());
        }
        if (headerAt(data) != 0) {
            throw new RefusedException(FindingCode.BYTES_OUTSIDE, "", "there are octets before the beginning of the PDF");
        }
        now = PdfFile.open(data, data.length, limits, deadline);
        if (now.trailer().has("Encrypt")) {
            return encrypted();
        }
        now.readAll();
        checkRevisions();
        PdfPages.of(now, limits);
        List<PdfSignature> all = PdfSignature.of(now);
        checkOrphans(all);
        List<PdfSignature> timestamps = all.stream().filter(PdfSignature::timestamp).toList();
        List<PdfSignature> seals = all.stream().filter(signature -> !signature.timestamp()).toList();
        if (all.size() > limits.signatures()) {
            throw RefusedException.limit("signatures", limits.signatures());
        }
        return seals.isEmpty() ? unsealed() : sealed(seals, timestamps);
    }

    private void checkRevisions() {
        long revisions = now.sections().size();
        if (revisions > limits.pdfRevisions()) {
            throw RefusedException.limit("pdfRevisions", limits.pdfRevisions());
        }
    }

    private ExaminedDocument encrypted() {
        if (now.dict(now.trailer().get("Encrypt")).filter(dict -> now.get(dict, "Filter") instanceof PdfValue.Name).isEmpty()) {
            throw PdfLexer.malformed("the encryption of the PDF is broken");
        }
        CheckResult result = CheckResult.indeterminate(Check.FORMAT, FindingCode.ENCRYPTED_PDF, "The PDF is encrypted and was not read.");
        return new ExaminedDocument(mentionsSeal() ? DocumentKind.SEALED_PDF : DocumentKind.UNSEALED_PDF, Optional.empty(), List.of(), List.of(result),
                Optional.empty());
    }

    private boolean mentionsSeal() {
        return new String(data, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/ByteRange");
    }

    // Universal signature forgery, or a seal whose field was taken away: a signature that no field shows.
    private void checkOrphans(List<PdfSignature> known) {
        for (int number : now.numbers()) {
            boolean signature = now.object(number) instanceof PdfValue.Dict dict && dict.has("ByteRange") && dict.has("Contents");
            if (signature && known.stream().noneMatch(found -> found.number() == number)) {
                throw new RefusedException(FindingCode.UNUSABLE_SEAL, "object " + number, "a signature belongs to no field");
            }
        }
    }

    private ExaminedDocument unsealed() {
        Optional<Bytes> payload = credential(now);
        if (results.isEmpty()) {
            results.add(CheckResult.passed(Check.FORMAT, "The PDF is well-formed."));
        }
        return finish(DocumentKind.UNSEALED_PDF, payload, List.of(), now);
    }

    private ExaminedDocument sealed(List<PdfSignature> signatures, List<PdfSignature> timestamps) {
        List<ExaminedSeal> seals = new ArrayList<>();
        for (PdfSignature signature : signatures) {
            deadline.check();
            seals.add(PdfSealExaminer.examine(signature, now, timestamps, limits, deadline));
        }
        boolean wellFormed = seals.stream().allMatch(ExaminedSeal::wellFormed);
        seals.forEach(seal -> seal.faults()
                .forEach(fault -> results.add(CheckResult.failed(Check.FORMAT, fault.code(), fault.path(), fault.message()))));
        checkValues(seals);
        boolean covered = checkCoverage(signatures);
        PdfFile revision = covered ? firstRevision(seals) : null;
        Optional<Bytes> payload = revision == null ? Optional.empty() : credential(revision);
        if (revision != null) {
            checkChanges(signatures, payload.isPresent());
        }
        if (wellFormed && results.stream().noneMatch(result -> result.check() == Check.FORMAT)) {
            results.add(0, CheckResult.passed(Check.FORMAT, "A PDF whose structure and seal follow ISO 32000-2 and EN 319 142-1."));
        }
        return finish(DocumentKind.SEALED_PDF, payload, seals, revision == null ? now : revision);
    }

    private void checkValues(List<ExaminedSeal> seals) {
        for (ExaminedSeal seal : seals) {
            if (!seal.intact()) {
                results.add(CheckResult.failed(Check.SEAL, FindingCode.SEAL_BROKEN, seal.path(), "The value or a digest of the seal does not hold."));
            }
        }
        if (seals.stream().allMatch(ExaminedSeal::intact)) {
            results.add(CheckResult.passed(Check.SEAL, seals.size() == 1 ? "The seal is intact." : "All seals are intact."));
        }
    }

    private boolean checkCoverage(List<PdfSignature> signatures) {
        boolean covered = true;
        for (PdfSignature signature : signatures) {
            Optional<Fault> fault = PdfCoverage.check(signature, data);
            if (fault.isPresent()) {
                covered = false;
                results.add(CheckResult.failed(Check.COVERAGE, fault.get().code(), fault.get().path(), fault.get().message()));
            }
        }
        if (covered) {
            results.add(CheckResult.passed(Check.COVERAGE, "Each seal covers its whole revision of the PDF."));
        }
        return covered;
    }

    // The credential has to stand under the first seal; a later one cannot put another one there.
    private PdfFile firstRevision(List<ExaminedSeal> seals) {
        long end = seals.stream().mapToLong(seal -> seal.byteRange().get(2) + seal.byteRange().get(3)).min().orElseThrow();
        return PdfFile.open(data, (int) end, limits, deadline);
    }

    private void checkChanges(List<PdfSignature> signatures, boolean carriesCredential) {
        int before = results.size();
        for (PdfSignature signature : signatures) {
            deadline.check();
            List<Long> range = signature.byteRange().orElseThrow();
            PdfFile old = PdfFile.open(data, (int) (range.get(2) + range.get(3)), limits, deadline);
            PdfRule rule = PdfRule.of(carriesCredential, strictest(signatures, range, old));
            report(PdfChanges.between(old, now, rule, PdfLocks.of(signature, old), limits), signature.field());
        }
        if (results.size() == before) {
            results.add(CheckResult.passed(Check.LATER_CHANGE, "Nothing but validation data follows the seal."));
        }
    }

    // A certification binds what follows later signatures too.
    private Optional<Integer> strictest(List<PdfSignature> signatures, List<Long> range, PdfFile old) {
        return signatures.stream().filter(signature -> end(signature) <= range.get(2) + range.get(3))
                .map(signature -> signature.certification(old)).flatMap(Optional::stream).min(Integer::compare);
    }

    private static long end(PdfSignature signature) {
        List<Long> range = signature.byteRange().orElseThrow();
        return range.get(2) + range.get(3);
    }

    private void report(PdfChanges.Result changes, String field) {
        for (Fault violation : changes.violations()) {
            results.add(CheckResult.failed(Check.LATER_CHANGE, violation.code(), place(field, violation), violation.message()));
        }
        for (Fault change : changes.tolerated()) {
            results.add(CheckResult.warning(Check.LATER_CHANGE, change.code(), place(field, change), change.message()));
        }
    }

    private static String place(String field, Fault fault) {
        return fault.path().isEmpty() ? field : field + ": " + fault.path();
    }

    private Optional<Bytes> credential(PdfFile revision) {
        try {
            Optional<Bytes> payload = PdfAttachments.credential(revision);
            if (payload.isPresent()) {
                Json.parse(payload.get(), limits.json());
            }
            return payload;
        } catch (RefusedException e) {
            results.add(CheckResult.failed(Check.FORMAT, e.code(), e.getMessage()));
        } catch (JsonReadException e) {
            RefusedException refused = JsonFaults.refused(e, "");
            results.add(CheckResult.failed(Check.FORMAT, refused.code(), refused.getMessage()));
        }
        return Optional.empty();
    }

    private ExaminedDocument finish(DocumentKind kind, Optional<Bytes> payload, List<ExaminedSeal> seals, PdfFile revision) {
        PdfActiveContent active = PdfActiveContent.of(now);
        active.findings().forEach(finding ->
                results.add(CheckResult.indeterminate(Check.CONTENT, finding.code(), finding.path(), finding.message())));
        PdfMetadata metadata = PdfMetadata.of(revision);
        if (metadata.suspicious()) {
            results.add(CheckResult.indeterminate(Check.CONTENT, FindingCode.ACTIVE_CONTENT, "Metadata",
                    "the metadata declares a document type or is no XML"));
        }
        Optional<String> text = payload.isPresent() ? PdfPageText.of(revision, deadline) : Optional.empty();
        return new ExaminedDocument(kind, payload, seals, results,
                Optional.of(new PdfFacts(metadata.credentialId(), metadata.payloadSha256(), text, active.links())));
    }
}
