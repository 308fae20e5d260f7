package org.edcsdk.issue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.edcsdk.dss.internal.SealSubject;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.model.AnyAgent;
import org.edcsdk.model.AwardingProcess;
import org.edcsdk.model.CodeLists;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.DisplayParameter;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.Evidence;
import org.edcsdk.model.EvidenceType;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;
import org.edcsdk.model.profile.Severity;

/** Completes a credential step by step, each step giving a new one; page images come in between, from the caller. */
final class Preparation {
    private static final int SHOWN_FINDINGS = 5;

    private final SealSubject seal;
    private final Supplier<UUID> ids;
    private final Optional<Evidence> mandate;

    Preparation(SealSubject seal, Supplier<UUID> ids, Optional<Evidence> mandate) {
        this.seal = seal;
        this.ids = ids;
        this.mandate = mandate;
    }

    /** All but page images: every fact that stands on a page is fixed here. */
    EuropeanDigitalCredential facts(EuropeanDigitalCredential credential, Instant now) throws IssuanceException {
        requireTitle(credential);
        EuropeanDigitalCredential withMandate = mandate.isEmpty() ? credential
                : EuropeanDigitalCredential.of(credential.json().adding("evidence", mandate.get().json()));
        EuropeanDigitalCredential bound = new IssuerFromSeal(seal).bind(withMandate);
        String issued = DateTime.of(now).text();
        JsonObject json = bound.json().with("issued", issued).with("issuanceDate", issued);
        if (!json.has("credentialProfiles")) {
            json = json.with("credentialProfiles", CredentialProfile.GENERIC.concept().json());
        }
        if (json.object("displayParameter").isPresent()) {
            json = json.with("displayParameter", languages(EuropeanDigitalCredential.of(json)));
        }
        json = json.withList("credentialSchema", schemas(EuropeanDigitalCredential.of(json)));
        return Ids.complete(EuropeanDigitalCredential.of(json), ids);
    }

    // The shapes count an empty text as a text; a certificate without a title would be sealed.
    private static void requireTitle(EuropeanDigitalCredential credential) throws IssuanceException {
        List<String> titles = credential.displayParameter().title().values().values().stream().flatMap(List::stream).toList();
        if (titles.stream().anyMatch(String::isBlank)) {
            throw new IssuanceException(IssuanceException.Reason.PROFILE, "/displayParameter/title has an empty text: give the credential a title", List.of());
        }
    }

    /** Stops where the completed credential breaks a rule of a profile that it declares. */
    static void requireProfile(EuropeanDigitalCredential credential) throws IssuanceException {
        List<Finding> findings = ProfileCheck.check(credential).stream().filter(finding -> finding.severity() == Severity.VIOLATION).toList();
        if (!findings.isEmpty()) {
            StringBuilder message = new StringBuilder("the credential breaks " + findings.size() + " rule(s) of its profile: ");
            findings.stream().limit(SHOWN_FINDINGS).forEach(finding -> message.append(finding.pointer()).append(" ").append(finding.message()).append("; "));
            String text = message.substring(0, message.length() - 2) + (findings.size() > SHOWN_FINDINGS ? "; …" : "");
            throw new IssuanceException(IssuanceException.Reason.PROFILE, text, findings);
        }
    }

    static List<IssuanceWarning> warnings(EuropeanDigitalCredential credential) {
        boolean mandated = credential.evidence().stream().flatMap(evidence -> evidence.dcType().stream())
                .anyMatch(type -> type.iri().equals(EvidenceType.MANDATE.concept().iri()));
        List<IssuanceWarning> warnings = new ArrayList<>();
        for (LearningAchievement achievement : credential.holder().achievements()) {
            List<AnyAgent> bodies = achievement.awardedBy().map(AwardingProcess::awardingBody).orElse(List.of());
            if (!mandated && bodies.stream().noneMatch(body -> sameOrganisation(body, credential.issuer())) && warnings.isEmpty()) {
                warnings.add(new IssuanceWarning(IssuanceWarning.Code.AWARDING_BODY_WITHOUT_MANDATE,
                        "the awarding body is not the issuer and there is no mandate: give one as evidence"));
            }
        }
        return warnings;
    }

    private static boolean sameOrganisation(AnyAgent agent, Organisation issuer) {
        return agent instanceof Organisation body && (body.legalName().equals(issuer.legalName())
                || body.registration().isPresent() && body.registration().equals(issuer.registration())
                || !body.vatIdentifier().isEmpty() && body.vatIdentifier().equals(issuer.vatIdentifier()));
    }

    private static JsonObject languages(EuropeanDigitalCredential credential) {
        DisplayParameter display = credential.displayParameter();
        JsonObject language = CodeLists.language(credential.primaryLanguage()).json();
        JsonObject json = display.json().has("primaryLanguage") ? display.json() : display.json().with("primaryLanguage", language);
        return display.languages().contains(credential.primaryLanguage()) ? json : json.adding("language", language);
    }

    private static List<JsonObject> schemas(EuropeanDigitalCredential credential) {
        return credential.credentialProfiles().stream()
                .flatMap(profile -> CredentialProfile.of(profile).stream())
                .map(profile -> JsonObject.empty().with("id", profile.schema()).with("type", "ShaclValidator2017"))
                .distinct().toList();
    }
}
