package org.edcsdk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.MediaObject;

/** Objects that read well on a line or two, such as an identifier, a place or a file. */
final class Inline {
    private static final Set<String> NAMES = Set.of("id", "type", "legalName", "fullName", "givenName", "patronymicName", "familyName", "prefLabel");

    private static final List<String> PERSON_NAMES = List.of("fullName", "givenName", "patronymicName", "familyName");

    private final NodeView nodes;
    private final Values values;

    Inline(NodeView nodes, Values values) {
        this.nodes = nodes;
        this.values = values;
    }

    /** The lines; nothing for an object that needs a heading of its own. */
    Optional<List<Text>> of(JsonObject node) {
        return switch (Graph.type(node)) {
            case "Concept" -> lines(node, values.concept(node).stream().toList(), Set.of("prefLabel", "definition", "notation"));
            case "Note" -> lines(node, note(node), Set.of("noteLiteral", "subject", "noteFormat"));
            case "CreditPoint" -> lines(node, List.of(values.credits(node)), Set.of("point", "framework"));
            case "Identifier", "LegalIdentifier" -> lines(node, List.of(identifier(node)), Set.of("notation", "schemeName", "schemeAgency",
                    "spatial", "dcType", "schemeVersion"));
            case "Mailbox" -> lines(node, mailbox(node).stream().toList(), Set.of());
            case "WebResource" -> lines(node, webResource(node), Set.of("title", "contentURL", "language"));
            case "MediaObject" -> lines(node, file(node), Set.of("title", "attachmentType", "contentSize", "contentURL", "description"));
            case "Organisation" -> Optional.of(organisation(node));
            case "Location" -> Optional.of(location(node));
            case "Address" -> lines(node, address(node), Set.of("fullAddress", "countryCode"));
            case "PeriodOfTime" -> lines(node, period(node), Set.of("startDate", "endDate"));
            case "Phone" -> lines(node, phone(node), Set.of("phoneNumber", "countryDialing", "areaDialingCode", "areaDialing", "dialNumber"));
            case "Amount" -> lines(node, amount(node).stream().toList(), Set.of("value", "unit"));
            case "PriceDetail" -> lines(node, price(node), Set.of("prefLabel", "amount"));
            case "Person", "Agent", "Group" -> isNamedOnly(node) ? Optional.of(names(node)) : Optional.empty();
            case "ShaclValidator2017", "ConceptScheme" -> Optional.of(List.of());
            default -> node.members().keySet().stream().allMatch(name -> name.equals("id") || name.equals("type")) ? Optional.of(id(node)) : Optional.empty();
        };
    }

    private Optional<List<Text>> lines(JsonObject node, List<Text> texts, Set<String> said) {
        List<Text> all = new ArrayList<>(texts);
        rest(nodes.blocks(node, said), all);
        return Optional.of(all);
    }

    private void rest(List<Block> blocks, List<Text> out) {
        for (Block block : blocks) {
            if (block instanceof Block.Field field) {
                field.values().forEach(text -> out.add(values.labelled(field.label(), text)));
            } else if (block instanceof Block.Group group) {
                rest(group.blocks(), out);
            }
        }
    }

    // Whether the name says all; the parts of a full name may be given apart as well.
    private boolean isNamedOnly(JsonObject node) {
        String name = values.name(node).map(Text::value).orElse("");
        return NAMES.containsAll(node.members().keySet())
                && PERSON_NAMES.stream().flatMap(term -> values.all(node, term).stream()).allMatch(text -> name.contains(text.value()));
    }

    private List<Text> names(JsonObject node) {
        return Stream.of(values.name(node).stream(), values.all(node, "legalName").stream(), values.all(node, "prefLabel").stream())
                .flatMap(all -> all).distinct().toList();
    }

    // An id that a writer made up for one credential tells a reader nothing.
    private static List<Text> id(JsonObject node) {
        return node.text("id").filter(id -> !id.startsWith("urn:")).map(Text::neutral).stream().toList();
    }

    private List<Text> note(JsonObject note) {
        Optional<Text> subject = values.concept(note, "subject");
        List<Text> texts = values.all(note, "noteLiteral");
        return subject.isEmpty() ? texts : texts.stream().map(text -> values.labelled(subject.get(), text)).toList();
    }

    private Text identifier(JsonObject identifier) {
        String notation = identifier.list("notation").stream().findFirst().map(Values::literal).orElse("");
        Stream<String> version = identifier.text("schemeVersion").stream()
                .map(text -> values.labelled(values.termLabel("schemeVersion"), Text.neutral(text)).value());
        Stream<String> names = Stream.of(identifier.text("schemeName").stream(), values.all(identifier, "schemeAgency").stream().map(Text::value),
                values.concepts(identifier, "dcType").stream().map(Text::value), values.concepts(identifier, "spatial").stream().map(Text::value))
                .flatMap(all -> all);
        return values.remarked(Text.neutral(notation), Stream.concat(names, version));
    }

    private static Optional<Text> mailbox(JsonObject mailbox) {
        return mailbox.text("id").map(id -> Text.neutral(id.replaceFirst("^mailto:", "")));
    }

    private List<Text> webResource(JsonObject page) {
        List<Text> texts = new ArrayList<>();
        List<String> languages = values.concepts(page, "language").stream().map(Text::value).toList();
        values.all(page, "title").forEach(title -> texts.add(values.remarked(title, languages.stream())));
        page.text("contentURL").map(Text::neutral).filter(address -> texts.stream().noneMatch(text -> text.value().equals(address.value())))
                .ifPresent(address -> texts.add(texts.isEmpty() ? values.remarked(address, languages.stream()) : address));
        return texts;
    }

    private List<Text> file(JsonObject file) {
        Optional<String> size = file.list("contentSize").stream().findFirst().map(value -> values.literal("contentSize", value, "integer").value())
                .or(() -> file.text("content").filter(content -> !content.isBlank()).map(Inline::size).map(bytes -> values.numbers().size(bytes).value()));
        Stream<String> remarks = Stream.of(values.concept(file, "attachmentType").map(Text::value), fileType(file), size).flatMap(Optional::stream);
        List<Text> texts = new ArrayList<>();
        Optional<Text> description = values.first(file, "description");
        Text name = values.first(file, "title").orElse(values.label("field.untitled"));
        texts.add(values.remarked(name, remarks));
        values.all(file, "title").stream().skip(1).forEach(texts::add);
        description.ifPresent(text -> texts.addAll(values.all(file, "description")));
        file.text("contentURL").map(Text::neutral).ifPresent(texts::add);
        return texts;
    }

    private Optional<String> fileType(JsonObject file) {
        return values.graph().object(file, "contentType").flatMap(type -> values.first(type, "prefLabel").isPresent()
                ? values.concept(type).map(Text::value) : MediaObject.of(file).mediaType());
    }

    // Four characters of base64 stand for three bytes.
    private static long size(String base64) {
        return base64.length() / 4L * 3 - (base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0);
    }

    private List<Text> organisation(JsonObject organisation) {
        Optional<Text> name = values.name(organisation);
        if (isNamedOnly(organisation)) {
            return names(organisation);
        }
        nodes.remember(organisation);
        return List.of(name.orElse(values.classLabel("Organisation")));
    }

    // A place reads as its parts from near to far; a country is named once.
    private List<Text> location(JsonObject location) {
        List<Text> texts = new ArrayList<>(values.all(location, "geographicName"));
        texts.addAll(values.all(location, "description"));
        List<Text> countries = new ArrayList<>();
        for (JsonObject address : values.graph().objects(location, "address")) {
            values.graph().objects(address, "fullAddress").forEach(note -> texts.addAll(note(note)));
            countries.addAll(values.concepts(address, "countryCode"));
            rest(nodes.blocks(address, Set.of("fullAddress", "countryCode")), texts);
        }
        texts.addAll(values.concepts(location, "spatialCode"));
        countries.stream().filter(country -> !texts.contains(country)).distinct().forEach(texts::add);
        rest(nodes.blocks(location, Set.of("geographicName", "description", "address", "spatialCode")), texts);
        return texts;
    }

    private List<Text> address(JsonObject address) {
        return Stream.concat(values.graph().objects(address, "fullAddress").stream().flatMap(note -> note(note).stream()),
                values.concepts(address, "countryCode").stream()).toList();
    }

    private List<Text> period(JsonObject period) {
        Optional<Text> from = values.date(period, "startDate");
        Optional<Text> until = values.date(period, "endDate");
        if (from.isPresent() && until.isPresent()) {
            return List.of(from.equals(until) ? from.get() : values.labels().fill("period.range", from.get().value(), until.get().value()));
        }
        return Stream.of(from.map(text -> values.labels().fill("period.from", text.value())), until.map(text -> values.labels().fill("period.until", text.value())))
                .flatMap(Optional::stream).toList();
    }

    private static List<Text> phone(JsonObject phone) {
        List<Text> texts = new ArrayList<>(phone.text("phoneNumber").map(Text::neutral).stream().toList());
        String parts = String.join(" ", Stream.of("countryDialing", "areaDialingCode", "areaDialing", "dialNumber").flatMap(term -> phone.text(term).stream()).toList());
        if (!parts.isBlank() && texts.stream().noneMatch(text -> text.value().equals(parts))) {
            texts.add(Text.neutral(parts));
        }
        return texts;
    }

    private Optional<Text> amount(JsonObject amount) {
        Optional<String> unit = values.graph().object(amount, "unit").flatMap(concept -> concept.text("id")
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1)).filter(code -> code.matches("[A-Z]{3}"))
                .or(() -> values.concept(concept).map(Text::value)));
        return amount.list("value").stream().findFirst().map(value -> values.literal("value", value, "decimal"))
                .map(value -> Text.neutral(value.value() + unit.map(code -> "\u00A0" + code).orElse("")));
    }

    private List<Text> price(JsonObject price) {
        List<Text> amounts = values.graph().objects(price, "amount").stream().flatMap(amount -> amount(amount).stream()).toList();
        List<Text> names = values.all(price, "prefLabel");
        if (names.size() == 1 && amounts.size() == 1) {
            return List.of(values.labelled(names.get(0), amounts.get(0)));
        }
        return Stream.concat(names.stream(), amounts.stream()).toList();
    }
}
