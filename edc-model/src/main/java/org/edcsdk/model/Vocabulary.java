package org.edcsdk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.edcsdk.model.internal.CodeList;
import org.edcsdk.model.internal.CodeTable;

/**
 * The code lists (controlled vocabularies) of the data model, offline. Some are known here in full, some in part, some by the form of their
 * IRIs only: a concept that is not known is made with {@link #concept(String, LangString)}.
 */
public enum Vocabulary {
    /** Credential types and application profiles; see {@link CredentialProfile}. */
    CREDENTIAL_PROFILE("credential"),
    /** Kinds of evidence; see {@link EvidenceType}. */
    EVIDENCE_TYPE("evidence-type"),
    /** What a verification looks at; see {@link VerificationType}. */
    VERIFICATION_TYPE("verification"),
    /** What a verification came to; see {@link VerificationStatus}. */
    VERIFICATION_STATUS("verification-status"),
    /** Kinds of verifiable presentation; see {@link PresentationType}. */
    PRESENTATION_TYPE("verifiable-presentation"),
    /** Levels of the European Qualifications Framework, codes 1 to 8. */
    EQF_LEVEL("eqf"),
    /** Systems of credit points; see {@link CreditSystem}. */
    CREDIT_SYSTEM("education-credit"),
    /** How an embedded file is written: base64 alone is known. */
    CONTENT_ENCODING("encoding"),
    /** Types of learning activity; see {@link LearningActivityType}. */
    LEARNING_ACTIVITY_TYPE("learning-activity"),
    /** Types of assessment; see {@link AssessmentType}. */
    ASSESSMENT_TYPE("assessment"),
    /** Forms of participation in learning and assessment; see {@link LearningMode}. */
    LEARNING_MODE("learning-assessment"),
    /** Learning settings; see {@link LearningSetting}. */
    LEARNING_SETTING("learning-setting"),
    /** How much of the time learning takes; see {@link LearningSchedule}. */
    LEARNING_SCHEDULE("learning-schedule"),
    /** Types of learning opportunity; see {@link LearningOpportunityType}. */
    LEARNING_OPPORTUNITY_TYPE("learning-opportunity"),
    /** What an entitlement opens; see {@link EntitlementType}. */
    ENTITLEMENT_TYPE("entitlement"),
    /** Whether an entitlement holds already; see {@link EntitlementStatus}. */
    ENTITLEMENT_STATUS("entitlement-status"),
    /** Kinds of accreditation; see {@link AccreditationType}. */
    ACCREDITATION_TYPE("accreditation"),
    /** Whom learning is made for; see {@link TargetGroup}. */
    TARGET_GROUP("target-group"),
    /** Types of learning outcome; see {@link SkillType}. */
    SKILL_TYPE("skill-type"),
    /** How widely a learning outcome can be used; see {@link SkillReuseLevel}. */
    SKILL_REUSE_LEVEL("skill-reuse-level"),
    /** Supervision and identity verification; see {@link IdVerification}. */
    ID_VERIFICATION("supervision-verification"),
    /** The sex of a person; see {@link HumanSex}. */
    HUMAN_SEX("human-sex"),
    /** File types, those of common use; see {@link FileType}. */
    FILE_TYPE("file-type"),
    /** Fields of education and training (ISCED-F 2013), codes of 2 to 4 digits. */
    ISCED_F("isced-f"),
    /** Countries: ISO 3166-1 alpha-3, with {@code 1A0} for Kosovo. */
    COUNTRY("country"),
    /** Languages: ISO 639-3 in upper case; those that have an ISO 639-1 code are known. */
    LANGUAGE("language"),
    /** Currencies: ISO 4217; those that a country uses now are known. */
    CURRENCY("currency"),
    /** Administrative territorial units; no code is known here. */
    ADMINISTRATIVE_UNIT("atu"),
    /** Regions by NUTS code; no code is known here. */
    NUTS("nuts"),
    /** Levels of national qualifications frameworks; no code is known here. */
    NQF_LEVEL("qdr"),
    /** ESCO skills; no code is known here. */
    ESCO_SKILL("skills"),
    /** ESCO occupations; no code is known here. */
    ESCO_OCCUPATION("occupations"),
    /** The digital competence framework; no code is known here. */
    DIGCOMP("dcf"),
    /** Types of claim; no code is known here. */
    CLAIM_TYPE("claim-type"),
    /** Status of a grade; no code is known here. */
    GRADE_STATUS("grade-status"),
    /** Decisions on an accreditation; no code is known here. */
    ACCREDITATION_DECISION("accreditation-decision"),
    /** What a note on a qualification is about; no code is known here. */
    QUALIFICATION_TOPIC("qualification-topic"),
    /** Channels of communication; no code is known here. */
    COMMUNICATION_CHANNEL("com-channel"),
    /** What a channel of communication is for; no code is known here. */
    COMMUNICATION_CHANNEL_USAGE("com-channel-usg");

    private static final class Holder {
        static final Map<String, Vocabulary> BY_KEY = Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Vocabulary::key, Function.identity()));
    }

    private final String key;

    Vocabulary(String key) {
        this.key = key;
    }

    private CodeList list() {
        return CodeTable.get().list(key);
    }

    /** The short name of the list as it stands in the scheme's IRI, such as {@code learning-setting}. */
    public String key() {
        return key;
    }

    /** IRI of the scheme: what {@code inScheme} of a concept of this list names. */
    public String scheme() {
        return list().scheme();
    }

    /** The known concepts with their English labels, in the order of the list. */
    public List<Concept> concepts() {
        return list().codes().stream().map(this::concept).toList();
    }

    /**
     * A known concept with its English label.
     *
     * @param code the last segment of its IRI, such as {@code 0613} of {@link #ISCED_F} or {@code IRL} of {@link #COUNTRY}
     * @return the concept
     * @throws IllegalArgumentException for a code that is not known, which it names
     */
    public Concept concept(String code) {
        return concept(code, "en");
    }

    /**
     * A known concept with its labels in several languages.
     *
     * @param code as for {@link #concept(String)}
     * @param languages ISO 639-1; one in which there is no label is left out, and the label is English where none is left
     * @return the concept
     * @throws IllegalArgumentException for a code that is not known, which it names
     */
    public Concept concept(String code, String... languages) {
        CodeList list = list();
        if (!list.codes().contains(Objects.requireNonNull(code, "code"))) {
            throw new IllegalArgumentException("the code list \"" + key + "\" has no known code \"" + code + '"');
        }
        LangString labels = LangString.EMPTY;
        for (String language : languages) {
            Optional<String> label = list.label(code, language);
            if (label.isPresent() && !labels.values().containsKey(language)) {
                labels = labels.and(language, label.get());
            }
        }
        return Concept.of(list.iri(code), list.scheme(), labels.isEmpty() ? LangString.en(english(code)) : labels, list.notation());
    }

    /**
     * A concept of this list, known or not, with the caller's labels.
     *
     * @param iri its IRI
     * @param label its label in one or more languages
     * @return the concept
     * @throws IllegalArgumentException for an IRI that cannot be one of this list, or a label without text
     */
    public Concept concept(String iri, LangString label) {
        if (!admits(iri)) {
            throw new IllegalArgumentException("not the IRI of a concept of the code list \"" + key + "\": \"" + iri + '"');
        }
        return Concept.of(iri, scheme(), label, list().notation());
    }

    /** The known concept with this IRI, with its English label. */
    public Optional<Concept> find(String iri) {
        return list().code(iri).filter(list().codes()::contains).map(this::concept);
    }

    /** Whether an IRI may be a concept of this list: a known one, or one that the list may have beyond what is known here. */
    public boolean admits(String iri) {
        return list().admits(iri);
    }

    /** The list with this scheme. */
    public static Optional<Vocabulary> ofScheme(String scheme) {
        return CodeTable.get().ofScheme(scheme).map(CodeList::key).map(Holder.BY_KEY::get);
    }

    /** The list to which the IRI of a concept belongs by what it begins with. */
    public static Optional<Vocabulary> ofConcept(String iri) {
        return CodeTable.get().ofConcept(iri).map(CodeList::key).map(Holder.BY_KEY::get);
    }

    // What the platform has no name for in English is shown by its code.
    private String english(String code) {
        return list().label(code, "en").orElse(code);
    }
}
