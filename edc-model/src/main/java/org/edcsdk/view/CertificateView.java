package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.Concept;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.MediaObject;

/** Gathers what stands on the certificate page. */
final class CertificateView {
    private static final int MOST_FACTS = 4;

    private final EuropeanDigitalCredential credential;
    private final Values values;
    private final Graph graph;
    private final Layout layout;
    private final Optional<JsonObject> achievement;
    private final Optional<JsonObject> process;
    private final Optional<JsonObject> specification;

    CertificateView(EuropeanDigitalCredential credential, Values values, Claims claims, Layout layout) {
        this.credential = credential;
        this.values = values;
        this.graph = values.graph();
        this.layout = layout;
        this.achievement = claims.roots().stream().findFirst();
        this.process = achievement.flatMap(claim -> graph.object(claim, "awardedBy"));
        this.specification = achievement.flatMap(claim -> graph.object(claim, "specifiedBy"));
    }

    CertificateFacts facts() {
        Optional<JsonObject> awardingBody = process.flatMap(awarded -> graph.object(awarded, "awardingBody"));
        JsonObject issuer = graph.resolve(credential.issuer().json());
        Text name = awardingBody.flatMap(values::name).or(() -> values.name(issuer)).orElse(Text.neutral(""));
        Text title = values.text(credential.title()).orElse(Text.neutral(""));
        Optional<MediaObject> logo = awardingBody.flatMap(body -> graph.object(body, "logo")).or(() -> graph.object(issuer, "logo")).map(MediaObject::of);
        Text holder = values.name(graph.resolve(credential.holder().json())).orElse(Text.neutral(""));
        return new CertificateFacts(name, kind(), title, values.label("certificate.lead"), holder, statement(title), list(), logo);
    }

    private Text kind() {
        Optional<Text> special = credential.json().objects("credentialProfiles").stream().filter(CertificateView::isSpecial)
                .flatMap(profile -> values.concept(profile).stream()).findFirst();
        return special.or(() -> specification.flatMap(what -> values.concept(what, "dcType")))
                .orElse(values.label(layout == Layout.MICRO_CREDENTIAL ? "annex1.title" : "certificate.kind"));
    }

    private static boolean isSpecial(JsonObject profile) {
        String iri = profile.text("id").orElse("");
        return Stream.of(CredentialProfile.values()).filter(known -> known != CredentialProfile.GENERIC).map(CredentialProfile::concept).map(Concept::iri)
                .anyMatch(iri::equals);
    }

    private List<Text> statement(Text title) {
        Optional<Text> description = values.text(credential.description());
        Optional<Text> learned = achievement.flatMap(claim -> values.first(claim, "title"))
                .filter(text -> !text.value().equals(title.value()));
        return Stream.of(description, learned).flatMap(Optional::stream).toList();
    }

    private List<Fact> list() {
        List<Fact> facts = new ArrayList<>();
        achievement.flatMap(claim -> graph.object(claim, "creditReceived"))
                .or(() -> specification.flatMap(what -> graph.object(what, "creditPoint")))
                .ifPresent(points -> facts.add(new Fact(values.label("certificate.credits"), values.shortCredits(points))));
        specification.flatMap(what -> graph.object(what, "eqfLevel")).map(CertificateView::code)
                .ifPresent(level -> facts.add(new Fact(values.label("certificate.level"), Text.neutral(level))));
        achievement.flatMap(claim -> graph.object(claim, "provenBy")).flatMap(assessment -> graph.object(assessment, "grade"))
                .flatMap(grade -> values.first(grade, "noteLiteral"))
                .ifPresent(grade -> facts.add(new Fact(values.label("certificate.grade"), grade)));
        process.flatMap(awarded -> awarded.text("awardingDate")).map(DateTime::new).or(credential::issued).or(credential::validFrom)
                .ifPresent(date -> facts.add(new Fact(values.label("certificate.awarded"), values.date(date))));
        return facts.subList(0, Math.min(MOST_FACTS, facts.size()));
    }

    private static String code(JsonObject concept) {
        String iri = concept.text("id").orElse("");
        return iri.substring(iri.lastIndexOf('/') + 1);
    }
}
