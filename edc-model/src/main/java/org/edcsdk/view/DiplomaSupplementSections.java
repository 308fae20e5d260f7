package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** The eight sections of the Diploma Supplement (Paris Communiqué 2018, Annex IV), each filled or said to be absent. */
final class DiplomaSupplementSections {
    private static final String FURTHER_STUDY = "http://data.europa.eu/snb/entitlement/64aad92881";

    private final EuropeanDigitalCredential credential;
    private final Values values;
    private final NodeView nodes;
    private final Shown shown;
    private final Graph graph;
    private final Claims claims;
    private final Optional<JsonObject> achievement;
    private final Optional<JsonObject> specification;
    private final Optional<JsonObject> award;
    private final List<Section> sections = new ArrayList<>();
    private Elements elements;

    DiplomaSupplementSections(EuropeanDigitalCredential credential, Values values, NodeView nodes, Claims claims, Shown shown) {
        this.credential = credential;
        this.values = values;
        this.nodes = nodes;
        this.shown = shown;
        this.graph = values.graph();
        this.claims = claims;
        this.achievement = claims.roots().stream().filter(claim -> Graph.type(claim).equals("LearningAchievement")).findFirst();
        this.specification = achievement.flatMap(claim -> graph.object(claim, "specifiedBy"));
        this.award = achievement.flatMap(claim -> graph.object(claim, "awardedBy"));
    }

    List<Section> sections() {
        start();
        holder();
        section("1");
        qualification();
        section("2");
        level();
        section("3");
        results();
        section("4");
        function();
        section("5");
        additional();
        section("6");
        certification();
        section("7");
        nationalSystem();
        return List.copyOf(sections);
    }

    private void start() {
        elements = new Elements(values, nodes, shown);
    }

    // A section of which nothing is stated says so once.
    private void section(String number) {
        List<Block> blocks = elements.stated() ? elements.blocks() : List.of(new Block.Paragraph(values.label("absent.section")));
        sections.add(new Section("diploma-" + number, label(number), blocks));
        start();
    }

    private Text label(String number) {
        Text words = values.label("diploma." + number);
        return new Text(number + "\u2002" + words.value(), words.language());
    }

    private void holder() {
        Optional<JsonObject> person = Optional.of(graph.resolve(credential.holder().json()));
        List<Block> family = elements.take(person, "familyName");
        elements.element(label("1.1"), family.isEmpty() ? elements.take(person, "fullName") : family);
        elements.element(label("1.2"), elements.take(person, "givenName"));
        elements.element(label("1.3"), elements.take(person, "dateOfBirth"));
        elements.element(label("1.4"), elements.take(person, "nationalID", "identifier"));
    }

    private void qualification() {
        elements.element(label("2.1"), specification.flatMap(what -> values.first(what, "title")).or(() -> achievement.flatMap(claim -> values.first(claim, "title"))).stream());
        elements.element(label("2.2"), elements.take(specification, "thematicArea", "educationSubject"));
        elements.element(label("2.3"), award.stream().flatMap(process -> graph.objects(process, "awardingBody").stream()).flatMap(this::institution));
        elements.element(label("2.4"), achievement.flatMap(claim -> graph.object(claim, "learningOpportunity")).stream()
                .flatMap(opportunity -> graph.objects(opportunity, "providedBy").stream()).flatMap(this::institution));
        elements.element(label("2.5"), elements.take(specification, "language"));
    }

    // The status of an institution is its accreditation.
    private Stream<Text> institution(JsonObject body) {
        Stream<String> status = graph.objects(body, "accreditation").stream().flatMap(accreditation -> values.first(accreditation, "title").stream()).map(Text::value);
        return values.name(body).map(name -> values.remarked(name, status)).stream();
    }

    private void level() {
        elements.labelled(label("3.1"), elements.take(specification, "nqfLevel", "eqfLevel", "educationLevel", "qualificationCode"));
        List<Block> size = elements.take(specification, "maximumDuration", "creditPoint", "volumeOfLearning");
        elements.element(label("3.2"), size.isEmpty() ? elements.take(achievement, "creditReceived") : size);
        elements.element(label("3.3"), elements.take(specification, "entryRequirement"));
    }

    private void results() {
        elements.element(label("4.1"), elements.take(specification, "mode", "learningSetting"));
        elements.element(label("4.2"), elements.take(specification, "learningOutcomeSummary", "learningOutcome"));
        elements.element(label("4.3"), unwrapped(elements.take(achievement, "hasPart")));
        List<JsonObject> assessments = achievement.stream().flatMap(claim -> graph.objects(claim, "provenBy").stream()).toList();
        List<Block> grading = new ArrayList<>();
        for (JsonObject assessment : assessments) {
            graph.objects(assessment, "specifiedBy").forEach(what -> grading.addAll(elements.take(Optional.of(what), "gradingScheme")));
            grading.addAll(elements.take(Optional.of(assessment), "shortenedGrading", "resultDestribution", "resultDistribution"));
        }
        elements.element(label("4.4"), grading);
        elements.element(label("4.5"), assessments.stream().flatMap(assessment -> graph.objects(assessment, "grade").stream())
                .flatMap(grade -> values.all(grade, "noteLiteral").stream()));
    }

    // The element's own heading stands for that of the table.
    private List<Block> unwrapped(List<Block> blocks) {
        return blocks.size() == 1 && blocks.get(0) instanceof Block.Group group && group.heading().equals(values.label("section.parts")) ? group.blocks() : blocks;
    }

    private void function() {
        List<JsonObject> entitlements = claims.of("LearningEntitlement");
        elements.element(label("5.1"), entitlements.stream().filter(this::isFurtherStudy).map(nodes::heading));
        elements.element(label("5.2"), entitlements.stream().filter(entitlement -> !isFurtherStudy(entitlement)).map(nodes::heading));
    }

    private boolean isFurtherStudy(JsonObject entitlement) {
        return Stream.concat(graph.objects(entitlement, "dcType").stream(),
                graph.objects(entitlement, "specifiedBy").stream().flatMap(what -> graph.objects(what, "dcType").stream()))
                .flatMap(type -> type.text("id").stream()).anyMatch(FURTHER_STUDY::equals);
    }

    private void additional() {
        List<Block> notes = elements.take(achievement, "additionalNote");
        notes.addAll(elements.take(specification, "additionalNote"));
        elements.element(label("6.1"), notes);
        List<Block> sources = elements.take(achievement, "supplementaryDocument");
        sources.addAll(elements.take(specification, "supplementaryDocument", "homepage"));
        elements.element(label("6.2"), sources);
    }

    private void certification() {
        elements.element(label("7.1"), credential.issued().or(credential::issuanceDate).map(values::date).stream());
        elements.element(label("7.2"), Stream.of(values.label("diploma.seal")));
        elements.element(label("7.3"), values.name(credential.issuer().json()).stream());
        elements.element(label("7.4"), Stream.of(values.label("diploma.seal")));
    }

    // The concept of the system may be the address of its description.
    private void nationalSystem() {
        List<Block> system = elements.take(award, "educationalSystemNote");
        List<Block> blocks = new ArrayList<>(system);
        award.flatMap(process -> graph.object(process, "educationalSystemNote")).flatMap(concept -> concept.text("id")).filter(Links::isWeb)
                .ifPresent(address -> blocks.add(new Block.Field(values.termLabel("homepage"), List.of(Text.neutral(address)), Optional.of(address))));
        sections.add(new Section("diploma-8", label("8"), blocks.isEmpty() ? List.of(new Block.Paragraph(values.label("absent.section"))) : blocks));
    }
}
