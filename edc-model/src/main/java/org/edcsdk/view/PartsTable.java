package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.JsonObject;

/** The courses and modules of an achievement as the table of a transcript of records, and below it what has no column. */
final class PartsTable {
    private static final Set<String> PLAIN_IDENTIFIER = Set.of("id", "type", "notation");

    private static final int DEEPEST = 10;

    private final Values values;
    private final NodeView nodes;
    private final Shown shown;
    private final TableOf table;
    private final List<JsonObject> rows = new ArrayList<>();
    private final List<Text> names = new ArrayList<>();

    PartsTable(Values values, NodeView nodes, Shown shown) {
        this.values = values;
        this.nodes = nodes;
        this.shown = shown;
        this.table = new TableOf(List.of(values.label("table.code"), values.label("table.title"), values.label("table.workload"),
                values.label("table.credits"), values.label("table.assessment"), values.label("table.grade"), values.label("table.date")));
    }

    List<Block> blocks(List<JsonObject> parts) {
        boolean nested = parts.stream().anyMatch(part -> part.has("hasPart"));
        add(parts, "", nested, DEEPEST);
        List<Block> blocks = new ArrayList<>(table.block().stream().toList());
        for (int i = 0; i < rows.size(); i++) {
            List<Block> more = nodes.blocks(rows.get(i), nodes.headed(rows.get(i)));
            if (!more.isEmpty()) {
                blocks.add(new Block.Group(names.get(i), more));
            }
        }
        return blocks;
    }

    // Parts of parts follow their whole and are numbered.
    private void add(List<JsonObject> parts, String number, boolean numbered, int levels) {
        for (int i = 0; i < parts.size(); i++) {
            String own = number + (i + 1);
            JsonObject part = parts.get(i);
            Text title = nodes.heading(part);
            Text name = numbered ? new Text(own + " " + title.value(), title.language()) : title;
            boolean first = !shown.hasObject(part);
            table.row(List.of(code(part), Optional.of(name), workload(part), credits(part), assessment(part, title), grade(part), date(part)));
            if (first && shown.object(part)) {
                rows.add(part);
                names.add(name);
                if (levels > 0 && part.has("hasPart")) {
                    shown.member(part, "hasPart");
                    add(values.graph().objects(part, "hasPart"), own + ".", numbered, levels - 1);
                }
            }
        }
    }

    private Optional<Text> code(JsonObject part) {
        List<JsonObject> identifiers = values.graph().objects(part, "identifier");
        if (identifiers.size() != 1 || !PLAIN_IDENTIFIER.containsAll(identifiers.get(0).members().keySet())) {
            return Optional.empty();
        }
        shown.member(part, "identifier");
        return identifiers.get(0).list("notation").stream().findFirst().map(Values::literal).map(Text::neutral);
    }

    private Optional<Text> workload(JsonObject part) {
        return values.graph().object(part, "specifiedBy").flatMap(specification -> {
            shown.member(specification, "volumeOfLearning");
            return specification.text("volumeOfLearning").map(values::duration);
        });
    }

    private Optional<Text> credits(JsonObject part) {
        return single(part, "creditReceived").or(() -> values.graph().object(part, "specifiedBy").flatMap(specification -> single(specification, "creditPoint")));
    }

    private Optional<Text> single(JsonObject node, String term) {
        List<JsonObject> points = values.graph().objects(node, term);
        if (points.size() != 1) {
            return Optional.empty();
        }
        shown.member(node, term);
        return Optional.of(values.shortCredits(points.get(0)));
    }

    private Optional<JsonObject> assessment(JsonObject part) {
        List<JsonObject> assessments = values.graph().objects(part, "provenBy");
        return assessments.size() == 1 ? Optional.of(assessments.get(0)) : Optional.empty();
    }

    // The assessment is named where it is called otherwise than the course; its type stands beside it.
    private Optional<Text> assessment(JsonObject part, Text title) {
        return assessment(part).flatMap(assessment -> {
            nodes.tabled(assessment);
            shown.member(part, "provenBy");
            shown.member(assessment, "proves");
            Optional<Text> name = Optional.of(nodes.heading(assessment)).filter(text -> !text.value().equals(title.value()));
            Optional<Text> type = type(assessment);
            return name.map(text -> values.remarked(text, type.map(Text::value).stream())).or(() -> type);
        });
    }

    private Optional<Text> type(JsonObject assessment) {
        return values.graph().object(assessment, "specifiedBy").filter(what -> values.concepts(what, "dcType").size() == 1).flatMap(what -> {
            shown.member(what, "dcType");
            return values.concept(what, "dcType");
        });
    }

    private Optional<Text> grade(JsonObject part) {
        return assessment(part).flatMap(assessment -> {
            List<Text> grades = values.graph().objects(assessment, "grade").stream().flatMap(grade -> values.all(grade, "noteLiteral").stream()).toList();
            boolean plain = values.graph().objects(assessment, "grade").stream().noneMatch(grade -> grade.has("subject"));
            if (grades.size() == 1 && plain) {
                shown.member(assessment, "grade");
            }
            return grades.stream().findFirst();
        });
    }

    private Optional<Text> date(JsonObject part) {
        Optional<JsonObject> award = values.graph().object(part, "awardedBy").filter(process -> process.has("awardingDate"));
        if (award.isPresent()) {
            shown.member(award.get(), "awardingDate");
            return values.date(award.get(), "awardingDate");
        }
        return assessment(part).filter(assessment -> assessment.has("dateIssued")).flatMap(assessment -> {
            shown.member(assessment, "dateIssued");
            return values.date(assessment, "dateIssued");
        });
    }
}
