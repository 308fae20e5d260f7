package org.edcsdk.render;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.JsonLdDocument;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.MediaObject;
import org.edcsdk.view.Block;
import org.edcsdk.view.CertificateFacts;
import org.edcsdk.view.CredentialView;
import org.edcsdk.view.Fact;
import org.edcsdk.view.Labels;
import org.edcsdk.view.Section;
import org.edcsdk.view.Text;

/** Page contents made by hand, so that the tests do not lean on the view's choices. */
final class Pages {

    static final String ID = "urn:credential:7f3c1e52-4a0b-4f53-9c55-2f6a1f0a9d11";
    static final Instant CREATED = Instant.parse("2026-06-17T09:00:00Z");
    static final JsonLdDocument PAYLOAD = new JsonLdDocument(Bytes.utf8("{\"id\":\"" + ID + "\",\"x\":\"\u00DF \u044F\"}"));
    static final RenderOptions EVERYTHING = RenderOptions.builder()
            .verifyUrl("https://credentials.zed.example/v/7f3c1e52")
            .sealCard(new SealCard("University of Zed", "VATIE-1234567A", "University of Zed eSeal", LocalDate.of(2026, 6, 17)))
            .build();

    private Pages() {
    }

    static Text en(String value) {
        return new Text(value, "en");
    }

    static Text neutral(String value) {
        return new Text(value, "");
    }

    static Block field(String label, String... values) {
        return new Block.Field(en(label), Arrays.stream(values).map(Pages::en).toList(), Optional.empty());
    }

    static PageContent content(CertificateFacts facts, List<Section> sections) {
        BadgeText badge = new BadgeText(facts.issuerName().value(), facts.kind().value(), facts.title().value(), List.of("5 ECTS"), 7);
        return new PageContent(Labels.of("en"), facts, en("Certificate supplement"), en("What was learned."), sections, badge);
    }

    static CertificateFacts facts(String issuer, String title, String name, List<Text> statement, Optional<MediaObject> logo) {
        return new CertificateFacts(neutral(issuer), en("Micro-credential"), neutral(title), en("This is to certify that"), neutral(name), statement,
                List.of(new Fact(en("Credit points"), neutral("5 ECTS")), new Fact(en("EQF level"), neutral("7")),
                        new Fact(en("Grade"), neutral("A (1.3)")), new Fact(en("Awarded"), en("17 June 2026"))), logo);
    }

    static PageContent named(String name) {
        return content(facts("University of Zed", "Data Literacy", name, List.of(), Optional.empty()), List.of());
    }

    static PageContent microCredential(Optional<MediaObject> logo) {
        return content(facts("University of Zed", "Data Literacy for Marine Science", "Ana Andromeda", List.of(en("has successfully completed the "
                + "course and demonstrated the ability to collect, analyse and communicate marine data responsibly.")), logo), sections());
    }

    static PageContent transcript(int modules) {
        List<List<Text>> rows = new ArrayList<>();
        for (int i = 1; i <= modules; i++) {
            String title = i % 7 == 0 ? "Advanced seminar on the reproducible analysis of oceanographic time series, part " + i : "Module " + i;
            rows.add(List.of(neutral("MOD-" + (1000 + i)), en(title), neutral("" + (i % 9 + 1)), neutral("1." + i % 10), en("1 March 2025")));
        }
        List<Section> sections = new ArrayList<>(sections());
        sections.add(new Section("transcript", en("Transcript of records"), List.of(new Block.Table(
                List.of(en("Code"), en("Module"), en("Credits"), en("Grade"), en("Date")), rows), field("Total", "180 ECTS"))));
        return content(facts("University of Zed", "Bachelor of Science in Oceanography", "Ana Andromeda", List.of(), Optional.empty()), sections);
    }

    static PageContent greekAndBulgarian() {
        CertificateFacts facts = facts("Εθνικό και Καποδιστριακό Πανεπιστήμιο Αθηνών",
                "Επιστήμη δεδομένων και τεχνητή νοημοσύνη για την εκπαίδευση", "Παρασκευή-Ελένη Παπαδοπούλου-Χατζηγεωργίου",
                List.of(new Text("Ολοκλήρωσε με επιτυχία το πρόγραμμα σπουδών.", "el"), new Text("Успешно завърши обучението; жълтата дюля.", "bg")), Optional.empty());
        return content(facts, List.of(new Section("holder", new Text("Притежател", "bg"), List.of(new Block.Field(
                new Text("Име", "bg"), List.of(new Text("Щъркелова Яна Йорданова", "bg"), new Text("Ἀθῆναι ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία", "el")), Optional.empty())))));
    }

    /** A diploma supplement as the view lays it out, of which much is absent. */
    static PageContent diplomaSupplement() {
        String award = "'awardedBy':{'type':'AwardingProcess','awardingBody':{'type':'Organisation','legalName':{'en':'University of Zed'}}}";
        String course = "{'id':'urn:epass:learningAchievement:%1$d','type':'LearningAchievement','title':{'en':'Course %1$d'}," + award
                + ",'provenBy':{'id':'urn:epass:learningAssessment:%1$d','type':'LearningAssessment','title':{'en':'Exam'},'grade':{'type':'Note','noteLiteral':{'en':'B'}}}}";
        String outcome = "{'type':'LearningOutcome','title':{'fr':'Comprendre'},'relatedSkill':{'id':'http://skill.example/1','type':'Concept','prefLabel':{'fr':'savoir'}}}";
        String json = "{'type':['VerifiableCredential','EuropeanDigitalCredential'],'issuer':{'type':'Organisation','legalName':{'en':'University of Zed'}},"
                + "'credentialProfiles':{'id':'http://data.europa.eu/snb/credential/6dff8a0f87','type':'Concept'},'displayParameter':{'title':{'en':'Diploma Supplement'}},"
                + "'credentialSubject':{'type':'Person','fullName':{'en':'Ana Andromeda'},'hasClaim':{'type':'LearningAchievement','title':{'en':'Bachelor'}," + award
                + ",'specifiedBy':{'type':'Qualification','title':{'en':'Bachelor'},'learningOutcome':" + outcome + "},'hasPart':["
                + course.formatted(1) + "," + course.formatted(2) + "]}}}";
        try {
            JsonObject credential = (JsonObject) Json.parse(Bytes.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8)), JsonLimits.withDefaults());
            return PageContent.of(CredentialView.of(EuropeanDigitalCredential.of(credential), "en"));
        } catch (JsonReadException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Section> sections() {
        String address = "https://credentials.zed.example/programmes/data-literacy";
        return List.of(
                new Section("holder", en("Holder"), List.of(field("Full name", "Ana Andromeda"), field("Date of birth", "8 March 1999"))),
                new Section("credential", en("Credential"), List.of(
                        field("Title", "Data Literacy for Marine Science"),
                        new Block.Field(en("Web site"), List.of(neutral(address)), Optional.of(address)),
                        field("Languages of instruction", "English", "Irish"),
                        new Block.Field(en("Also known as"), List.of(new Text("Comp\u00E9tences en donn\u00E9es marines", "fr")), Optional.empty()),
                        field("Entitlement", "Access to the Master\u2019s programme \u201CCoastal Data Science\u201D; the holder may use the title as "
                                + "stated in the regulations of the awarding body, subject to national law."))),
                new Section("outcomes", en("Learning outcomes"), List.of(new Block.Bullets(Optional.of(en("The holder can")), List.of(
                        en("Plan a sampling campaign and justify the choice of sensors, scales and uncertainty budgets."),
                        en("Apply appropriate statistical methods and explain their limits to expert and non-expert audiences, in writing."))))),
                new Section("assessment", en("Assessment"), List.of(
                        new Block.Table(List.of(en("Assessment"), en("Method"), en("Weight"), en("Date")), List.of(
                                List.of(en("Portfolio of analysed data sets"), en("Coursework"), neutral("60 %"), en("2 June 2026")),
                                List.of(en("Oral defence"), en(""), neutral("40 %"), en("12 June 2026")))),
                        new Block.Group(en("Grading scheme"), List.of(field("Name", "ECTS grades"), field("Scale", "A is the best grade.", "F is a failure."),
                                new Block.Paragraph(en("Weights are those of the programme.")),
                                new Block.Group(en("Details"), List.of(field("Reference", "https://an.example/" + "veryLongPathWithoutSpaces".repeat(9)))))))));
    }

    static MediaObject logo(String format) {
        BufferedImage image = new BufferedImage(300, 200, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x12284C));
        graphics.fillOval(20, 20, 260, 160);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MediaObject.of(format.equals("png") ? FileType.PNG : FileType.JPEG, Bytes.of(out.toByteArray()));
    }
}
