package org.edcsdk.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Any ELM object as blocks, member by member, so that nothing of a credential is left out because nobody thought of it. Images, ids and
 * types are not texts and stand elsewhere. For one view and one thread.
 */
final class NodeView {
    private static final Set<String> NEVER = Set.of("id", "type", "@context", "content", "contentEncoding", "contentType", "inScheme", "individualDisplay");
    private static final Set<String> PICTURES = Set.of("logo", "bannerImage", "image");
    // Names that the shapes have and the context lacks; writers in the field use them.
    private static final Map<String, String> ALIASES = Map.of("resultDistribution", "resultDestribution", "areaDialing", "areaDialingCode",
            "nationalId", "nationalID", "defaultLanguage", "language", "hasMember", "member", "geometry", "location");
    private static final List<String> FIRST = List.of("title", "credentialProfiles", "issued", "validFrom", "expirationDate", "validUntil", "legalName", "fullName", "givenName", "patronymicName", "familyName", "birthName",
            "altLabel", "description", "descriptionHtml", "dcType", "evidenceStatement", "status", "grade", "gradeStatus", "awardingDate", "awardingBody", "awardedBy",
            "dateOfBirth", "placeOfBirth", "gender", "citizenshipCountry", "nationalID", "eIDASIdentifier", "registration", "vatIdentifier", "taxIdentifier",
            "accreditingAgent", "organisation", "decision", "dateIssued", "valid", "expiryDate", "temporal", "startDate", "endDate", "duration", "workload",
            "levelOfCompletion", "creditReceived", "provenBy", "influencedBy", "entitlesTo", "learningOutcomeSummary", "learningOutcome",
            "volumeOfLearning", "maximumDuration", "contactHour", "creditPoint", "thematicArea", "educationSubject", "educationLevel", "eqfLevel", "nqfLevel",
            "isPartialQualification", "qualificationCode", "mode", "language", "learningSetting", "learningSchedule", "targetGroup", "entryRequirement",
            "entitlementStatus", "limitOrganisation", "limitJurisdiction", "limitOccupation", "limitNationalOccupation", "directedBy", "assessedBy",
            "idVerification", "gradingScheme", "contactPoint", "address", "emailAddress", "phone", "location", "providedBy");
    private static final List<String> LAST = List.of("identifier", "homepage", "landingPage", "supplementaryDocument", "additionalNote");
    private static final int DEEPEST = 40;

    private final ElmTable table = ElmTable.get();
    private final Values values;
    private final Claims claims;
    private final Shown shown;
    private final Inline inline;
    private final Set<JsonObject> organisations = new LinkedHashSet<>();
    private final Set<JsonObject> tabled = new HashSet<>();
    private final List<Block> extensions = new ArrayList<>();
    private final Optional<JsonObject> mainAward;
    private int depth;

    NodeView(Values values, Claims claims, Shown shown) {
        this.values = values;
        this.claims = claims;
        this.shown = shown;
        this.inline = new Inline(this, values);
        this.mainAward = claims.roots().stream().findFirst().flatMap(claim -> values.graph().object(claim, "awardedBy"));
    }

    /** Organisations met so far, each once, in order. */
    List<JsonObject> organisations() {
        return List.copyOf(organisations);
    }

    void remember(JsonObject organisation) {
        organisations.add(organisation);
    }

    /** Notes that an assessment stands in the table of the part that it proves. */
    void tabled(JsonObject assessment) {
        tabled.add(assessment);
    }

    boolean isTabled(JsonObject assessment) {
        return tabled.contains(assessment);
    }

    /** Members met so far that are not part of the model. */
    List<Block> extensions() {
        return List.copyOf(extensions);
    }

    /** Blocks for all members that were not shown yet, but those to skip. */
    List<Block> blocks(JsonObject node, Set<String> skip) {
        if (depth >= DEEPEST) {
            return List.of(new Block.Paragraph(values.label("omitted")));
        }
        depth++;
        List<Block> blocks = new ArrayList<>();
        node.members().keySet().stream()
                .filter(term -> !skip.contains(term) && !NEVER.contains(term) && !shown.hasMember(node, term))
                .sorted(Comparator.comparingInt(NodeView::place))
                .forEach(term -> member(node, term, blocks));
        depth--;
        return groupsLast(blocks);
    }

    private static int place(String term) {
        int first = FIRST.indexOf(term);
        return first >= 0 ? first : FIRST.size() + 1 + LAST.indexOf(term);
    }

    // What stands behind a heading reads as part of it, so an object's own lines come before the headings of its parts.
    static List<Block> groupsLast(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>(blocks.stream().filter(block -> !(block instanceof Block.Group)).toList());
        blocks.stream().filter(Block.Group.class::isInstance).forEach(ordered::add);
        return ordered;
    }

    /** The blocks of one member. */
    List<Block> member(JsonObject node, String term) {
        List<Block> blocks = new ArrayList<>();
        if (node.has(term) && !shown.hasMember(node, term)) {
            member(node, term, blocks);
        }
        return blocks;
    }

    private void member(JsonObject node, String name, List<Block> out) {
        String term = ALIASES.getOrDefault(name, name);
        Text label = values.termLabel(Graph.type(node), term);
        Term known = table.term(term, true).orElse(null);
        List<JsonValue> items = node.list(name);
        boolean objects = items.stream().anyMatch(JsonObject.class::isInstance);
        if (known == null || known.kind() == Kind.LITERAL && objects) {
            extension(node, name, items);
        } else if (known.kind() == Kind.LANGUAGE_MAP) {
            field(label, values.all(node, name), Optional.empty(), out);
        } else if (known.kind() == Kind.LITERAL) {
            Optional<String> link = term.equals("contentURL") && items.size() == 1 ? Links.of(node) : Optional.empty();
            field(label, items.stream().map(item -> values.literal(term, item, known.datatype())).toList(), link, out);
        } else {
            nodes(node, term, label, items, out);
        }
    }

    private void extension(JsonObject node, String name, List<JsonValue> items) {
        String type = Graph.type(node);
        Text label = type.equals("EuropeanDigitalCredential") || type.isEmpty() ? Text.neutral(name) : values.labelled(values.classLabel(type), Text.neutral(name));
        extensions.addAll(Values.extension(label, items));
    }

    static void field(Text label, List<Text> texts, Optional<String> link, List<Block> out) {
        List<Text> filled = texts.stream().filter(text -> !text.value().isBlank()).distinct().toList();
        if (!filled.isEmpty()) {
            out.add(new Block.Field(label, filled, link));
        }
    }

    private void nodes(JsonObject owner, String term, Text label, List<JsonValue> items, List<Block> out) {
        List<JsonObject> objects = new ArrayList<>();
        List<Text> lines = new ArrayList<>();
        for (JsonValue item : items) {
            if (item instanceof JsonObject object) {
                objects.add(values.graph().resolve(object));
            } else if (item instanceof JsonString text) {
                values.graph().resolve(text.value()).ifPresentOrElse(objects::add, () -> bare(term, text.value()).ifPresent(lines::add));
            } else {
                lines.add(values.literal(term, item, ""));
            }
        }
        if (term.equals("learningOutcome")) {
            field(label, lines, Optional.empty(), out);
            outcomes(objects, out);
            return;
        }
        if (term.equals("hasPart") && objects.size() > 1 && objects.stream().allMatch(part -> Graph.type(part).equals("LearningAchievement"))) {
            out.add(new Block.Group(values.label("section.parts"), new PartsTable(values, this, shown).blocks(objects)));
            return;
        }
        Optional<String> link = objects.size() == 1 && lines.isEmpty() ? Links.of(objects.get(0)) : Optional.empty();
        List<Block.Group> groups = new ArrayList<>();
        for (JsonObject object : objects) {
            if (PICTURES.contains(term) && !says(object)) {
                continue;
            }
            Optional<List<Text>> own = claims.isListed(object) ? Optional.of(List.of(claim(object))) : inline.of(object);
            if (own.isPresent()) {
                lines.addAll(own.get());
            } else if (flat(Graph.type(object))) {
                out.addAll(flat(object));
            } else if (term.equals("specifiedBy") && repeats(owner, object)) {
                out.addAll(blocks(object, Set.of("title")));
            } else if (!shown.object(object)) {
                lines.add(heading(object));
            } else {
                group(object, lines).ifPresent(groups::add);
            }
        }
        field(label, lines.stream().map(line -> unrepeated(owner, term, label, line)).toList(), link, out);
        out.addAll(together(term.equals("specifiedBy") ? values.classLabel(Graph.type(objects.isEmpty() ? owner : objects.get(0))) : label, groups));
    }

    // A certificate number whose register is called "Certificate number" says so once, in whichever language the view is.
    private Text unrepeated(JsonObject owner, String term, Text label, Text line) {
        for (Text said : List.of(label, values.englishTermLabel(Graph.type(owner), term))) {
            String remark = values.labels().fill("value.remark", "", said.value()).value();
            if (line.value().endsWith(remark)) {
                return new Text(line.value().substring(0, line.value().length() - remark.length()), line.language());
            }
        }
        return line;
    }

    // A specification with no name of its own reads as part of what it specifies.
    private boolean repeats(JsonObject owner, JsonObject specification) {
        List<Text> titles = values.all(specification, "title");
        return titles.isEmpty() || titles.equals(values.all(owner, "title"));
    }

    // A picture is seen where it is drawn; only what is said about it is text.
    private static boolean says(JsonObject picture) {
        return picture.has("title") || picture.has("description") || picture.has("contentURL");
    }

    // The context makes IRIs of dates of change and of HTML.
    private Optional<Text> bare(String term, String text) {
        if (term.equals("descriptionHtml")) {
            return Optional.of(Text.neutral(Values.withoutMarks(text)));
        }
        DateTime date = new DateTime(text);
        return date.date().isPresent() ? Optional.of(values.date(date)) : text.startsWith("urn:epass:") ? Optional.empty() : Optional.of(Text.neutral(text));
    }

    /** A claim that has a place of its own, by its title; an assessment with its grade. */
    Text claim(JsonObject claim) {
        return values.remarked(heading(claim), values.graph().objects(claim, "grade").stream().flatMap(grade -> values.first(grade, "noteLiteral").stream()).map(Text::value));
    }

    /** What an object is called: by its own name, else by its class. */
    Text heading(JsonObject node) {
        return values.first(node, "title").or(() -> values.name(node))
                .or(() -> values.graph().object(node, "displayParameter").flatMap(display -> values.first(display, "title")))
                .orElse(values.classLabel(Graph.type(node)));
    }

    // One object is headed by what it is and its name; several stand below what they are.
    private List<Block> together(Text label, List<Block.Group> groups) {
        if (groups.size() > 1) {
            return List.of(new Block.Group(label, List.copyOf(groups)));
        }
        return groups.stream().<Block>map(group -> group.heading().value().equals(label.value()) ? group
                : new Block.Group(values.labelled(label, group.heading()), group.blocks())).toList();
    }

    // Where the name is all, a line does.
    private Optional<Block.Group> group(JsonObject node, List<Text> lines) {
        Text heading = heading(node);
        List<Block> blocks = Graph.type(node).equals("ResultDistribution") ? distribution(node) : blocks(node, headed(node));
        if (!blocks.isEmpty()) {
            return Optional.of(new Block.Group(heading, blocks));
        }
        if (!heading.equals(values.classLabel(Graph.type(node)))) {
            lines.add(heading);
        }
        return Optional.empty();
    }

    /** The member that the heading stands for. */
    Set<String> headed(JsonObject node) {
        Text heading = heading(node);
        return Stream.of("title", "fullName", "legalName", "prefLabel").filter(term -> values.all(node, term).equals(List.of(heading)))
                .limit(1).collect(Collectors.toUnmodifiableSet());
    }

    private List<Block> distribution(JsonObject distribution) {
        List<Block> blocks = new ArrayList<>(blocks(distribution, Set.of("resultCategory")));
        TableOf table = new TableOf(List.of(values.label("table.category"), values.label("table.score"), values.label("table.minimum"),
                values.label("table.maximum"), values.label("table.count")));
        for (JsonObject category : values.graph().objects(distribution, "resultCategory")) {
            table.row(List.of(cell(category, "label", "string"), cell(category, "score", "string"), cell(category, "minimumScore", "string"),
                    cell(category, "maximumScore", "string"), cell(category, "count", "positiveInteger")));
        }
        table.block().ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Text> cell(JsonObject node, String term, String datatype) {
        return node.list(term).stream().findFirst().map(value -> values.literal(term, value, datatype));
    }

    // Wrappers without a meaning of their own for a reader: their members stand where the wrapper would.
    private static boolean flat(String type) {
        return switch (type) {
            case "ContactPoint", "AwardingProcess" -> true;
            default -> false;
        };
    }

    // The body that awards everything in the credential is named once.
    private List<Block> flat(JsonObject wrapper) {
        boolean other = mainAward.filter(award -> award != wrapper && award.get("awardingBody").equals(wrapper.get("awardingBody"))).isPresent();
        return blocks(wrapper, other ? Set.of("awardingBody") : Set.of());
    }

    private void outcomes(List<JsonObject> outcomes, List<Block> out) {
        List<Text> titles = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        for (JsonObject outcome : outcomes) {
            Text title = heading(outcome);
            titles.add(title);
            List<Block> more = blocks(outcome, values.hasOne(outcome, "title") ? Set.of("title") : Set.of());
            if (!more.isEmpty()) {
                details.add(new Block.Group(title, more));
            }
        }
        if (!titles.isEmpty()) {
            out.add(new Block.Bullets(Optional.of(values.termLabel("learningOutcome")), titles));
        }
        out.addAll(details);
    }
}
