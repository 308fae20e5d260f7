package org.edcsdk.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Examines one signature of a PDF, without what came after it. */
final class PdfSealExaminer {
    private static final Set<String> FORMATS = Set.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");
    private static final Set<String> SHA1_FORMATS = Set.of("adbe.pkcs7.sha1", "adbe.x509.rsa_sha1");

    private PdfSealExaminer() {
    }

    static ExaminedSeal examine(PdfSignature signature, PdfFile now, List<PdfSignature> timestamps, VerificationLimits limits, Deadline deadline) {
        List<Fault> faults = new ArrayList<>(dictionaryFaults(signature));
        Optional<Fault> uncovered = PdfCoverage.check(signature, now.data());
        boolean readable = uncovered.isEmpty() || uncovered.get().code() == FindingCode.PARTIAL_COVERAGE;
        if (!readable) {
            uncovered.filter(fault -> fault.code() == FindingCode.UNUSABLE_SEAL).ifPresent(faults::add);
            return new ExaminedSeal(SealFormat.PADES, signature.field(), false, Optional.of(SubIndication.FORMAT_FAILURE), faults, Optional.empty(),
                    List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
        }
        List<Long> range = signature.byteRange().orElseThrow();
        CmsSeal cms = CmsSeal.read(octets(signature.contents().orElseThrow()), covered(now.data(), range), signature.field(), limits);
        faults.addAll(cms.faults());
        PdfLevel level = PdfLevel.read(now, timestamps, range.get(2) + range.get(3), limits, deadline);
        List<Fault> unsigned = new ArrayList<>(cms.unsignedFaults());
        unsigned.addAll(level.faults());
        return new ExaminedSeal(SealFormat.PADES, signature.field(), cms.intact(), cms.failure(), faults,
                faults.isEmpty() ? level.of(signature, cms) : Optional.empty(), cms.chain(),
                cms.signingTime().or(() -> PdfDates.read(signature.dict().get("M"))), Optional.empty(), unsigned, List.of(), Optional.empty(), range);
    }

    private static List<Fault> dictionaryFaults(PdfSignature signature) {
        List<Fault> faults = new ArrayList<>();
        if (signature.dict().has("Type") && !signature.dict().isName("Type", "Sig")) {
            faults.add(new Fault(FindingCode.UNUSABLE_SEAL, signature.field(), "the signature dictionary is of another type"));
        }
        if (!(signature.dict().get("Filter") instanceof PdfValue.Name)) {
            faults.add(new Fault(FindingCode.UNUSABLE_SEAL, signature.field(), "the signature dictionary names no handler"));
        }
        if (SHA1_FORMATS.contains(signature.subFilter())) {
            faults.add(new Fault(FindingCode.WEAK_DIGEST, signature.field(), "the format of the signature is bound to SHA-1"));
        } else if (!FORMATS.contains(signature.subFilter())) {
            faults.add(new Fault(FindingCode.UNUSABLE_SEAL, signature.field(), "the format of the signature is unknown"));
        }
        return faults;
    }

    static byte[] octets(PdfValue.Str contents) {
        return contents.octets().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** What a range of two parts covers. */
    static byte[] covered(byte[] data, List<Long> range) {
        byte[] covered = new byte[(int) (range.get(1) + range.get(3))];
        System.arraycopy(data, 0, covered, 0, range.get(1).intValue());
        System.arraycopy(data, range.get(2).intValue(), covered, range.get(1).intValue(), range.get(3).intValue());
        return covered;
    }
}
