package org.edcsdk.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.edcsdk.model.Concept;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.LangString;
import org.edcsdk.model.MediaObject;

/**
 * A credential for a person: what stands on the certificate, and all of it in ordered sections. PDF, HTML report and command line draw this
 * one view. Texts stand in the wanted language where the credential has it, else in English, else in any. Immutable and thread safe.
 */
public final class CredentialView {
    private final Labels labels;
    private final CertificateFacts certificate;
    private final List<Section> sections;

    private CredentialView(Labels labels, CertificateFacts certificate, List<Section> sections) {
        this.labels = labels;
        this.certificate = certificate;
        this.sections = sections;
    }

    /**
     * The view of a credential.
     *
     * @param credential the credential
     * @param language one of the 24 official languages of the Union, ISO 639-1
     * @return the view
     * @throws IllegalArgumentException for any other language
     */
    public static CredentialView of(EuropeanDigitalCredential credential, String language) {
        Labels labels = Labels.of(language);
        Values values = new Values(labels, language);
        return new CredentialView(labels, new CertificateView(credential, values, language).facts(), new Sections(credential, values, language).all());
    }

    /**
     * The language in which a credential is shown where nobody asked for another: its primary language where that is official, else English.
     *
     * @param credential the credential
     * @return ISO 639-1
     */
    public static String defaultLanguage(EuropeanDigitalCredential credential) {
        String primary = credential.primaryLanguage();
        return Labels.isOfficial(primary) ? primary : "en";
    }

    /** The language of the labels. */
    public String language() {
        return labels.language();
    }

    /** The SDK's own words in that language. */
    public Labels labels() {
        return labels;
    }

    /** What stands on the certificate page. */
    public CertificateFacts certificate() {
        return certificate;
    }

    /** The whole credential in sections, empty ones left out. */
    public List<Section> sections() {
        return sections;
    }

    private record CertificateView(EuropeanDigitalCredential credential, Values values, String language) {
        private static final int MOST_FACTS = 4;

        CertificateFacts facts() {
            Optional<JsonObject> achievement = credential.holder().json().objects("hasClaim").stream().findFirst();
            Optional<JsonObject> process = achievement.flatMap(claim -> claim.object("awardedBy"));
            Optional<JsonObject> awardingBody = process.flatMap(awarded -> awarded.object("awardingBody"));
            JsonObject issuer = credential.issuer().json();
            Text name = awardingBody.flatMap(body -> values.first(body, "legalName"))
                    .or(() -> values.first(issuer, "legalName")).orElse(Text.neutral(""));
            Text title = values.text(credential.title()).orElse(Text.neutral(""));
            Optional<MediaObject> logo = awardingBody.flatMap(body -> body.object("logo")).or(() -> issuer.object("logo"))
                    .map(CredentialView::media);
            return new CertificateFacts(name, kind(achievement), title, values.label("certificate.lead"), holderName(),
                    statement(achievement, title), facts(achievement, process), logo);
        }

        private Text holderName() {
            LangString full = credential.holder().fullName().orElse(null);
            String nameLanguage = full == null ? "" : full.bestLanguage(language).orElse("");
            return new Text(credential.holder().displayName(language).orElse(""), nameLanguage);
        }

        private Text kind(Optional<JsonObject> achievement) {
            Optional<Text> special = credential.credentialProfiles().stream()
                    .filter(profile -> CredentialProfile.of(profile).filter(known -> known != CredentialProfile.GENERIC).isPresent())
                    .map(Concept::json).flatMap(profile -> values.concept(profile).stream()).findFirst();
            return special.or(() -> achievement.flatMap(claim -> claim.object("specifiedBy")).flatMap(specification -> specification.object("dcType"))
                    .flatMap(values::concept)).orElse(values.label("certificate.kind"));
        }

        private List<Text> statement(Optional<JsonObject> achievement, Text title) {
            Optional<Text> description = values.text(credential.description());
            Optional<Text> learned = achievement.flatMap(claim -> values.first(claim, "title"))
                    .filter(text -> !text.value().equals(title.value()));
            return Stream.of(description, learned).flatMap(Optional::stream).toList();
        }

        private List<Fact> facts(Optional<JsonObject> achievement, Optional<JsonObject> process) {
            List<Fact> facts = new ArrayList<>();
            Optional<JsonObject> specification = achievement.flatMap(claim -> claim.object("specifiedBy"));
            achievement.flatMap(claim -> claim.object("creditReceived"))
                    .or(() -> specification.flatMap(what -> what.object("creditPoint")))
                    .ifPresent(points -> facts.add(new Fact(values.label("certificate.credits"), values.credits(points))));
            specification.flatMap(what -> what.object("eqfLevel")).map(CredentialView::code)
                    .ifPresent(level -> facts.add(new Fact(values.label("certificate.level"), Text.neutral(level))));
            achievement.flatMap(claim -> claim.object("provenBy")).flatMap(assessment -> assessment.object("grade"))
                    .flatMap(grade -> values.first(grade, "noteLiteral"))
                    .ifPresent(grade -> facts.add(new Fact(values.label("certificate.grade"), grade)));
            process.flatMap(awarded -> awarded.text("awardingDate")).map(DateTime::new).or(credential::issued).or(credential::validFrom)
                    .ifPresent(date -> facts.add(new Fact(values.label("certificate.awarded"), values.date(date))));
            return facts.subList(0, Math.min(MOST_FACTS, facts.size()));
        }
    }

    private static String code(JsonObject concept) {
        String iri = concept.text("id").orElse("");
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private static MediaObject media(JsonObject json) {
        return MediaObject.of(json);
    }

    private record Sections(EuropeanDigitalCredential credential, Values values, String language, NodeView nodes) {
        private static final Text NONE = Text.neutral("");

        Sections(EuropeanDigitalCredential credential, Values values, String language) {
            this(credential, values, language, new NodeView(values));
        }

        List<Section> all() {
            List<Section> sections = new ArrayList<>();
            add(sections, "holder", values.label("section.holder"), nodes.blocks(credential.holder().json(),
                    List.of("fullName", "givenName", "familyName", "dateOfBirth"), Set.of("hasClaim")));
            add(sections, "credential", values.label("section.credential"), credentialBlocks());
            for (JsonObject claim : credential.holder().json().objects("hasClaim")) {
                claim(sections, claim);
            }
            add(sections, "evidence", values.label("section.evidence"), evidence());
            nodes.remember(credential.issuer().json());
            organisations(sections);
            return List.copyOf(sections);
        }

        private static void add(List<Section> sections, String id, Text heading, List<Block> blocks) {
            if (!blocks.isEmpty()) {
                sections.add(new Section(id, heading, blocks));
            }
        }

        private List<Block> credentialBlocks() {
            List<Block> blocks = new ArrayList<>();
            values.text(credential.title()).ifPresent(title -> blocks.add(field("field.title", title)));
            values.text(credential.description()).ifPresent(text -> blocks.add(new Block.Field(values.termLabel("description"), List.of(text), Optional.empty())));
            values.first(credential.issuer().json(), "legalName").ifPresent(name -> blocks.add(new Block.Field(values.termLabel("issuer"), List.of(name), Optional.empty())));
            blocks.addAll(nodes.blocks(credential.json(),
                    List.of("credentialProfiles", "issued", "validFrom", "expirationDate", "validUntil", "identifier"),
                    Set.of("credentialSubject", "issuer", "displayParameter", "credentialSchema", "evidence", "issuanceDate", "proof")));
            blocks.addAll(nodes.blocks(credential.displayParameter().json(), List.of(), Set.of("title", "description", "primaryLanguage")));
            credential.id().ifPresent(id -> blocks.add(field("field.id", Text.neutral(id))));
            return blocks;
        }

        private Block field(String label, Text value) {
            return new Block.Field(values.label(label), List.of(value), Optional.empty());
        }

        private void claim(List<Section> sections, JsonObject claim) {
            Text heading = values.first(claim, "title").orElse(values.label("section.achievement"));
            List<Block> blocks = new ArrayList<>(nodes.blocks(claim, List.of("description", "awardedBy", "creditReceived"),
                    values.hasOne(claim, "title") ? Set.of("title", "specifiedBy", "provenBy") : Set.of("specifiedBy", "provenBy")));
            List<Block> specified = new ArrayList<>();
            for (JsonObject specification : claim.objects("specifiedBy")) {
                boolean sameTitle = specification.get("title").equals(claim.get("title"));
                specified.addAll(nodes.blocks(specification,
                        List.of("title", "description", "learningOutcome", "volumeOfLearning", "creditPoint", "eqfLevel", "nqfLevel", "mode", "language"),
                        sameTitle ? Set.of("title") : Set.of()).stream().filter(block -> !sameTitle || !isTitle(block)).toList());
            }
            List<Block> ordered = new ArrayList<>(blocks.stream().filter(Block.Field.class::isInstance).toList());
            ordered.addAll(specified);
            ordered.addAll(assessments(claim));
            ordered.addAll(blocks.stream().filter(block -> !(block instanceof Block.Field)).toList());
            add(sections, "achievement", heading, NodeView.groupsLast(ordered));
        }

        private boolean isTitle(Block block) {
            return block instanceof Block.Field field && field.label().equals(values.termLabel("title"));
        }

        private List<Block> assessments(JsonObject claim) {
            List<JsonObject> assessments = claim.objects("provenBy");
            if (assessments.isEmpty()) {
                return List.of();
            }
            List<List<Text>> rows = new ArrayList<>();
            List<Block> details = new ArrayList<>();
            for (JsonObject assessment : assessments) {
                Text title = values.first(assessment, "title").orElse(NONE);
                rows.add(List.of(title,
                        assessment.object("specifiedBy").flatMap(specification -> specification.object("dcType")).flatMap(values::concept).orElse(NONE),
                        assessment.object("grade").flatMap(grade -> values.first(grade, "noteLiteral")).orElse(NONE),
                        assessment.text("dateIssued").map(date -> values.date(new DateTime(date))).orElse(NONE)));
                List<Block> more = details(claim, assessment);
                if (!more.isEmpty()) {
                    details.add(new Block.Group(title, more));
                }
            }
            List<Block> blocks = new ArrayList<>();
            blocks.add(withoutEmptyColumns(List.of(values.label("table.assessment"), values.label("table.type"), values.label("table.grade"),
                    values.label("table.date")), rows));
            blocks.addAll(details);
            return List.of(new Block.Group(values.label("section.assessments"), blocks));
        }

        // What the table shows, and an awarding body that is the achievement's own, need no second place.
        private List<Block> details(JsonObject claim, JsonObject assessment) {
            Set<String> shown = new HashSet<>(Set.of("grade", "dateIssued"));
            if (values.hasOne(assessment, "title")) {
                shown.add("title");
            }
            if (body(assessment).equals(body(claim)) && assessment.object("awardedBy").flatMap(process -> process.get("awardingDate")).isEmpty()) {
                shown.add("awardedBy");
            }
            List<JsonObject> specifications = assessment.objects("specifiedBy");
            if (specifications.size() == 1 && specifications.get(0).get("title").equals(assessment.get("title"))) {
                shown.add("specifiedBy");
            }
            List<Block> blocks = new ArrayList<>(nodes.blocks(assessment, List.of(), shown));
            if (shown.contains("specifiedBy")) {
                JsonObject specification = specifications.get(0);
                boolean oneType = specification.objects("dcType").size() == 1;
                blocks.addAll(nodes.blocks(specification, List.of(), oneType ? Set.of("title", "dcType") : Set.of("title")));
            }
            return NodeView.groupsLast(blocks);
        }

        private static Optional<JsonValue> body(JsonObject claim) {
            return claim.object("awardedBy").flatMap(process -> process.get("awardingBody"));
        }

        private static Block.Table withoutEmptyColumns(List<Text> head, List<List<Text>> rows) {
            List<Integer> used = IntStream.range(0, head.size()).filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(NONE))).boxed().toList();
            if (used.isEmpty()) {
                return new Block.Table(head, rows);
            }
            return new Block.Table(used.stream().map(head::get).toList(), rows.stream().map(row -> used.stream().map(row::get).toList()).toList());
        }

        private List<Block> evidence() {
            List<Block> blocks = new ArrayList<>();
            for (JsonObject evidence : credential.json().objects("evidence")) {
                blocks.addAll(nodes.blocks(evidence, List.of("dcType", "evidenceStatement"), Set.of()));
            }
            return blocks;
        }

        // Describing one organisation may name another, which then joins the list.
        private void organisations(List<Section> sections) {
            List<Block> groups = new ArrayList<>();
            for (int i = 0; i < nodes.organisations().size(); i++) {
                JsonObject organisation = nodes.organisations().get(i);
                Text name = values.first(organisation, "legalName").orElse(values.label("section.organisations"));
                List<Block> blocks = nodes.blocks(organisation, List.of("altLabel", "eIDASIdentifier", "registration", "vatIdentifier"), Set.of("legalName"));
                if (!blocks.isEmpty()) {
                    groups.add(new Block.Group(name, blocks));
                }
            }
            add(sections, "organisations", values.label("section.organisations"), groups);
        }
    }
}
