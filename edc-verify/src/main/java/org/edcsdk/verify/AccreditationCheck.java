package org.edcsdk.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonObject;

/**
 * ACCREDITATION: where the accredited profile is declared or an accreditation is shown as evidence, it is complete, of its time, and covers what
 * the credential says. A limit that the accreditation does not state does not limit. The accreditation inside the credential is looked
 * at; nothing is looked up in a register.
 */
final class AccreditationCheck {
    private final Node root;
    private final Node accreditation;
    private final Findings findings = new Findings(Check.ACCREDITATION);

    private AccreditationCheck(Node root, Node accreditation) {
        this.root = root;
        this.accreditation = accreditation;
    }

    static List<CheckResult> check(JsonObject credential) {
        Node root = Node.root(credential);
        List<Node> evidences = Concepts.evidences(root, Concepts.EVIDENCE_ACCREDITATION);
        if (evidences.isEmpty() && !Concepts.hasProfile(root, Concepts.PROFILE_ACCREDITED)) {
            return List.of(CheckResult.skipped(Check.ACCREDITATION, "The credential does not claim to be accredited."));
        }
        // (1) an evidence of type accreditation
        List<Node> accreditations = evidences.stream().flatMap(evidence -> evidence.objects("accreditation").stream()).toList();
        if (accreditations.isEmpty()) {
            return List.of(missing(evidences));
        }
        // One accreditation that covers the credential is enough; otherwise the first tells why not.
        List<CheckResult> first = null;
        for (Node accreditation : accreditations) {
            List<CheckResult> results = new AccreditationCheck(root, accreditation).run();
            if (results.stream().noneMatch(result -> result.status() == CheckStatus.FAILED
                    || result.status() == CheckStatus.INDETERMINATE)) {
                return results;
            }
            first = first == null ? results : first;
        }
        return first;
    }

    private static CheckResult missing(List<Node> evidences) {
        for (Node evidence : evidences) {
            if (!evidence.values("accreditation").isEmpty()) {
                return CheckResult.indeterminate(Check.ACCREDITATION, FindingCode.ACCREDITATION_MISSING, evidence.pointer(),
                        "The accreditation is only named; it is not looked up.");
            }
        }
        return CheckResult.failed(Check.ACCREDITATION, FindingCode.ACCREDITATION_MISSING, "/evidence",
                "The credential shows no accreditation.");
    }

    private List<CheckResult> run() {
        boolean complete = complete();
        if (complete && inTime() && forThisType()) {
            List<Node> achievements = new ArrayList<>();
            root.objects("credentialSubject").forEach(subject -> achievements.addAll(subject.objects("hasClaim")));
            achievements.stream().filter(claim -> claim.hasType("LearningAchievement")).forEach(this::achievement);
        }
        return findings.orPassed("The accreditation covers the credential; it was not looked up in a register.");
    }

    // (2) and (3)
    private boolean complete() {
        if (onlyNamed(accreditation)) {
            findings.indeterminate(FindingCode.ACCREDITATION_INCOMPLETE, accreditation.pointer(),
                    "The accreditation is only named; it is not looked up.");
            return false;
        }
        for (String member : List.of("dcType", "accreditingAgent")) {
            if (accreditation.values(member).isEmpty()) {
                findings.failed(FindingCode.ACCREDITATION_INCOMPLETE, accreditation.pointer(), "The accreditation has no " + member + ".");
                return false;
            }
        }
        return true;
    }

    private static boolean onlyNamed(Node node) {
        Set<String> members = new HashSet<>(node.json().members().keySet());
        members.removeAll(Set.of("id", "type"));
        return members.isEmpty();
    }

    // (4) both ends belong to the time of the accreditation
    private boolean inTime() {
        Optional<Instant> issued = date(root, "issuanceDate").or(() -> date(root, "issued"));
        if (issued.isEmpty()) {
            findings.indeterminate(FindingCode.ACCREDITATION_OUT_OF_TIME, "/issuanceDate", "The credential does not say when it was issued.");
            return false;
        }
        for (String member : List.of("dateIssued", "expiryDate")) {
            if (!accreditation.values(member).isEmpty() && date(accreditation, member).isEmpty()) {
                findings.indeterminate(FindingCode.ACCREDITATION_OUT_OF_TIME, Pointer.child(accreditation.pointer(), member),
                        "This is no date and time.");
                return false;
            }
        }
        boolean early = date(accreditation, "dateIssued").filter(issued.get()::isBefore).isPresent();
        boolean late = date(accreditation, "expiryDate").filter(issued.get()::isAfter).isPresent();
        if (early || late) {
            findings.failed(FindingCode.ACCREDITATION_OUT_OF_TIME, Pointer.child(accreditation.pointer(), early ? "dateIssued" : "expiryDate"),
                    "The credential was issued at " + issued.get() + ", " + (early ? "before the accreditation was issued." : "after it expired."));
        }
        return !early && !late;
    }

    private static Optional<Instant> date(Node node, String member) {
        return node.values(member).stream().findFirst().flatMap(Value::text).map(DateTime::new).flatMap(DateTime::toInstant);
    }

    // (5)
    private boolean forThisType() {
        List<String> types = accreditation.ids("limitCredentialType");
        if (types.isEmpty() || root.ids("credentialProfiles").stream().anyMatch(types::contains)) {
            return true;
        }
        findings.failed(FindingCode.ACCREDITATION_OTHER_TYPE, Pointer.child(accreditation.pointer(), "limitCredentialType"),
                "The accreditation is limited to other types of credentials.");
        return false;
    }

    private void achievement(Node achievement) {
        organisation(achievement);
        achievement.object("specifiedBy").ifPresent(specification -> {
            qualification(specification);
            field(specification);
            level(specification);
        });
    }

    // (6) The text compares the accrediting agent; the accredited organisation is surely meant. Both are compared.
    private void organisation(Node achievement) {
        List<Node> bodies = new ArrayList<>();
        achievement.objects("awardedBy").forEach(process -> bodies.addAll(process.objects("awardingBody")));
        List<Node> accredited = accreditation.objects("organisation");
        if (matches(bodies, accredited)) {
            return;
        }
        if (matches(bodies, accreditation.objects("accreditingAgent"))) {
            findings.warning(FindingCode.ACCREDITATION_OTHER_ORGANISATION, achievement.pointer(),
                    "The awarding body is the accrediting agent and not an accredited organisation.");
        } else if (!identified(accredited) || !identified(bodies)) {
            // Ids are relative to one credential: that they differ says nothing.
            findings.indeterminate(FindingCode.ACCREDITATION_OTHER_ORGANISATION, achievement.pointer(),
                    "The accreditation or the achievement names no organisation with an identifier to compare.");
        } else {
            findings.failed(FindingCode.ACCREDITATION_OTHER_ORGANISATION, achievement.pointer(),
                    "The awarding body shares no identifier with an accredited organisation.");
        }
    }

    private static boolean identified(List<Node> organisations) {
        return organisations.stream().anyMatch(organisation -> !Organisations.identifiers(organisation).isEmpty());
    }

    private static boolean matches(List<Node> bodies, List<Node> organisations) {
        return bodies.stream().anyMatch(body -> organisations.stream().anyMatch(organisation -> Organisations.same(body, organisation)));
    }

    // (7)
    private void qualification(Node specification) {
        List<Node> limits = accreditation.objects("limitQualification");
        Set<String> covered = new HashSet<>();
        limits.forEach(limit -> covered.addAll(identifiers(limit)));
        if (!limits.isEmpty() && identifiers(specification).stream().noneMatch(covered::contains)) {
            findings.failed(FindingCode.ACCREDITATION_OTHER_QUALIFICATION, specification.pointer(),
                    "The qualification shares no identifier with the one that the accreditation is limited to.");
        }
    }

    private static Set<String> identifiers(Node node) {
        Set<String> found = new HashSet<>();
        node.objects("identifier").forEach(identifier -> identifier.json().text("notation")
                .ifPresent(notation -> found.add(identifier.json().text("schemeId").orElse("") + ' ' + notation.strip())));
        return found;
    }

    // (8) ISCED-F codes are hierarchical: 0611 lies in 061 and in 06
    private void field(Node specification) {
        List<String> limits = codes(accreditation, "limitField");
        List<String> fields = codes(specification, "thematicArea");
        boolean covered = fields.stream().anyMatch(field -> limits.stream().anyMatch(field::startsWith));
        if (!limits.isEmpty() && !fields.isEmpty() && !covered) {
            findings.failed(FindingCode.ACCREDITATION_OTHER_FIELD, Pointer.child(specification.pointer(), "thematicArea"),
                    "The field of education is not among those that the accreditation is limited to.");
        }
    }

    private static List<String> codes(Node node, String member) {
        return node.ids(member).stream().map(iri -> iri.substring(iri.lastIndexOf('/') + 1)).filter(code -> !code.isEmpty()).toList();
    }

    // (9)
    private void level(Node specification) {
        List<String> limits = accreditation.ids("limitEQFLevel");
        if (!specification.hasType("Qualification") || limits.isEmpty()) {
            return;
        }
        if (specification.ids("eqfLevel").stream().noneMatch(limits::contains)) {
            findings.failed(FindingCode.ACCREDITATION_OTHER_LEVEL, specification.pointer(),
                    "The EQF level is not among those that the accreditation is limited to.");
        }
    }
}
