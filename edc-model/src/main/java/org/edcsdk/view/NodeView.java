package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Kind;
import org.edcsdk.model.internal.ElmTable.Term;

/**
 * Any ELM object as blocks, member by member, so that nothing of a credential is left out because nobody thought of it. Images, ids and
 * types are not texts and stand elsewhere.
 */
final class NodeView {
    private static final Set<String> NEVER = Set.of("id", "type", "@context", "content", "contentEncoding", "contentType", "contentSize",
            "inScheme", "individualDisplay", "logo", "bannerImage");

    private final ElmTable table = ElmTable.get();
    private final Values values;
    private final List<JsonObject> organisations = new ArrayList<>();

    NodeView(Values values) {
        this.values = values;
    }

    /** Organisations met so far, each once, in order. */
    List<JsonObject> organisations() {
        return organisations;
    }

    /** Blocks for the members named, then for all others but those to skip. */
    List<Block> blocks(JsonObject node, List<String> first, Set<String> skip) {
        List<Block> blocks = new ArrayList<>();
        for (String term : first) {
            node.get(term).ifPresent(value -> member(term, value, blocks));
        }
        for (Map.Entry<String, JsonValue> member : node.members().entrySet()) {
            String term = member.getKey();
            if (!first.contains(term) && !skip.contains(term) && !NEVER.contains(term)) {
                member(term, member.getValue(), blocks);
            }
        }
        return groupsLast(blocks);
    }

    // What stands behind a heading reads as part of it, so an object's own lines come before the headings of its parts.
    static List<Block> groupsLast(List<Block> blocks) {
        List<Block> ordered = new ArrayList<>(blocks.stream().filter(block -> !(block instanceof Block.Group)).toList());
        blocks.stream().filter(Block.Group.class::isInstance).forEach(ordered::add);
        return ordered;
    }

    private void member(String term, JsonValue value, List<Block> out) {
        Term known = table.term(term, true).orElse(null);
        if (known == null) {
            out.add(new Block.Field(Text.neutral(term), items(value).stream().flatMap(item -> Values.extension(item).stream()).toList(),
                    Optional.empty()));
        } else if (known.kind() == Kind.LANGUAGE_MAP) {
            field(term, items(value).stream().flatMap(item -> values.languageMap(item).stream()).toList(), out);
        } else if (known.kind() == Kind.LITERAL) {
            field(term, items(value).stream().map(item -> values.literal(item, known.datatype())).toList(), out);
        } else {
            nodes(term, items(value), out);
        }
    }

    private void field(String term, List<Text> texts, List<Block> out) {
        List<Text> shown = texts.stream().filter(text -> !text.value().isBlank()).toList();
        if (!shown.isEmpty()) {
            out.add(new Block.Field(values.termLabel(term), shown, Optional.empty()));
        }
    }

    private void nodes(String term, List<JsonValue> items, List<Block> out) {
        List<Text> inline = new ArrayList<>();
        Optional<String> link = Optional.empty();
        List<Block> groups = new ArrayList<>();
        for (JsonValue item : items) {
            if (item instanceof JsonString iri) {
                inline.add(Text.neutral(iri.value()));
            } else if (item instanceof JsonObject object) {
                Optional<List<Text>> shortForm = inline(object);
                if (shortForm.isPresent()) {
                    inline.addAll(shortForm.get());
                    link = link.or(() -> Links.of(object));
                } else {
                    group(term, object, groups);
                }
            }
        }
        if (term.equals("learningOutcome")) {
            outcomes(items, out);
            return;
        }
        List<Text> shown = inline.stream().filter(text -> !text.value().isBlank()).distinct().toList();
        if (!shown.isEmpty()) {
            out.add(new Block.Field(values.termLabel(term), shown, shown.size() == 1 ? link : Optional.empty()));
        }
        out.addAll(groups);
    }

    /** Objects that read well on one line; others become groups. */
    private Optional<List<Text>> inline(JsonObject node) {
        String type = type(node);
        return switch (type) {
            case "Concept" -> Optional.of(values.concept(node).stream().toList());
            case "Note" -> Optional.of(note(node));
            case "CreditPoint" -> Optional.of(List.of(values.credits(node)));
            case "Identifier", "LegalIdentifier" -> Optional.of(List.of(identifier(node)));
            case "Mailbox" -> Optional.of(node.text("id").map(id -> Text.neutral(id.replaceFirst("^mailto:", ""))).stream().toList());
            case "WebResource" -> Optional.of(webResource(node));
            case "MediaObject" -> Optional.of(values.first(node, "title").stream().toList());
            case "Organisation" -> Optional.of(organisation(node));
            case "Location" -> Optional.of(location(node));
            case "ShaclValidator2017", "ConceptScheme" -> Optional.of(List.of());
            case "" -> Optional.of(node.text("id").map(Text::neutral).stream().toList());
            default -> Optional.empty();
        };
    }

    private List<Text> note(JsonObject note) {
        List<Text> texts = note.get("noteLiteral").map(values::languageMap).orElse(List.of());
        Optional<Text> subject = note.object("subject").flatMap(values::concept);
        return subject.isEmpty() ? texts
                : texts.stream().map(text -> new Text(subject.get().value() + ": " + text.value(), text.language())).toList();
    }

    private Text identifier(JsonObject identifier) {
        String notation = identifier.list("notation").stream().findFirst().map(Values::literal).orElse("");
        Optional<String> scheme = identifier.text("schemeName")
                .or(() -> values.first(identifier, "schemeAgency").map(Text::value))
                .or(() -> identifier.object("spatial").flatMap(values::concept).map(Text::value));
        return Text.neutral(scheme.map(name -> notation + " (" + name + ")").orElse(notation));
    }

    private List<Text> webResource(JsonObject page) {
        Optional<String> address = page.text("contentURL");
        List<Text> texts = new ArrayList<>();
        Optional<Text> title = values.first(page, "title");
        title.ifPresent(texts::add);
        address.map(Text::neutral).filter(text -> title.map(Text::value).filter(text.value()::equals).isEmpty()).ifPresent(texts::add);
        return texts;
    }

    private List<Text> organisation(JsonObject organisation) {
        remember(organisation);
        return values.first(organisation, "legalName").or(() -> values.first(organisation, "altLabel")).stream().toList();
    }

    // A place reads as its parts from near to far, under the label of what it is the place of.
    private List<Text> location(JsonObject location) {
        List<Text> texts = new ArrayList<>(location.get("geographicName").map(values::languageMap).orElse(List.of()));
        Set<String> shown = Set.of("geographicName", "address", "spatialCode");
        List<Text> countries = new ArrayList<>();
        for (JsonObject address : location.objects("address")) {
            address.objects("fullAddress").forEach(note -> texts.addAll(note(note)));
            address.objects("countryCode").forEach(country -> values.concept(country).ifPresent(countries::add));
            lines(blocks(address, List.of(), Set.of("fullAddress", "countryCode")), texts);
        }
        location.objects("spatialCode").forEach(region -> values.concept(region).ifPresent(texts::add));
        texts.addAll(countries);
        lines(blocks(location, List.of(), shown), texts);
        return texts;
    }

    private static void lines(List<Block> blocks, List<Text> out) {
        for (Block block : blocks) {
            if (block instanceof Block.Field field) {
                field.values().forEach(text -> out.add(new Text(field.label().value() + ": " + text.value(), text.language())));
            } else if (block instanceof Block.Group group) {
                lines(group.blocks(), out);
            }
        }
    }

    void remember(JsonObject organisation) {
        if (!organisations.contains(organisation)) {
            organisations.add(organisation);
        }
    }

    private void outcomes(List<JsonValue> items, List<Block> out) {
        List<Text> titles = new ArrayList<>();
        List<Block> details = new ArrayList<>();
        for (JsonValue item : items) {
            if (item instanceof JsonObject outcome) {
                Optional<Text> title = values.first(outcome, "title");
                title.ifPresent(titles::add);
                List<Block> more = blocks(outcome, List.of(), values.hasOne(outcome, "title") ? Set.of("title") : Set.of());
                if (!more.isEmpty()) {
                    details.add(new Block.Group(title.orElse(values.termLabel("learningOutcome")), more));
                }
            }
        }
        if (!titles.isEmpty()) {
            out.add(new Block.Bullets(Optional.of(values.termLabel("learningOutcome")), titles));
        }
        out.addAll(details);
    }

    private void group(String term, JsonObject node, List<Block> out) {
        Optional<Text> title = values.first(node, "title").or(() -> values.first(node, "prefLabel"));
        Set<String> skip = values.hasOne(node, "title") ? Set.of("title")
                : values.first(node, "title").isEmpty() && values.hasOne(node, "prefLabel") ? Set.of("prefLabel") : Set.of();
        List<Block> blocks = blocks(node, List.of("startDate", "endDate"), skip);
        if (flat(type(node))) {
            out.addAll(blocks);
        } else if (title.isPresent() || !blocks.isEmpty()) {
            Text label = values.termLabel(term);
            Text heading = title.map(text -> new Text(label.value() + ": " + text.value(), text.language())).orElse(label);
            out.add(new Block.Group(heading, blocks.isEmpty() ? List.of(new Block.Field(label, List.of(title.orElse(label)), Optional.empty())) : blocks));
        }
    }

    // Wrappers without a meaning of their own for a reader: their members stand where the wrapper would.
    private static boolean flat(String type) {
        return switch (type) {
            case "Address", "ContactPoint", "AwardingProcess", "PeriodOfTime", "Phone" -> true;
            default -> false;
        };
    }

    static String type(JsonObject node) {
        List<JsonValue> types = node.list("type");
        return types.isEmpty() || !(types.get(types.size() - 1) instanceof JsonString last) ? "" : last.value();
    }

    private static List<JsonValue> items(JsonValue value) {
        return JsonObject.empty().with("x", value).list("x");
    }
}
