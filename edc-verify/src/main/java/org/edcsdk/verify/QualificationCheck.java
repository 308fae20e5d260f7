package org.edcsdk.verify;

import java.util.Optional;

/** QUALIFICATION: what trusted lists make of the seal; without a list, as far as the certificate alone tells. */
final class QualificationCheck {
    private QualificationCheck() {
    }

    static CheckResult check(SealOwner owner, Optional<SealQualification> listed, boolean required) {
        if (owner.person()) {
            return CheckResult.failed(Check.QUALIFICATION, FindingCode.PERSON_CERTIFICATE,
                    "The certificate is a natural person's: it makes signatures and no seals.");
        }
        return listed.map(found -> check(found, required)).orElseGet(() -> withoutList(owner, required));
    }

    private static CheckResult check(SealQualification found, boolean required) {
        if (found.value() == Qualification.QESEAL) {
            return CheckResult.passed(Check.QUALIFICATION, found.message());
        }
        if (!required) {
            return CheckResult.warning(Check.QUALIFICATION, found.code(), found.message());
        }
        return found.value() == Qualification.NOT_DETERMINED ? CheckResult.indeterminate(Check.QUALIFICATION, found.code(), found.message())
                : CheckResult.failed(Check.QUALIFICATION, found.code(), found.message());
    }

    private static CheckResult withoutList(SealOwner owner, boolean required) {
        if (required) {
            return CheckResult.indeterminate(Check.QUALIFICATION, FindingCode.QUALIFICATION_UNKNOWN,
                    "A qualified seal is demanded, and no trusted list was given to tell.");
        }
        if (!owner.statesQualifiedSeal()) {
            return CheckResult.warning(Check.QUALIFICATION, FindingCode.NO_QUALIFIED_STATEMENT,
                    "The certificate does not state QcCompliance and the type eSeal; no trusted list was given.");
        }
        return CheckResult.skipped(Check.QUALIFICATION, "No trusted list was given; the certificate states that it is for qualified seals.");
    }

    static Qualification of(SealOwner owner, Optional<SealQualification> listed) {
        return owner.person() ? Qualification.PERSON_SIGNATURE : listed.map(SealQualification::value).orElse(Qualification.NOT_DETERMINED);
    }
}
