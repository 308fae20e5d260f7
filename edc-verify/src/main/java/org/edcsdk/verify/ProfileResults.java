package org.edcsdk.verify;

import java.util.List;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;

/** PROFILE: the rules of the application profiles that the credential declares, one result a broken rule. */
final class ProfileResults {
    private ProfileResults() {
    }

    static List<CheckResult> check(EuropeanDigitalCredential credential) {
        Findings findings = new Findings(Check.PROFILE);
        for (Finding finding : ProfileCheck.check(credential)) {
            String message = finding.message() + " (rule " + finding.rule() + ")";
            switch (finding.severity()) {
                case VIOLATION -> findings.failed(FindingCode.PROFILE_VIOLATION, finding.pointer(), message);
                case WARNING -> findings.warning(FindingCode.PROFILE_VIOLATION, finding.pointer(), message);
                case INFO -> {
                    // nothing to repair
                }
            }
        }
        return findings.orPassed("The credential follows the rules of its application profiles.");
    }
}
