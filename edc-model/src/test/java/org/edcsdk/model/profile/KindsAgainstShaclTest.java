package org.edcsdk.model.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.CredentialProfile;
import org.edcsdk.model.DateTime;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.FileType;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.MediaObject;
import org.edcsdk.model.ShaclValidator2017;
import org.edcsdk.model.kind.Kinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the entry points build conforms to the published shapes, once issuing has added its part. */
class KindsAgainstShaclTest {
    static Stream<Arguments> kinds() {
        return Stream.of(Arguments.of(Kinds.microCredential(), Shape.GENERIC), Arguments.of(Kinds.certificateOfParticipation(), Shape.GENERIC),
                Arguments.of(Kinds.transcriptOfRecords(), Shape.GENERIC), Arguments.of(Kinds.mandated(), Shape.ISSUED_BY_MANDATE),
                Arguments.of(Kinds.converted(), Shape.CONVERTED), Arguments.of(Kinds.accredited(), Shape.ACCREDITED),
                // The literal shape of the supplement has no finite solution: what it imports is checked by the engine, the rest by our adapted rules.
                Arguments.of(Kinds.diplomaWithSupplement(), Shape.ACCREDITED));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void theEngineFindsNothingInWhatTheEntryPointBuilds(EuropeanDigitalCredential built, Shape shape) throws Exception {
        ShaclEngine engine = ShaclEngine.load();
        JsonObject issued = (JsonObject) Json.parse(JsonLd.write(issued(built)).octets(), JsonLimits.withDefaults());
        assertThat(engine.validate(shape, engine.expand(issued))).isEmpty();
        assertThat(ProfileCheck.check(EuropeanDigitalCredential.of(issued))).isEmpty();
    }

    private static EuropeanDigitalCredential issued(EuropeanDigitalCredential built) {
        MediaObject page = MediaObject.of(FileType.JPEG, Bytes.utf8("page"));
        EuropeanDigitalCredential.Builder builder = built.toBuilder()
                .issuer(built.issuer().toBuilder().eIDASIdentifier(LegalIdentifier.of("IE", "VATIE-1234567")).id("urn:epass:org:issuer").build())
                .displayParameter(built.displayParameter().withPages("en", List.of(page)))
                .issued(DateTime.of(Instant.parse("2026-07-01T00:00:00Z")));
        built.credentialProfiles().stream().flatMap(profile -> CredentialProfile.of(profile).stream()).forEach(profile -> builder.credentialSchema(
                ShaclValidator2017.builder().id(profile.schema()).build()));
        return Ids.complete(builder.build(), () -> new UUID(0, 1));
    }
}
