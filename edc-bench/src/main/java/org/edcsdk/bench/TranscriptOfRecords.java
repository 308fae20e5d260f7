package org.edcsdk.bench;

import java.util.ArrayList;
import java.util.List;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;

/**
 * A transcript of records of any size: one degree with as many courses as are asked for, each with credits, grade, assessment, outcomes, ESCO
 * skills and the awarding school in full, as issuers write them. Text, no attachments: the hardest kind of file of its size.
 */
final class TranscriptOfRecords {
    private static final String SNB = "http://data.europa.eu/snb/";
    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

    private int ids;

    /** A transcript of about so many octets, written. */
    static Bytes ofSize(int octets) {
        int one = write(1).size();
        int course = write(2).size() - one;
        return write(Math.max(1, 1 + (octets - one) / course));
    }

    /** A transcript of so many courses, written. */
    static Bytes ofCourses(int courses) {
        return write(courses);
    }

    private static Bytes write(int courses) {
        return JsonLd.write(EuropeanDigitalCredential.of(new TranscriptOfRecords().credential(courses))).octets();
    }

    private JsonObject credential(int courses) {
        List<JsonObject> parts = new ArrayList<>();
        for (int i = 1; i <= courses; i++) {
            parts.add(course(i));
        }
        JsonObject degree = achievement("Master of Science in Marine Data").withList("hasPart", parts);
        JsonObject english = concept(AUTHORITY + "language/ENG", AUTHORITY + "language", "English");
        JsonObject media = node("MediaObject").with("content", "AAAA").with("contentEncoding", concept(SNB + "encoding/6146cde7dd", SNB + "encoding/25831c2", "base64"))
                .with("contentType", concept(AUTHORITY + "file-type/PNG", AUTHORITY + "file-type", "PNG"));
        JsonObject display = node("DisplayParameter").with("title", english("Transcript of records")).with("language", english)
                .with("primaryLanguage", english).with("individualDisplay", node("IndividualDisplay").with("language", english)
                        .with("displayDetail", node("DisplayDetail").with("page", JsonNumber.of(1)).with("image", media)));
        return JsonObject.empty().with("id", "urn:credential:00000000-0000-4000-8000-000000000001")
                .with("type", new JsonArray(List.of(new JsonString("VerifiableCredential"), new JsonString("EuropeanDigitalCredential"))))
                .with("credentialProfiles", concept(SNB + "credential/e34929035b", SNB + "credential/25831c2", "Generic"))
                .with("credentialSchema", JsonObject.empty().with("id", SNB + "model/ap/edc-generic-full").with("type", "ShaclValidator2017"))
                .with("displayParameter", display).with("issuer", school()).with("issued", "2026-07-01T00:00:00Z")
                .with("issuanceDate", "2026-07-01T00:00:00Z").with("validFrom", "2026-07-01T00:00:00Z")
                .with("credentialSubject", node("Person").with("fullName", english("Ana Andromeda")).with("dateOfBirth", "2001-02-03T00:00:00Z")
                        .with("hasClaim", degree));
    }

    private JsonObject course(int number) {
        JsonObject assessment = node("LearningAssessment").with("title", english("Examination of course " + number))
                .with("awardedBy", awarding()).with("dateIssued", "2026-06-17T09:30:00+02:00")
                .with("grade", node("Note").with("noteLiteral", english("Grade " + (number % 5 + 1))));
        List<JsonObject> outcomes = new ArrayList<>();
        for (int i = 1; i <= 3; i++) {
            outcomes.add(node("LearningOutcome").with("title", english("Outcome " + i + ": cleans, merges and documents heterogeneous time series"))
                    .with("relatedESCOSkill", concept("http://data.europa.eu/esco/skill/" + number + "-" + i, "http://data.europa.eu/esco/concept-scheme/skills",
                            "manage data")));
        }
        JsonObject credits = node("CreditPoint").with("framework", concept(SNB + "education-credit/6fcec5c5af", SNB + "education-credit/25831c2", "ECTS"))
                .with("point", "5");
        JsonObject specification = node("LearningAchievementSpecification").with("title", english("Course " + number)).withList("learningOutcome", outcomes)
                .with("creditPoint", credits).with("volumeOfLearning", "PT125H")
                .with("learningSetting", concept(SNB + "learning-setting/6fd4774ef5", SNB + "learning-setting/25831c2", "formal learning"));
        return achievement("Course " + number + " – Données marines, Ωκεανός").with("creditReceived", credits).with("provenBy", assessment)
                .with("specifiedBy", specification);
    }

    private JsonObject achievement(String title) {
        return node("LearningAchievement").with("title", english(title).with("fr", title)).with("awardedBy", awarding())
                .with("description", english("Programming, statistics and fieldwork with a \"hands-on\" project in the last term."));
    }

    private JsonObject awarding() {
        return node("AwardingProcess").with("awardingBody", school()).with("awardingDate", "2026-06-30T00:00:00Z");
    }

    private JsonObject school() {
        JsonObject ireland = concept(AUTHORITY + "country/IRL", AUTHORITY + "country", "Ireland");
        JsonObject legal = JsonObject.empty().with("id", "urn:epass:legalIdentifier:1").with("type", "LegalIdentifier")
                .with("notation", "VATIE-1234567").with("spatial", ireland);
        JsonObject address = JsonObject.empty().with("id", "urn:epass:address:1").with("type", "Address").with("countryCode", ireland);
        return JsonObject.empty().with("id", "urn:epass:org:1").with("type", "Organisation").with("legalName", english("Example University"))
                .with("eIDASIdentifier", legal)
                .with("location", JsonObject.empty().with("id", "urn:epass:location:1").with("type", "Location").with("address", address));
    }

    private JsonObject concept(String iri, String scheme, String label) {
        return JsonObject.empty().with("id", iri).with("type", "Concept").with("inScheme", JsonObject.empty().with("id", scheme).with("type", "ConceptScheme"))
                .with("prefLabel", english(label));
    }

    private JsonObject node(String type) {
        return JsonObject.empty().with("id", "urn:epass:n:" + ++ids).with("type", type);
    }

    private static JsonObject english(String text) {
        return JsonObject.empty().with("en", text);
    }
}
