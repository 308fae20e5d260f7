package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.simplereport.SimpleReport;

/** Turns what the second validator found of one seal into our words, and adds the rules on certificates that it only warns of. */
final class SealJudgement {
    // RFC 5280, 4.2.1, and QCStatements: what this validation understands.
    private static final Set<String> UNDERSTOOD = Set.of("2.5.29.15", "2.5.29.17", "2.5.29.19", "2.5.29.30", "2.5.29.31", "2.5.29.32",
            "2.5.29.36", "2.5.29.37", "2.5.29.54", "1.3.6.1.5.5.7.1.3");
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Map<SubIndication, FindingCode> CODES = Map.ofEntries(
            Map.entry(SubIndication.NO_CERTIFICATE_CHAIN_FOUND, FindingCode.UNTRUSTED_CERTIFICATE),
            Map.entry(SubIndication.NO_CERTIFICATE_CHAIN_FOUND_NO_POE, FindingCode.UNTRUSTED_CERTIFICATE),
            Map.entry(SubIndication.TRY_LATER, FindingCode.REVOCATION_UNKNOWN),
            Map.entry(SubIndication.REVOCATION_OUT_OF_BOUNDS_NO_POE, FindingCode.REVOCATION_UNKNOWN),
            Map.entry(SubIndication.REVOKED, FindingCode.CERTIFICATE_REVOKED),
            Map.entry(SubIndication.REVOKED_NO_POE, FindingCode.CERTIFICATE_REVOKED),
            Map.entry(SubIndication.REVOKED_CA_NO_POE, FindingCode.CERTIFICATE_REVOKED),
            Map.entry(SubIndication.EXPIRED, FindingCode.CERTIFICATE_OUT_OF_BOUNDS),
            Map.entry(SubIndication.NOT_YET_VALID, FindingCode.CERTIFICATE_OUT_OF_BOUNDS),
            Map.entry(SubIndication.OUT_OF_BOUNDS_NO_POE, FindingCode.CERTIFICATE_OUT_OF_BOUNDS),
            Map.entry(SubIndication.OUT_OF_BOUNDS_NOT_REVOKED, FindingCode.CERTIFICATE_OUT_OF_BOUNDS),
            Map.entry(SubIndication.CHAIN_CONSTRAINTS_FAILURE, FindingCode.CHAIN_NOT_VALID),
            Map.entry(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE, FindingCode.CHAIN_NOT_VALID),
            Map.entry(SubIndication.CRYPTO_CONSTRAINTS_FAILURE, FindingCode.WEAK_CRYPTOGRAPHY),
            Map.entry(SubIndication.CRYPTO_CONSTRAINTS_FAILURE_NO_POE, FindingCode.WEAK_CRYPTOGRAPHY),
            Map.entry(SubIndication.SIG_CONSTRAINTS_FAILURE, FindingCode.CLAIMED_TIME_SUSPICIOUS));

    private final ExaminedSeal seal;
    private final X509Certificate certificate;
    private final String path;
    private final List<CheckResult> results = new ArrayList<>();
    private Indication indication;
    private Optional<SubIndication> subIndication;

    private SealJudgement(ExaminedSeal seal, SimpleReport report, String id) {
        this.seal = seal;
        this.certificate = seal.certificate().orElseThrow();
        this.path = seal.path().isEmpty() ? null : seal.path();
        this.indication = indication(report, id);
        this.subIndication = Optional.ofNullable(report.getSubIndication(id)).map(SealJudgement::ours);
    }

    static JudgedSeal of(ExaminedSeal seal, SignatureWrapper found, SimpleReport report, boolean anchors, Instant at, ProofEnd proofs) {
        SealJudgement judgement = new SealJudgement(seal, report, found.getId());
        Instant best = Optional.ofNullable(report.getBestSignatureTime(found.getId())).map(Date::toInstant).orElse(at);
        judgement.checkRevocationData(found);
        judgement.checkValidity(best);
        judgement.checkClaimedTime(at);
        judgement.checkCertificate();
        judgement.trust(anchors);
        boolean timestamped = judgement.timestamps(found, report);
        Optional<Instant> end = judgement.indication == Indication.TOTAL_PASSED ? proofs.of(found, report) : Optional.empty();
        end.filter(at::isAfter).ifPresent(judgement::proofEnded);
        return new JudgedSeal(judgement.indication, judgement.subIndication, Optional.of(best), timestamped, end, Optional.empty(), judgement.results);
    }

    private static Indication indication(SimpleReport report, String id) {
        return switch (report.getIndication(id)) {
            case TOTAL_PASSED, PASSED -> Indication.TOTAL_PASSED;
            case TOTAL_FAILED, FAILED -> Indication.TOTAL_FAILED;
            default -> Indication.INDETERMINATE;
        };
    }

    // The names are those of EN 319 102-1 on both sides; one that is not is left open.
    private static SubIndication ours(eu.europa.esig.dss.enumerations.SubIndication theirs) {
        for (SubIndication ours : SubIndication.values()) {
            if (ours.name().equals(theirs.name())) {
                return ours;
            }
        }
        return SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE;
    }

    private void undecided(SubIndication why) {
        if (indication != Indication.TOTAL_FAILED) {
            indication = Indication.INDETERMINATE;
            subIndication = Optional.of(why);
        }
    }

    // EN 319 102-1, 5.2.6.4: a good chain of which revocation data is missing is TRY_LATER; DSS has one general word for it.
    private void checkRevocationData(SignatureWrapper found) {
        List<CertificateWrapper> chain = found.getCertificateChain();
        boolean authorities = chain.stream().skip(1).allMatch(CertificateWrapper::isCA);
        boolean missing = chain.stream().anyMatch(one -> !one.isTrusted() && !one.isRevocationDataAvailable());
        if (subIndication.filter(why -> why == SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE).isPresent() && authorities && missing) {
            undecided(SubIndication.TRY_LATER);
        }
    }

    // EN 319 102-1, 5.2.6: DSS stops at missing revocation data before it says that the certificate is outside its validity.
    private void checkValidity(Instant best) {
        boolean outside = best.isBefore(certificate.getNotBefore().toInstant()) || best.isAfter(certificate.getNotAfter().toInstant());
        boolean general = indication == Indication.TOTAL_PASSED || subIndication.filter(why ->
                why == SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE || why == SubIndication.TRY_LATER).isPresent();
        if (outside && general) {
            undecided(SubIndication.OUT_OF_BOUNDS_NO_POE);
        }
    }

    private void checkClaimedTime(Instant at) {
        if (indication == Indication.TOTAL_PASSED && seal.claimedTime().filter(time -> time.isAfter(at.plus(SKEW))).isPresent()) {
            undecided(SubIndication.SIG_CONSTRAINTS_FAILURE);
        }
    }

    // EN 319 412-2, 4.3.2, and RFC 5280, 4.2: told whatever the chain, since no anchor makes them right.
    private void checkCertificate() {
        if (certificate.getBasicConstraints() >= 0) {
            refuse(FindingCode.CA_AS_SIGNER, "The seal was made with the certificate of a certificate authority.");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage == null || !usage[0] && !usage[1]) {
            refuse(FindingCode.WRONG_KEY_USAGE, "The key usage of the certificate has neither digitalSignature nor nonRepudiation.");
        }
        Set<String> critical = certificate.getCriticalExtensionOIDs();
        if (critical != null && !UNDERSTOOD.containsAll(critical)) {
            refuse(FindingCode.UNKNOWN_CRITICAL_EXTENSION, "The certificate has a critical extension that is not understood.");
        }
    }

    private void refuse(FindingCode code, String message) {
        results.add(CheckResult.failed(Check.TRUST, code, path, message));
        boolean chainKnown = subIndication.filter(why -> why == SubIndication.NO_CERTIFICATE_CHAIN_FOUND).isEmpty();
        if (chainKnown) {
            undecided(SubIndication.CHAIN_CONSTRAINTS_FAILURE);
        }
    }

    private void trust(boolean anchors) {
        if (indication == Indication.TOTAL_PASSED) {
            results.add(CheckResult.passed(Check.TRUST, "The certificate leads to a trust anchor and was valid at the best time of the seal."));
            return;
        }
        SubIndication why = subIndication.orElse(SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE);
        if (why == SubIndication.NO_CERTIFICATE_CHAIN_FOUND && !anchors) {
            results.add(CheckResult.indeterminate(Check.TRUST, FindingCode.NO_TRUST_ANCHORS, path, "No trust anchors were given."));
            return;
        }
        if (why == SubIndication.CHAIN_CONSTRAINTS_FAILURE && !results.isEmpty()) {
            return;
        }
        boolean totalFailed = indication == Indication.TOTAL_FAILED;
        FindingCode code = CODES.getOrDefault(why, totalFailed ? FindingCode.SEAL_FAILED : FindingCode.SEAL_INDETERMINATE);
        String message = code.description() + " (" + why + ")";
        boolean failed = totalFailed || why == SubIndication.CHAIN_CONSTRAINTS_FAILURE;
        results.add(failed ? CheckResult.failed(Check.TRUST, code, path, message) : CheckResult.indeterminate(Check.TRUST, code, path, message));
    }

    // An end that lies behind the issue of the cryptographic suite is a forecast: it is told and fails nothing, as DSS has it.
    private void proofEnded(Instant end) {
        results.add(CheckResult.warning(Check.TRUST, FindingCode.PROOF_ENDED, path, "An algorithm that the proof rests on was expected to be good until " + end + "."));
    }

    // Whether there is a trusted one.
    private boolean timestamps(SignatureWrapper found, SimpleReport report) {
        List<TimestampWrapper> timestamps = found.getAllTimestampsProducedAfterSignatureCreation();
        if (timestamps.isEmpty() && seal.unsignedFaults().isEmpty()) {
            results.add(CheckResult.skipped(Check.TIMESTAMP, "The seal has no time stamp."));
            return false;
        }
        int trusted = 0;
        for (TimestampWrapper timestamp : timestamps) {
            boolean intact = timestamp.isMessageImprintDataIntact() && timestamp.isSignatureIntact();
            boolean passed = intact && report.getIndication(timestamp.getId()) == eu.europa.esig.dss.enumerations.Indication.PASSED;
            trusted += passed ? 1 : 0;
            if (!intact) {
                results.add(CheckResult.warning(Check.TIMESTAMP, FindingCode.TIMESTAMP_INVALID, path, "A time stamp is broken or covers something else."));
            } else if (!passed) {
                results.add(CheckResult.warning(Check.TIMESTAMP, FindingCode.TIMESTAMP_UNTRUSTED, path, "A time stamp comes from an authority that is not trusted."));
            }
        }
        if (trusted > 0 && trusted == timestamps.size() && seal.unsignedFaults().isEmpty()) {
            results.add(CheckResult.passed(Check.TIMESTAMP, "All time stamps are trusted."));
        }
        return trusted > 0;
    }
}
