package org.edcsdk.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;

/** In which order a credential is shown. Whatever the order, nothing of the credential is left out. */
public enum Layout {
    /** The sections of the Europass viewer. */
    GENERIC,
    /** First the elements of Annex I of the Council Recommendation on micro-credentials (2022/C 243/02), then the sections of {@link #GENERIC}. */
    MICRO_CREDENTIAL,
    /** The eight sections of the Diploma Supplement of 2018, then what they have no place for. */
    DIPLOMA_SUPPLEMENT;

    // One full-time year: what is that large is no micro-credential.
    private static final BigDecimal YEAR_OF_CREDITS = BigDecimal.valueOf(60);

    /**
     * The layout that suits a credential: the diploma supplement where the credential says that it is one, by profile or schema. Micro-credential
     * where the one claim is an achievement that has no parts and is specified with learning outcomes and with a size, in credits or
     * workload, below 60 credits. Else generic.
     *
     * @param credential the credential
     * @return the layout
     */
    public static Layout of(EuropeanDigitalCredential credential) {
        boolean supplement = credential.json().objects("credentialProfiles").stream().flatMap(profile -> profile.text("id").stream())
                .anyMatch(CredentialProfile.DIPLOMA_SUPPLEMENT.concept().iri()::equals)
                || credential.json().objects("credentialSchema").stream().flatMap(schema -> schema.text("id").stream()).anyMatch(CredentialProfile.DIPLOMA_SUPPLEMENT.schema()::equals);
        return supplement ? DIPLOMA_SUPPLEMENT : isMicro(credential) ? MICRO_CREDENTIAL : GENERIC;
    }

    private static boolean isMicro(EuropeanDigitalCredential credential) {
        Graph graph = new Graph(credential.json());
        List<JsonObject> claims = graph.objects(credential.holder().json(), "hasClaim");
        if (claims.size() != 1 || !Graph.type(claims.get(0)).equals("LearningAchievement") || claims.get(0).has("hasPart")) {
            return false;
        }
        Optional<JsonObject> specification = graph.object(claims.get(0), "specifiedBy").filter(what -> !what.has("hasPart") && what.has("learningOutcome"));
        Optional<JsonObject> points = graph.object(claims.get(0), "creditReceived").or(() -> specification.flatMap(what -> graph.object(what, "creditPoint")));
        boolean small = points.flatMap(credits -> credits.text("point")).flatMap(Numbers::parse).map(number -> number.compareTo(YEAR_OF_CREDITS) < 0).orElse(true);
        return specification.isPresent() && small && (points.isPresent() || specification.get().has("volumeOfLearning"));
    }
}
