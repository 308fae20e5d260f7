package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.LangString;
import org.edcsdk.model.VerificationCheck;
import org.edcsdk.model.VerificationStatus;
import org.edcsdk.model.VerificationType;

/**
 * A report as ELM objects: one for each of the seven checks of Europass, whose three statuses know no "undecided": what could not be decided is
 * "skipped", never "OK".
 */
final class VerificationChecks {
    private VerificationChecks() {
    }

    static List<VerificationCheck> of(ValidationReport report) {
        EuropeanDigitalCredential subject = subject(report);
        List<VerificationCheck> checks = new ArrayList<>();
        for (VerificationType type : VerificationType.values()) {
            List<CheckResult> own = report.checks().stream().filter(result -> result.check().belongsTo(type)).toList();
            checks.add(VerificationCheck.builder()
                    .id("urn:epass:verificationCheck:" + type.name().toLowerCase(Locale.ROOT))
                    .dcType(type.concept())
                    .verificationStatus(status(own).concept())
                    .elmSubject(subject)
                    .description(LangString.of("en", description(own)))
                    .build());
        }
        return List.copyOf(checks);
    }

    // The credential itself stays where it is sealed: an unpacked copy beside the result could be taken for it.
    private static EuropeanDigitalCredential subject(ValidationReport report) {
        JsonObject reference = JsonObject.empty();
        if (report.credentialId().isPresent()) {
            reference = reference.with("id", report.credentialId().get());
        }
        return EuropeanDigitalCredential.of(reference.with("type", new JsonArray(List.of(new JsonString("VerifiableCredential"),
                new JsonString("EuropeanDigitalCredential")))));
    }

    private static VerificationStatus status(List<CheckResult> own) {
        if (own.stream().anyMatch(result -> result.status() == CheckStatus.FAILED)) {
            return VerificationStatus.ERROR;
        }
        boolean undecided = own.stream().anyMatch(result -> result.status() == CheckStatus.INDETERMINATE)
                || own.stream().allMatch(result -> result.status() == CheckStatus.SKIPPED);
        return undecided ? VerificationStatus.SKIPPED : VerificationStatus.OK;
    }

    private static String description(List<CheckResult> own) {
        List<CheckResult> telling = own.stream().filter(result -> result.code().isPresent()).toList();
        return (telling.isEmpty() ? own : telling).stream()
                .map(result -> result.code().map(code -> code + ": ").orElse("") + result.message()).distinct().collect(Collectors.joining(" "));
    }
}
