package org.edcsdk.cli;

import java.util.Optional;
import org.edcsdk.verify.Check;
import org.edcsdk.verify.CheckStatus;
import org.edcsdk.verify.DocumentKind;
import org.edcsdk.verify.FindingCode;
import org.edcsdk.verify.Indication;
import org.edcsdk.verify.ListedService;
import org.edcsdk.verify.Qualification;
import org.edcsdk.verify.SealReport;
import org.edcsdk.verify.ValidationReport;
import org.edcsdk.verify.Verdict;

/** The report's constants in plain words. */
final class Words {
    private Words() {
    }

    static String name(Check check) {
        return switch (check) {
            case FORMAT -> "Form of the file";
            case SEAL -> "Seal intact";
            case COVERAGE -> "Seal covers everything";
            case LATER_CHANGE -> "Unchanged after sealing";
            case TIMESTAMP -> "Time stamp";
            case TRUST -> "Trust in the seal certificate";
            case QUALIFICATION -> "Kind of seal";
            case PROFILE -> "Rules for the content";
            case TERMS -> "Known vocabulary";
            case ISSUER -> "Issuer is who sealed";
            case VALIDITY -> "Within its dates";
            case STATUS -> "Not revoked by the issuer";
            case MANDATE -> "Mandate of the awarding body";
            case ACCREDITATION -> "Accreditation";
            case OWNER -> "Expected holder";
            case TWIN -> "PDF and JSON-LD agree";
            case CONTENT -> "Nothing misleading inside";
        };
    }

    static String name(CheckStatus status) {
        return switch (status) {
            case PASSED -> "passed";
            case FAILED -> "failed";
            case WARNING -> "please note";
            case INDETERMINATE -> "undecided";
            case SKIPPED -> "not checked";
        };
    }

    static String name(DocumentKind kind) {
        return switch (kind) {
            case SEALED_JSON -> "sealed JSON-LD";
            case UNSEALED_JSON -> "JSON without a seal";
            case SEALED_PDF -> "sealed PDF";
            case UNSEALED_PDF -> "PDF without a seal";
            case UNREADABLE -> "unreadable file";
        };
    }

    static String name(Qualification qualification) {
        return switch (qualification) {
            case QESEAL -> "qualified electronic seal";
            case ADESEAL_QC -> "advanced electronic seal with a qualified certificate";
            case ADESEAL -> "advanced electronic seal";
            case PERSON_SIGNATURE -> "a person's signature, not a seal";
            case NOT_DETERMINED -> "not determined";
        };
    }

    /** The provider of a seal certificate as a trusted list names it. */
    static String listed(ListedService service) {
        return service.provider() + ", " + service.service() + ": " + service.statusAtIssuance().orElse("not listed") + " when the certificate was issued, "
                + service.statusAtBestTime().orElse("not listed") + " at the seal's best time (list of " + service.territory() + ", issue "
                + service.listSequenceNumber() + ")";
    }

    static String name(Indication indication) {
        return switch (indication) {
            case TOTAL_PASSED -> "valid";
            case TOTAL_FAILED -> "not valid";
            case INDETERMINATE -> "undecided";
        };
    }

    static String ribbon(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "Verified";
            case INDETERMINATE -> "Partially verified";
            case INVALID -> "Verification failed";
        };
    }

    static String meaning(ValidationReport report) {
        boolean failed = report.checks().stream().anyMatch(result -> result.status() == CheckStatus.FAILED);
        return switch (report.verdict()) {
            case VALID -> "The seal is intact and trusted, and every check holds.";
            // A failed check weighs nothing before the seal is decided: nobody is proved to have said it.
            case INDETERMINATE -> failed ? "The seal could not be confirmed, and some checks failed. Do not rely on this file." : first(report, CheckStatus.INDETERMINATE)
                    .map(why -> why + " Nothing is proved to be wrong, but do not rely on the file before that is settled.")
                    .orElse("Nothing is proved to be wrong, but not everything could be decided. Do not rely on it before the open points are settled.");
            case INVALID -> first(report, CheckStatus.FAILED).orElse("Something is proved to be wrong.") + " Do not rely on this file.";
        };
    }

    // What weighs most comes first in the order of the checks.
    private static Optional<String> first(ValidationReport report, CheckStatus status) {
        return report.checks().stream().filter(result -> result.status() == status).flatMap(result -> result.code().stream()).findFirst()
                .map(FindingCode::description);
    }

    /** The first seal on one line; a document without one says so. */
    static String sealLine(ValidationReport report) {
        Optional<SealReport> first = report.seals().stream().findFirst();
        return first.map(Words::sealLine).orElse("no seal");
    }

    static String sealLine(SealReport seal) {
        return seal.format().label() + " " + seal.level().map(Enum::name).orElse("without a baseline level") + ", " + seal.indication()
                + seal.subIndication().map(reason -> " / " + reason).orElse("") + (seal.intact() ? ", intact" : ", not intact");
    }

    /** Who sealed, as the certificate says. */
    static Optional<String> owner(SealReport seal) {
        return seal.organisation().or(seal::subject)
                .map(name -> name + seal.organizationIdentifier().map(id -> ", " + id).orElse(""));
    }
}
