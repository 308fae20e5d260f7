package org.edcsdk.view;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** The whole credential in the sections of the Europass viewer; what a prescribed form has shown before is not repeated. */
final class CredentialSections {
    private static final List<String> STATUS = List.of("credentialStatus", "status", "termsOfUse", "refreshService");
    private static final Set<String> ELSEWHERE = Set.of("credentialSubject", "issuer", "displayParameter", "credentialSchema", "evidence", "attachment",
            "proof", "credentialStatus", "status", "termsOfUse", "refreshService");

    private final EuropeanDigitalCredential credential;
    private final Values values;
    private final NodeView nodes;
    private final Claims claims;
    private final Shown shown;
    private final JsonObject issuer;
    private final List<JsonObject> awardingBodies;
    private final Set<JsonObject> described = new LinkedHashSet<>();
    private final List<Section> sections = new ArrayList<>();

    CredentialSections(EuropeanDigitalCredential credential, Values values, NodeView nodes, Claims claims, Shown shown) {
        this.credential = credential;
        this.values = values;
        this.nodes = nodes;
        this.claims = claims;
        this.shown = shown;
        this.issuer = values.graph().resolve(credential.issuer().json());
        this.awardingBodies = claims.roots().stream().flatMap(claim -> values.graph().objects(claim, "awardedBy").stream())
                .flatMap(award -> values.graph().objects(award, "awardingBody").stream())
                .filter(body -> Graph.type(body).equals("Organisation")).distinct().toList();
    }

    List<Section> all(Layout layout) {
        switch (layout) {
            case MICRO_CREDENTIAL -> sections.add(new MicroCredentialSection(credential, values, nodes, claims, shown).section());
            case DIPLOMA_SUPPLEMENT -> sections.addAll(new DiplomaSupplementSections(credential, values, nodes, claims, shown).sections());
            case GENERIC -> { }
        }
        add("credential", "section.credential", credentialBlocks());
        add("holder", "section.holder", holder());
        issuers();
        claims("LearningAchievement", "achievements", "section.achievement", "section.achievements");
        claims("LearningActivity", "activities", "section.activities", "section.activities");
        assessments();
        claims("LearningEntitlement", "entitlements", "section.entitlements", "section.entitlements");
        others();
        add("evidence", "section.evidence", evidence());
        add("attachments", "section.attachments", attachments());
        organisations();
        add("status", "section.status", status());
        add("extensions", "section.extensions", nodes.extensions());
        return List.copyOf(sections);
    }

    private void add(String id, String heading, List<Block> blocks) {
        if (!blocks.isEmpty()) {
            sections.add(new Section(id, values.label(heading), NodeView.groupsLast(blocks)));
        }
    }

    private List<Block> credentialBlocks() {
        List<Block> blocks = new ArrayList<>();
        values.text(credential.title()).ifPresent(title -> blocks.add(field(values.label("field.title"), title)));
        values.text(credential.description()).ifPresent(text -> blocks.add(field(values.termLabel("description"), text)));
        String issuing = awardingBodies.isEmpty() || awardingBodies.contains(issuer) ? "section.issuer" : "section.sealer";
        values.name(issuer).ifPresent(name -> blocks.add(field(values.label(issuing), name)));
        Set<String> skip = new LinkedHashSet<>(ELSEWHERE);
        if (credential.json().get("issuanceDate").equals(credential.json().get("issued"))) {
            skip.add("issuanceDate");
        }
        blocks.addAll(nodes.blocks(credential.json(), skip));
        display(blocks);
        credential.id().ifPresent(id -> blocks.add(field(values.label("field.id"), Text.neutral(id))));
        return blocks;
    }

    private void display(List<Block> blocks) {
        JsonObject display = values.graph().resolve(credential.displayParameter().json());
        List<Text> languages = values.concepts(display, "language");
        NodeView.field(values.label("field.displayLanguages"), languages, Optional.empty(), blocks);
        values.concept(display, "primaryLanguage").filter(language -> !languages.contains(language))
                .ifPresent(language -> blocks.add(field(values.termLabel("primaryLanguage"), language)));
        blocks.addAll(nodes.blocks(display, Set.of("title", "description", "language", "primaryLanguage")));
    }

    private static Block field(Text label, Text value) {
        return new Block.Field(label, List.of(value), Optional.empty());
    }

    private List<Block> holder() {
        JsonObject person = values.graph().resolve(credential.holder().json());
        List<Block> blocks = new ArrayList<>();
        if (!person.has("fullName")) {
            values.name(person).ifPresent(name -> blocks.add(field(values.termLabel("fullName"), name)));
        }
        blocks.addAll(nodes.blocks(person, Set.of("hasClaim")));
        blocks.addAll(further("credentialSubject"));
        return blocks;
    }

    // The profile allows one subject and one issuer; a file may have more, and they are not to be overlooked.
    private List<Block> further(String term) {
        return values.graph().objects(credential.json(), term).stream().skip(1)
                .<Block>map(node -> new Block.Group(nodes.heading(node), nodes.blocks(node, Set.of()))).toList();
    }

    // Who awards is named first; who seals, where that is another, has a section of its own.
    private void issuers() {
        List<JsonObject> awarding = awardingBodies.isEmpty() ? List.of(issuer) : awardingBodies;
        add("issuer", "section.issuer", organisations(awarding));
        List<Block> sealers = new ArrayList<>(awarding.contains(issuer) ? List.of() : organisations(List.of(issuer)));
        sealers.addAll(further("issuer"));
        add("sealer", "section.sealer", sealers);
    }

    private List<Block> organisations(List<JsonObject> list) {
        List<Block> groups = new ArrayList<>();
        for (JsonObject organisation : list) {
            described.add(organisation);
            List<Block> blocks = nodes.blocks(organisation, list.size() > 1 ? nodes.headed(organisation) : Set.of());
            if (list.size() == 1) {
                return blocks;
            }
            if (!blocks.isEmpty()) {
                groups.add(new Block.Group(nodes.heading(organisation), blocks));
            }
        }
        return groups;
    }

    private void claims(String type, String id, String one, String several) {
        List<JsonObject> all = claims.of(type);
        List<Block> groups = new ArrayList<>();
        all.forEach(claim -> groups.add(group(claim)));
        add(id, all.size() == 1 ? one : several, groups);
    }

    private Block group(JsonObject claim) {
        List<Block> blocks = nodes.blocks(claim, nodes.headed(claim));
        Text heading = nodes.heading(claim);
        return new Block.Group(heading, blocks.isEmpty() ? List.of(field(values.label("field.title"), heading)) : blocks);
    }

    // An assessment that stands in the table of courses comes again only with what that has no room for.
    private void assessments() {
        List<JsonObject> all = claims.of("LearningAssessment");
        List<JsonObject> own = all.stream().filter(assessment -> !nodes.isTabled(assessment)).toList();
        List<Block> blocks = new ArrayList<>();
        if (own.size() > 1) {
            overview(own).ifPresent(blocks::add);
        }
        for (JsonObject assessment : all) {
            List<Block> more = nodes.blocks(assessment, nodes.headed(assessment));
            if (!more.isEmpty()) {
                blocks.add(new Block.Group(nodes.heading(assessment), more));
            } else if (own.size() == 1 && own.contains(assessment)) {
                blocks.add(group(assessment));
            }
        }
        add("assessments", "section.assessments", blocks);
    }

    private Optional<Block> overview(List<JsonObject> assessments) {
        TableOf table = new TableOf(List.of(values.label("table.assessment"), values.label("table.type"), values.label("table.grade"), values.label("table.date")));
        for (JsonObject assessment : assessments) {
            Optional<JsonObject> specification = values.graph().object(assessment, "specifiedBy");
            List<JsonObject> grades = values.graph().objects(assessment, "grade");
            List<Text> grade = grades.stream().filter(note -> !note.has("subject")).flatMap(note -> values.all(note, "noteLiteral").stream()).toList();
            if (grades.size() == 1 && grade.size() == 1) {
                shown.member(assessment, "grade");
            }
            shown.member(assessment, "dateIssued");
            specification.filter(what -> values.concepts(what, "dcType").size() == 1).ifPresent(what -> shown.member(what, "dcType"));
            table.row(List.of(Optional.of(nodes.heading(assessment)), specification.flatMap(what -> values.concept(what, "dcType")), grade.stream().findFirst(),
                    values.date(assessment, "dateIssued")));
        }
        return table.block();
    }

    private void others() {
        List<Block> groups = new ArrayList<>();
        Stream.concat(claims.of("Claim").stream(), claims.roots().stream().filter(claim -> !claims.isListed(claim)))
                .forEach(claim -> groups.add(group(claim)));
        add("claims", "section.claims", groups);
    }

    private List<Block> evidence() {
        List<JsonObject> all = values.graph().objects(credential.json(), "evidence");
        List<Block> blocks = new ArrayList<>();
        for (JsonObject evidence : all) {
            List<Block> own = nodes.blocks(evidence, Set.of());
            if (all.size() == 1) {
                return own;
            }
            if (!own.isEmpty()) {
                blocks.add(new Block.Group(values.concept(evidence, "dcType").orElse(values.classLabel("Evidence")), own));
            }
        }
        return blocks;
    }

    private List<Block> attachments() {
        return nodes.member(credential.json(), "attachment").stream()
                .map(block -> block instanceof Block.Field field ? new Block.Field(values.label("field.files"), field.values(), field.link()) : block).toList();
    }

    // Describing one organisation may name another, which then joins the list.
    private void organisations() {
        List<Block> groups = new ArrayList<>();
        for (int i = 0; i < nodes.organisations().size(); i++) {
            JsonObject organisation = nodes.organisations().get(i);
            if (described.add(organisation)) {
                List<Block> blocks = nodes.blocks(organisation, nodes.headed(organisation));
                if (!blocks.isEmpty()) {
                    groups.add(new Block.Group(nodes.heading(organisation), blocks));
                }
            }
        }
        add("organisations", "section.organisations", groups);
    }

    private List<Block> status() {
        List<Block> blocks = new ArrayList<>();
        for (String term : STATUS) {
            blocks.addAll(Values.extension(values.termLabel(term), credential.json().list(term)));
        }
        return blocks;
    }
}
