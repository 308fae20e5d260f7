package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.internal.IssuerBinding;

/**
 * The seals of a document, and which of them count: those bound to the issuer, the worst of them deciding; where none is bound, all. A further
 * seal can only give a warning, unless it is broken.
 */
final class SealSelection {
    // Attributes of EN 319 412-2 and -3 that RFC 2253 alone leaves as an OID with hexadecimal digits.
    private static final Map<String, String> ATTRIBUTES = Map.of("2.5.4.97", "organizationIdentifier", "2.5.4.4", "SN", "2.5.4.42",
            "givenName", "2.5.4.5", "serialNumber", "2.5.4.65", "pseudonym", "1.2.840.113549.1.9.1", "emailAddress");

    private static final Set<SubIndication> UNDETERMINED = EnumSet.of(SubIndication.NO_SIGNING_CERTIFICATE_FOUND, SubIndication.SIGNED_DATA_NOT_FOUND,
            SubIndication.SIG_CONSTRAINTS_FAILURE, SubIndication.CRYPTO_CONSTRAINTS_FAILURE);

    private final List<Seal> seals = new ArrayList<>();
    private final List<Seal> counting = new ArrayList<>();
    private final List<CheckResult> results = new ArrayList<>();

    private record Seal(ExaminedSeal examined, Optional<JudgedSeal> judged, Optional<SealOwner> owner, SealReport report) {
    }

    private SealSelection() {
    }

    /**
     * Selects.
     *
     * @param judged one for each seal, or none at all where the document is refused
     * @param credential the credential, if there is one
     */
    static SealSelection of(ExaminedDocument document, List<JudgedSeal> judged, Optional<JsonObject> credential, Instant at) {
        SealSelection selection = new SealSelection();
        for (int i = 0; i < document.seals().size(); i++) {
            selection.add(document.seals().get(i), i < judged.size() ? Optional.of(judged.get(i)) : Optional.empty(), at);
        }
        selection.seals.stream().filter(seal -> bound(seal, credential)).forEach(selection.counting::add);
        // A certificate that leads to no anchor only claims to be the issuer's: beside one that does, it is a stranger's.
        if (selection.counting.stream().anyMatch(seal -> !strange(seal))) {
            selection.counting.removeIf(SealSelection::strange);
        }
        if (selection.counting.isEmpty()) {
            selection.counting.addAll(selection.seals);
        }
        selection.seals.forEach(selection::results);
        if (document.seals().isEmpty() && document.results().stream().noneMatch(SealSelection::tellsWhy)) {
            selection.results.add(CheckResult.indeterminate(Check.SEAL, FindingCode.NO_SEAL, "The document has no seal."));
        }
        return selection;
    }

    private static boolean tellsWhy(CheckResult result) {
        return result.check() == Check.SEAL || result.check() == Check.FORMAT && result.status() == CheckStatus.FAILED;
    }

    private static boolean bound(Seal seal, Optional<JsonObject> credential) {
        return seal.owner().isPresent() && credential.isPresent()
                && IssuerCheck.binding(credential.get(), seal.owner().get()) == IssuerBinding.BOUND;
    }

    private static boolean strange(Seal seal) {
        return seal.judged().flatMap(JudgedSeal::subIndication).filter(why -> why == SubIndication.NO_CERTIFICATE_CHAIN_FOUND).isPresent();
    }

    private void add(ExaminedSeal examined, Optional<JudgedSeal> judged, Instant at) {
        Optional<SealOwner> owner = examined.certificate().map(SealOwner::of);
        seals.add(new Seal(examined, judged, owner, report(examined, judged, owner, at)));
    }

    private static SealReport report(ExaminedSeal examined, Optional<JudgedSeal> judged, Optional<SealOwner> owner, Instant at) {
        SealReport.Builder report = SealReport.builder(examined.format(), judged.map(JudgedSeal::indication).orElse(indication(examined)))
                .level(examined.level().orElse(null))
                .subIndication(judged.map(JudgedSeal::subIndication).orElse(subIndication(examined)).orElse(null))
                .intact(examined.intact())
                .claimedTime(examined.claimedTime().orElse(null))
                .bestTime(judged.flatMap(JudgedSeal::bestTime).orElse(at))
                .timestamped(judged.filter(JudgedSeal::timestamped).isPresent())
                .proofUntil(judged.flatMap(JudgedSeal::proofUntil).orElse(null))
                .subject(examined.certificate().map(SealSelection::subject).orElse(null))
                .counterSeals(examined.counterSeals().stream()
                        .map(counter -> report(counter, Optional.empty(), counter.certificate().map(SealOwner::of), at))
                        .toList());
        Optional<SealQualification> listed = judged.flatMap(JudgedSeal::qualification);
        report.listedService(listed.flatMap(SealQualification::service).orElse(null));
        report.qualifiedTimestamp(listed.flatMap(SealQualification::timestamp).orElse(null));
        owner.ifPresent(of -> report.qualification(QualificationCheck.of(of, listed))
                .organisation(of.organisation().orElse(null))
                .organizationIdentifier(of.organizationIdentifier().orElse(null)));
        return report.build();
    }

    private static String subject(X509Certificate certificate) {
        return certificate.getSubjectX500Principal().getName(X500Principal.RFC2253, ATTRIBUTES);
    }

    // EN 319 102-1, 5.2: what is only undetermined there is TOTAL_FAILED nowhere; the refusal of the form stands in FORMAT.
    private static Indication indication(ExaminedSeal seal) {
        boolean undetermined = subIndication(seal).filter(UNDETERMINED::contains).isPresent();
        boolean broken = !seal.intact() || !seal.wellFormed();
        return broken && !undetermined ? Indication.TOTAL_FAILED : Indication.INDETERMINATE;
    }

    private static Optional<SubIndication> subIndication(ExaminedSeal seal) {
        return seal.failure().or(() -> seal.faults().stream().map(fault -> subIndication(fault.code())).min(Comparator.naturalOrder()));
    }

    // Where several faults meet, FORMAT_FAILURE comes first: it is the first constant of the enum.
    private static SubIndication subIndication(FindingCode fault) {
        return switch (fault) {
            case NO_CERTIFICATE_REFERENCE, CERTIFICATE_REFERENCE_MISMATCH -> SubIndication.SIG_CONSTRAINTS_FAILURE;
            case WEAK_DIGEST -> SubIndication.CRYPTO_CONSTRAINTS_FAILURE;
            default -> SubIndication.FORMAT_FAILURE;
        };
    }

    private void results(Seal seal) {
        seal.examined().unsignedFaults().forEach(fault -> results.add(CheckResult.warning(Check.TIMESTAMP,
                FindingCode.UNSIGNED_COMPONENT_INVALID, fault.path(), fault.message())));
        seal.examined().headerForm().filter(form -> seal.examined().intact()).ifPresent(form -> results.add(CheckResult.passed(Check.SEAL,
                form == HeaderForm.EUROPASS ? "The header states its time in sigT, the form of Europass."
                        : "The header has the form of ETSI TS 119 182-1 since July 2025.")));
        if (seal.judged().isEmpty()) {
            return;
        }
        JudgedSeal judged = seal.judged().get();
        if (counting.contains(seal)) {
            results.addAll(judged.results());
            if (judged.indication() == Indication.TOTAL_FAILED && seal.examined().intact()) {
                results.add(CheckResult.failed(Check.SEAL, FindingCode.SEAL_FAILED, seal.examined().path(), "The seal is TOTAL_FAILED"
                        + judged.subIndication().map(why -> ", " + why).orElse("") + "."));
            }
            return;
        }
        judged.results().stream().filter(result -> result.check() == Check.TIMESTAMP).forEach(results::add);
        boolean trusted = judged.indication() == Indication.TOTAL_PASSED;
        results.add(CheckResult.warning(Check.SEAL, trusted ? FindingCode.FURTHER_SEAL_FOREIGN : FindingCode.FURTHER_SEAL_UNTRUSTED,
                seal.examined().path(), "A further seal by " + Shown.of(seal.owner().flatMap(SealOwner::organisation).orElse(""))
                        + (trusted ? " is another organisation's." : " is not trusted.")));
    }

    /** What the seals say of SEAL, TRUST and TIMESTAMP. */
    List<CheckResult> results() {
        return results;
    }

    List<SealReport> reports() {
        return seals.stream().map(Seal::report).toList();
    }

    /** The worst indication of those that count. */
    Optional<Indication> indication() {
        return governing().map(SealReport::indication);
    }

    /** The worst of those that count. */
    Optional<SealReport> governing() {
        return counting.stream().map(Seal::report).min(Comparator.comparing(report -> worstFirst(report.indication())));
    }

    private static int worstFirst(Indication indication) {
        return switch (indication) {
            case TOTAL_FAILED -> 0;
            case INDETERMINATE -> 1;
            case TOTAL_PASSED -> 2;
        };
    }

    /** What kind of seals those that count are. */
    List<CheckResult> qualifications(boolean required) {
        List<CheckResult> found = new ArrayList<>();
        for (Seal seal : counting) {
            seal.owner().map(owner -> QualificationCheck.check(owner, seal.judged().flatMap(JudgedSeal::qualification), required)).ifPresent(found::add);
        }
        return found.stream().distinct().toList();
    }

    /** The owners of those that count, as their certificates name them. */
    List<SealOwner> owners() {
        return counting.stream().flatMap(seal -> seal.owner().stream()).distinct().toList();
    }
}
