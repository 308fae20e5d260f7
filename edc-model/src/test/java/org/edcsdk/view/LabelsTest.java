package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LabelsTest {
    private final Labels english = Labels.of("en");

    @Test
    void unknownKeyIsRefusedByItsName() {
        assertThatThrownBy(() -> english.text("no.such")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no.such");
    }

    @Test
    void labelTellsTheLanguageThatItIsIn() {
        assertThat(english.label("term.title")).isEqualTo(new Text("Title", "en"));
    }

    @Test
    void valueThatLooksLikeAPlaceIsLeftAlone() {
        assertThat(english.fill("list.pair", "{1}", "x").value()).isEqualTo("{1}, x");
    }

    @Test
    void numberTakesTheFormThatAgreesWithIt() {
        assertThat(english.plural("unit.hour", BigDecimal.ONE, "1").value()).isEqualTo("1 hour");
        assertThat(english.plural("unit.hour", BigDecimal.TEN, "10").value()).isEqualTo("10 hours");
    }

    @Test
    void thereAreTwentyFourLanguages() {
        assertThat(Labels.officialLanguages()).hasSize(24).allSatisfy(language -> assertThat(Labels.of(language).language()).isEqualTo(language));
    }

    @Test
    void aMomentHasItsDayInWordsOfTheLanguageAndItsTimeToTheMinute() {
        Instant moment = Instant.parse("2026-12-01T08:05:59Z");
        assertThat(english.moment(moment)).isEqualTo("1 December 2026, 08:05 UTC");
        assertThat(Labels.of("de").moment(moment)).isEqualTo("1. Dezember 2026, 08:05 UTC");
    }
}
