package org.edcsdk.verify;

/** QUALIFICATION as far as the certificate alone tells; without a trusted list nothing is determined. */
final class QualificationCheck {
    private QualificationCheck() {
    }

    static CheckResult check(SealOwner owner, boolean requireQualified) {
        if (owner.person()) {
            return CheckResult.failed(Check.QUALIFICATION, FindingCode.PERSON_CERTIFICATE,
                    "The certificate is a natural person's: it makes signatures and no seals.");
        }
        if (requireQualified) {
            return CheckResult.indeterminate(Check.QUALIFICATION, FindingCode.QUALIFICATION_UNKNOWN,
                    "A qualified seal is demanded, and no trusted list was given to tell.");
        }
        if (!owner.statesQualifiedSeal()) {
            return CheckResult.warning(Check.QUALIFICATION, FindingCode.NO_QUALIFIED_STATEMENT,
                    "The certificate does not state QcCompliance and the type eSeal; no trusted list was given.");
        }
        return CheckResult.skipped(Check.QUALIFICATION, "No trusted list was given; the certificate states that it is for qualified seals.");
    }

    static Qualification of(SealOwner owner) {
        return owner.person() ? Qualification.PERSON_SIGNATURE : Qualification.NOT_DETERMINED;
    }
}
