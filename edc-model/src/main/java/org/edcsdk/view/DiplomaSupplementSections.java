package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.edcsdk.model.EntitlementType;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** The eight sections of the Diploma Supplement (Paris Communiqué 2018, Annex IV), each filled or said to be absent. */
final class DiplomaSupplementSections {
    private static final String FURTHER_STUDY = EntitlementType.LEARNING_OPPORTUNITY.concept().iri();
    private static final int ADDITIONAL = 5;

    private final EuropeanDigitalCredential credential;
    private final Values values;
    private final NodeView nodes;
    private final Shown shown;
    private final Graph graph;
    private final Claims claims;
    private final Optional<JsonObject> achievement;
    private final Optional<JsonObject> specification;
    private final Optional<JsonObject> award;
    private final SupplementReasons reasons;
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
        this.reasons = new SupplementReasons(values, Stream.of(achievement, specification, award).flatMap(Optional::stream));
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
        certification();
        section("7");
        nationalSystem();
        // Last, because it takes the notes that are no reasons for another part.
        additional();
        section("6");
        sections.add(ADDITIONAL, sections.remove(sections.size() - 1));
        return List.copyOf(sections);
    }

    private void start() {
        elements = new Elements(values, nodes, shown);
    }

    // A section of which nothing is stated says so once, or why.
    private void section(String number) {
        add(number, elements.stated() ? elements.blocks() : List.of());
        start();
    }

    private void add(String number, List<Block> blocks) {
        List<Block> said = new ArrayList<>(blocks);
        if (said.isEmpty()) {
            reasons.of(number).forEach(reason -> said.add(new Block.Paragraph(reason)));
        }
        if (said.isEmpty()) {
            said.add(new Block.Paragraph(values.label("absent.section")));
        }
        sections.add(new Section("diploma-" + number, label(number), said));
    }

    private void element(String number, Stream<Text> texts) {
        List<Text> said = texts.filter(text -> !text.value().isBlank()).toList();
        List<Text> shown = said.isEmpty() ? reasons.of(number) : said;
        if (shown.isEmpty()) {
            elements.absent(label(number), reasons.of(number.substring(0, 1)));
        } else {
            elements.element(label(number), shown.stream());
        }
    }

    private void element(String number, List<Block> taken) {
        if (taken.isEmpty()) {
            element(number, Stream.empty());
        } else {
            elements.element(label(number), taken);
        }
    }

    private Text label(String number) {
        Text words = values.label("diploma." + number);
        return new Text(number + "\u2002" + words.value(), words.language());
    }

    private void holder() {
        Optional<JsonObject> person = Optional.of(graph.resolve(credential.holder().json()));
        List<Block> family = elements.take(person, "familyName");
        element("1.1", family.isEmpty() ? elements.take(person, "fullName") : family);
        element("1.2", elements.take(person, "givenName"));
        element("1.3", elements.take(person, "dateOfBirth"));
        element("1.4", elements.take(person, "nationalID", "identifier"));
    }

    private void qualification() {
        element("2.1", specification.flatMap(what -> values.first(what, "title")).or(() -> achievement.flatMap(claim -> values.first(claim, "title"))).stream());
        element("2.2", elements.take(specification, "thematicArea", "educationSubject"));
        element("2.3", award.stream().flatMap(process -> graph.objects(process, "awardingBody").stream()).flatMap(this::institution));
        element("2.4", achievement.flatMap(claim -> graph.object(claim, "learningOpportunity")).stream()
                .flatMap(opportunity -> graph.objects(opportunity, "providedBy").stream()).flatMap(this::institution));
        element("2.5", elements.take(specification, "language"));
    }

    // The status of an institution is its accreditation.
    private Stream<Text> institution(JsonObject body) {
        Stream<String> status = graph.objects(body, "accreditation").stream().flatMap(accreditation -> values.first(accreditation, "title").stream()).map(Text::value);
        return values.name(body).map(name -> values.remarked(name, status)).stream();
    }

    private void level() {
        List<Block> level = elements.take(specification, "nqfLevel", "eqfLevel", "educationLevel", "qualificationCode");
        if (level.isEmpty()) {
            element("3.1", level);
        } else {
            elements.labelled(label("3.1"), level);
        }
        List<Block> size = elements.take(specification, "maximumDuration", "creditPoint", "volumeOfLearning");
        element("3.2", size.isEmpty() ? elements.take(achievement, "creditReceived") : size);
        element("3.3", elements.take(specification, "entryRequirement"));
    }

    private void results() {
        element("4.1", elements.take(specification, "mode", "learningSetting"));
        element("4.2", elements.take(specification, "learningOutcomeSummary", "learningOutcome"));
        element("4.3", unwrapped(elements.take(achievement, "hasPart")));
        List<JsonObject> assessments = achievement.stream().flatMap(claim -> graph.objects(claim, "provenBy").stream()).toList();
        List<Block> grading = new ArrayList<>();
        for (JsonObject assessment : assessments) {
            graph.objects(assessment, "specifiedBy").forEach(what -> grading.addAll(elements.take(Optional.of(what), "gradingScheme")));
            grading.addAll(elements.take(Optional.of(assessment), "shortenedGrading", "resultDestribution", "resultDistribution"));
        }
        element("4.4", grading);
        element("4.5", assessments.stream().flatMap(assessment -> graph.objects(assessment, "grade").stream())
                .flatMap(grade -> values.all(grade, "noteLiteral").stream()));
    }

    // The element's own heading stands for that of the table.
    private List<Block> unwrapped(List<Block> blocks) {
        return blocks.size() == 1 && blocks.get(0) instanceof Block.Group group && group.heading().equals(values.label("section.parts")) ? group.blocks() : blocks;
    }

    private void function() {
        List<JsonObject> entitlements = claims.of("LearningEntitlement");
        element("5.1", entitlements.stream().filter(this::isFurtherStudy).map(nodes::heading));
        element("5.2", entitlements.stream().filter(entitlement -> !isFurtherStudy(entitlement)).map(nodes::heading));
    }

    private boolean isFurtherStudy(JsonObject entitlement) {
        return Stream.concat(graph.objects(entitlement, "dcType").stream(),
                graph.objects(entitlement, "specifiedBy").stream().flatMap(what -> graph.objects(what, "dcType").stream()))
                .flatMap(type -> type.text("id").stream()).anyMatch(FURTHER_STUDY::equals);
    }

    private void additional() {
        List<Block> sources = elements.take(achievement, "supplementaryDocument");
        sources.addAll(elements.take(specification, "supplementaryDocument", "homepage"));
        if (sources.isEmpty() && reasons.of("6.2").isEmpty()) {
            reasons.of("6");
        }
        List<Text> own = reasons.of("6.1");
        List<Block> notes = elements.take(achievement, "additionalNote");
        notes.addAll(elements.take(specification, "additionalNote"));
        notes.addAll(elements.take(award, "additionalNote"));
        element("6.1", Stream.concat(own.stream(), reasons.unused(notes)));
        element("6.2", sources);
    }

    private void certification() {
        element("7.1", credential.issued().or(credential::issuanceDate).map(values::date).stream());
        element("7.2", Stream.of(values.label("diploma.seal")));
        element("7.3", values.name(credential.issuer().json()).stream());
        element("7.4", Stream.of(values.label("diploma.seal")));
    }

    // The concept of the system may be the address of its description.
    private void nationalSystem() {
        List<Block> system = elements.take(award, "educationalSystemNote");
        List<Block> blocks = new ArrayList<>(system);
        award.flatMap(process -> graph.object(process, "educationalSystemNote")).flatMap(concept -> concept.text("id")).filter(Links::isWeb)
                .ifPresent(address -> blocks.add(new Block.Field(values.termLabel("homepage"), List.of(Text.neutral(address)), Optional.of(address))));
        add("8", blocks);
    }
}
