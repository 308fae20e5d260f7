package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.edcsdk.model.LangString.en;

import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.edcsdk.jsonld.Ids;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;
import org.junit.jupiter.api.Test;

class CredentialBuilderTest {
    private final EuropeanDigitalCredential credential = MicroCredentials.dataEthics();

    @Test
    void builtCredentialLacksOnlyWhatIssuingAdds() {
        EuropeanDigitalCredential complete = Ids.complete(credential, counting());
        assertThat(ProfileCheck.check(complete)).extracting(Finding::rule).containsExactlyInAnyOrder(
                "EuropeanDigitalCredential.issued.min", "EuropeanDigitalCredential.credentialSchema.min",
                "DisplayParameter.individualDisplay.min", "Issuer.eIDASIdentifier.min");
    }

    @Test
    void sameCredentialGivesSameOctets() {
        assertThat(JsonLd.write(Ids.complete(MicroCredentials.dataEthics(), counting())))
                .isEqualTo(JsonLd.write(Ids.complete(MicroCredentials.dataEthics(), counting())));
    }

    @Test
    void equalObjectsGetTheSameId() {
        EuropeanDigitalCredential complete = Ids.complete(credential, counting());
        AwardingProcess process = complete.holder().achievements().get(0).awardedBy().orElseThrow();
        assertThat(complete.issuer().id()).contains("urn:epass:org:1").isEqualTo(process.awardingBody().get(0).id());
    }

    @Test
    void everyNodeIdIsKeptOnASecondCompletion() {
        EuropeanDigitalCredential complete = Ids.complete(credential, counting());
        assertThat(Ids.complete(complete, counting())).isEqualTo(complete);
    }

    @Test
    void credentialReadsBackAsItWasBuilt() throws Exception {
        EuropeanDigitalCredential complete = Ids.complete(credential, counting());
        assertThat(JsonLd.read(JsonLd.write(complete).octets())).isEqualTo(complete);
    }

    @Test
    void emptyTitleIsRefusedByName() {
        assertThatThrownBy(() -> en(" ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("must not be blank");
    }

    @Test
    void missingTitleIsRefusedByName() {
        EuropeanDigitalCredential.Builder builder = EuropeanDigitalCredential.builder()
                .issuer(credential.issuer()).holder(credential.holder()).validFrom(Instant.EPOCH);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("title");
    }

    @Test
    void unknownLanguageIsRefusedWithItsValue() {
        assertThatThrownBy(() -> LangString.of("english", "x")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"english\"");
    }

    @Test
    void unknownCountryIsRefusedWithItsValue() {
        assertThatThrownBy(() -> Location.of("ZZ")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"ZZ\"");
    }

    @Test
    void expiryBeforeValidityIsRefusedWithBothValues() {
        assertThatThrownBy(() -> credential.toBuilder().expirationDate(Instant.parse("2026-06-30T00:00:00Z")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2026-06-30T00:00:00Z < 2026-07-01T00:00:00Z");
    }

    @Test
    void eqfLevelNineIsRefused() {
        assertThatThrownBy(() -> Qualification.builder().eqfLevel(9)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9");
    }

    @Test
    void personalValuesStayOutOfToString() {
        assertThat(List.of(credential, credential.holder(), credential.holder().json()).toString()).doesNotContain("Lovelace");
    }

    private static Supplier<UUID> counting() {
        Iterator<UUID> ids = IntStream.iterate(1, i -> i + 1).mapToObj(i -> new UUID(0, i)).iterator();
        return ids::next;
    }
}
