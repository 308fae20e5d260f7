package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/**
 * The elements of Annex I of the Council Recommendation on micro-credentials, in its order: the eleven mandatory ones in any case, the
 * optional ones where they are stated.
 */
final class MicroCredentialSection {
    private final EuropeanDigitalCredential credential;
    private final Values values;
    private final Graph graph;
    private final Elements elements;
    private final Optional<JsonObject> achievement;
    private final Optional<JsonObject> specification;
    private final List<JsonObject> assessments;
    private final List<JsonObject> bodies;

    MicroCredentialSection(EuropeanDigitalCredential credential, Values values, NodeView nodes, Claims claims, Shown shown) {
        this.credential = credential;
        this.values = values;
        this.graph = values.graph();
        this.elements = new Elements(values, nodes, shown);
        this.achievement = claims.roots().stream().findFirst();
        this.specification = achievement.flatMap(claim -> graph.object(claim, "specifiedBy"));
        this.assessments = achievement.stream().flatMap(claim -> graph.objects(claim, "provenBy").stream()).toList();
        this.bodies = achievement.flatMap(claim -> graph.object(claim, "awardedBy")).stream().flatMap(award -> graph.objects(award, "awardingBody").stream()).toList();
    }

    Section section() {
        element("1", values.name(credential.holder().json()).stream());
        element("2", achievement.flatMap(claim -> values.first(claim, "title")).or(() -> values.text(credential.title())).stream());
        element("3", countries());
        element("4", bodies.stream().flatMap(body -> values.name(body).stream()));
        element("5", achievement.flatMap(claim -> graph.object(claim, "awardedBy")).flatMap(award -> values.date(award, "awardingDate"))
                .or(() -> credential.issued().or(credential::issuanceDate).map(values::date)).stream());
        elements.element(label("6"), elements.take(specification, "learningOutcome"));
        element("7", workload());
        elements.labelled(label("8"), elements.take(specification, "eqfLevel", "nqfLevel", "educationLevel"));
        element("9", assessments.stream().flatMap(this::assessmentType));
        elements.element(label("10"), elements.take(specification, "mode"));
        element("11", quality());
        optional("a", elements.take(specification, "entryRequirement"));
        optional("b", assessments.stream().flatMap(assessment -> values.concepts(assessment, "idVerification").stream()));
        optional("c", assessments.stream().flatMap(assessment -> graph.objects(assessment, "grade").stream())
                .flatMap(grade -> values.first(grade, "noteLiteral").stream()));
        List<Block> stackability = elements.take(specification, "isPartialQualification");
        if (!stackability.isEmpty()) {
            elements.labelled(label("d"), stackability);
        }
        return new Section("annex1", values.label("annex1.heading"), elements.groupsLast());
    }

    private Text label(String element) {
        return values.label("annex1." + element);
    }

    private void element(String element, Stream<Text> texts) {
        elements.element(label(element), texts);
    }

    private void optional(String element, Stream<Text> texts) {
        List<Text> said = texts.toList();
        if (!said.isEmpty()) {
            element(element, said.stream());
        }
    }

    private void optional(String element, List<Block> taken) {
        if (!taken.isEmpty()) {
            elements.element(label(element), taken);
        }
    }

    private Stream<Text> countries() {
        List<JsonObject> issuers = bodies.isEmpty() ? List.of(credential.issuer().json()) : bodies;
        return issuers.stream().flatMap(body -> graph.objects(body, "location").stream()).flatMap(place -> graph.objects(place, "address").stream())
                .flatMap(address -> values.concepts(address, "countryCode").stream());
    }

    private Stream<Text> workload() {
        Optional<JsonObject> points = achievement.flatMap(claim -> graph.object(claim, "creditReceived"))
                .or(() -> specification.flatMap(what -> graph.object(what, "creditPoint")));
        return Stream.concat(points.map(values::credits).stream(),
                specification.flatMap(what -> what.text("volumeOfLearning")).map(values::duration).stream());
    }

    private Stream<Text> assessmentType(JsonObject assessment) {
        List<Text> types = graph.objects(assessment, "specifiedBy").stream().flatMap(what -> values.concepts(what, "dcType").stream()).toList();
        return types.isEmpty() ? values.first(assessment, "title").stream() : types.stream();
    }

    private Stream<Text> quality() {
        List<JsonObject> accreditations = new ArrayList<>();
        specification.ifPresent(what -> accreditations.addAll(graph.objects(what, "accreditation")));
        bodies.forEach(body -> accreditations.addAll(graph.objects(body, "accreditation")));
        graph.objects(credential.json(), "evidence").forEach(evidence -> accreditations.addAll(graph.objects(evidence, "accreditation")));
        return accreditations.stream().distinct()
                .flatMap(accreditation -> values.first(accreditation, "title")
                        .map(title -> values.remarked(title, values.concepts(accreditation, "dcType").stream().map(Text::value))).stream());
    }
}
