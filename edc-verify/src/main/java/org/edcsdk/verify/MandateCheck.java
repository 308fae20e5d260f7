package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.model.JsonObject;

/**
 * MANDATE: an issuer that seals what another body awarded shows the mandate as an evidence. It is found by the evidence and not by the
 * profile, since the Commission's issuer adds the one without the other.
 */
final class MandateCheck {
    private MandateCheck() {
    }

    static List<CheckResult> check(JsonObject credential) {
        Node root = Node.root(credential);
        List<Node> mandates = Concepts.evidences(root, Concepts.EVIDENCE_MANDATE);
        if (mandates.isEmpty()) {
            return withoutMandate(root);
        }
        Findings findings = new Findings(Check.MANDATE);
        for (Node mandate : mandates) {
            boolean stated = mandate.values("evidenceStatement").stream().anyMatch(value -> value.text().filter(t -> !t.isBlank()).isPresent());
            if (!stated && mandate.objects("embeddedEvidence").isEmpty()) {
                findings.warning(FindingCode.MANDATE_EMPTY, mandate.pointer(), "The mandate has neither a statement nor a document.");
            }
        }
        return findings.orPassed("The issuer shows a mandate at " + mandates.get(0).pointer() + "; the issuer alone answers for it.");
    }

    private static List<CheckResult> withoutMandate(Node root) {
        if (Concepts.hasProfile(root, Concepts.PROFILE_MANDATE)) {
            return List.of(CheckResult.failed(Check.MANDATE, FindingCode.NO_MANDATE, "/evidence",
                    "The credential is said to be issued by mandate, but has no evidence of it."));
        }
        List<Node> bodies = awardingBodies(root);
        List<Node> issuers = root.objects("issuer");
        if (bodies.isEmpty() || issuers.isEmpty()) {
            return List.of(CheckResult.skipped(Check.MANDATE, "The credential names no awarding body."));
        }
        Findings findings = new Findings(Check.MANDATE);
        for (Node body : bodies) {
            if (issuers.stream().noneMatch(issuer -> Organisations.same(issuer, body))) {
                findings.warning(FindingCode.NO_MANDATE, body.pointer(),
                        "The awarding body shares no identifier with the issuer, and the credential shows no mandate.");
            }
        }
        return findings.orPassed("The issuer is the awarding body.");
    }

    /** The awarding bodies of the holder's claims, and not those of the specifications behind them. */
    static List<Node> awardingBodies(Node root) {
        List<Node> bodies = new ArrayList<>();
        for (Node subject : root.objects("credentialSubject")) {
            subject.walk(node -> node.objects("awardedBy").forEach(process -> bodies.addAll(process.objects("awardingBody"))));
        }
        return bodies;
    }
}
