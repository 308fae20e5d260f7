package org.edcsdk.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.edcsdk.jsonld.ReadCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** One verification of one document, step by step in the order of design: octets first, meaning second. */
final class Verification {
    private static final int MOST_LINKS = 10;
    private static final TermsCheck TERMS = new TermsCheck();
    private static final Set<Check> OF_CREDENTIAL = EnumSet.of(Check.PROFILE, Check.TERMS, Check.ISSUER, Check.VALIDITY, Check.STATUS,
            Check.MANDATE, Check.ACCREDITATION, Check.OWNER, Check.TWIN, Check.CONTENT);

    private final SealJudging judging;
    private final VerificationPolicy policy;
    private final VerificationLimits limits;
    private final Instant at;
    private final Deadline deadline;
    private final Optional<StatusListSource> statusLists;

    Verification(SealJudging judging, VerificationPolicy policy, VerificationLimits limits, Instant at, Deadline deadline,
            Optional<StatusListSource> statusLists) {
        this.statusLists = statusLists;
        this.judging = judging;
        this.policy = policy;
        this.limits = limits;
        this.at = at;
        this.deadline = deadline;
    }

    /**
     * All that a report needs.
     *
     * @param indication worst of the seals that count; empty without a seal
     * @param governing the first of the seals that count
     * @param refused whether form or seal are proved to be wrong
     */
    record Outcome(DocumentKind kind, Instant validatedAt, List<SealReport> seals, Optional<Indication> indication,
            Optional<SealReport> governing, Optional<Bytes> payload, Optional<EuropeanDigitalCredential> credential,
            Optional<String> credentialId, boolean refused, List<CheckResult> results) {
        Outcome {
            seals = List.copyOf(seals);
            results = List.copyOf(results);
        }

        Optional<VerifiedCredential> verified() {
            return credential.isPresent() && payload.isPresent() && governing.isPresent()
                    ? Optional.of(new VerifiedCredential(credential.get(), payload.get(), governing.get()))
                    : Optional.empty();
        }

        Outcome withTwin(List<CheckResult> twin) {
            List<CheckResult> all = new ArrayList<>(results);
            all.addAll(twin);
            return new Outcome(kind, validatedAt, seals, indication, governing, payload, credential, credentialId, refused, complete(all, ""));
        }

        /** What is reported when the verification itself could not go on. */
        static Outcome undecided(Instant at, FindingCode code, String message) {
            return new Outcome(DocumentKind.UNREADABLE, at, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), false, complete(List.of(CheckResult.indeterminate(Check.FORMAT, code, message)), "Not reached."));
        }
    }

    Outcome run(Bytes octets) {
        ExaminedDocument document = DocumentReader.examine(octets, limits, deadline);
        deadline.check();
        boolean sealed = document.kind() == DocumentKind.SEALED_JSON || document.kind() == DocumentKind.SEALED_PDF;
        CredentialReading reading = document.payload().map(payload -> CredentialReading.of(payload, sealed, limits.json()))
                .orElse(CredentialReading.NONE);
        List<CheckResult> results = new ArrayList<>(document.results());
        boolean refused = VerdictRule.brokenFoundation(document.kind(), results);
        if (!refused) {
            results.addAll(reading.results());
            refused = VerdictRule.brokenFoundation(document.kind(), results);
        }
        Optional<JsonObject> json = reading.credential().map(read -> read.credential().json());
        SealSelection selection = SealSelection.of(document, judge(octets, document), json, at);
        results.addAll(selection.results());
        if (!refused && reading.credential().isPresent()) {
            results.addAll(credential(reading.credential().get(), document, selection));
        }
        if (!refused && reading.credential().isEmpty()) {
            document.payload().ifPresent(payload -> results.addAll(StatusList.check(payload, limits.json())));
        }
        results.addAll(selection.qualifications(policy.requireQualified()));
        String why = refused ? "Not looked at, since the document is refused." : "There is no credential to look at.";
        return new Outcome(document.kind(), at, selection.reports(), selection.indication(), selection.governing(), document.payload(),
                reading.credential().map(ReadCredential::credential), json.flatMap(object -> object.text("id")),
                VerdictRule.refused(document.kind(), selection.indication(), results), complete(results, why));
    }

    private List<JudgedSeal> judge(Bytes octets, ExaminedDocument document) {
        return document.judgeable() ? judging.judge(octets, document, at, deadline) : List.of();
    }

    private List<CheckResult> credential(ReadCredential read, ExaminedDocument document, SealSelection selection) {
        JsonObject json = read.credential().json();
        List<CheckResult> results = new ArrayList<>(ProfileResults.check(read.credential()));
        deadline.check();
        results.addAll(TERMS.check(read.findings()));
        results.addAll(issuer(json, selection));
        results.addAll(ValidityCheck.check(json, at, policy.allowExpired()));
        // Nobody's addresses are asked but those of an issuer whose seal is trusted.
        boolean trusted = selection.indication().filter(Indication.TOTAL_PASSED::equals).isPresent();
        results.addAll(StatusCheck.check(json, policy.allowUnresolvedStatus(), statusLists.filter(source -> trusted).map(source -> new StatusResolution(
                new StatusLists(source, judging, limits, at, deadline), selection.governing().flatMap(SealReport::organizationIdentifier)))));
        results.addAll(MandateCheck.check(json));
        results.addAll(AccreditationCheck.check(json));
        results.addAll(OwnerCheck.check(json, policy.owner()));
        document.pdf().ifPresent(facts -> results.addAll(TwinCheck.inside(facts, document.payload().orElseThrow(), json)));
        results.addAll(ContentCheck.check(json, deadline::check));
        document.pdf().map(PdfFacts::links).filter(links -> !links.isEmpty()).ifPresent(links -> results.add(links(links)));
        boolean plain = document.results().stream().noneMatch(result -> result.check() == Check.CONTENT)
                && results.stream().noneMatch(result -> result.check() == Check.CONTENT);
        if (plain) {
            results.add(CheckResult.passed(Check.CONTENT, "Nothing in the content stands out."));
        }
        if (document.pdf().isEmpty()) {
            results.add(CheckResult.skipped(Check.TWIN, "No twin was given."));
        }
        return results;
    }

    private static CheckResult links(List<String> links) {
        String shown = links.stream().distinct().limit(MOST_LINKS).map(Shown::of).collect(Collectors.joining(", "));
        return CheckResult.passed(Check.CONTENT, "The PDF has links to web addresses: " + shown + (links.size() > MOST_LINKS ? ", …" : "."));
    }

    private static List<CheckResult> issuer(JsonObject credential, SealSelection selection) {
        if (selection.owners().isEmpty()) {
            return List.of(CheckResult.skipped(Check.ISSUER, "There is no seal to compare the issuer with."));
        }
        List<CheckResult> results = new ArrayList<>();
        for (SealOwner owner : selection.owners()) {
            IssuerCheck.check(credential, owner).stream().filter(result -> !results.contains(result)).forEach(results::add);
        }
        return results;
    }

    // Every check once at least, in their order; what passed in one place is not repeated beside what did not in another.
    private static List<CheckResult> complete(List<CheckResult> results, String whyMissing) {
        List<CheckResult> complete = new ArrayList<>();
        for (Check check : Check.values()) {
            List<CheckResult> own = results.stream().filter(result -> result.check() == check).distinct().toList();
            if (own.isEmpty()) {
                complete.add(CheckResult.skipped(check, OF_CREDENTIAL.contains(check) ? whyMissing : "There was nothing to look at."));
            } else {
                own.stream().filter(result -> tells(result, own)).forEach(complete::add);
            }
        }
        complete.sort(Comparator.comparing(CheckResult::check));
        return complete;
    }

    // SKIPPED says nothing beside anything else, PASSED nothing beside what did not pass; beside warnings it still does.
    private static boolean tells(CheckResult result, List<CheckResult> own) {
        return switch (result.status()) {
            case SKIPPED -> own.stream().allMatch(other -> other.status() == CheckStatus.SKIPPED);
            case PASSED -> own.stream().noneMatch(other -> other.status() == CheckStatus.FAILED
                    || other.status() == CheckStatus.INDETERMINATE);
            case FAILED, INDETERMINATE, WARNING -> true;
        };
    }
}
