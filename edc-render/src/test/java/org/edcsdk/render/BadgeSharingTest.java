package org.edcsdk.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.LangString;
import org.edcsdk.model.LearningAchievement;
import org.edcsdk.model.LegalIdentifier;
import org.edcsdk.model.Organisation;
import org.edcsdk.model.Person;
import org.junit.jupiter.api.Test;

class BadgeSharingTest {
    private static final URI VERIFY = URI.create("https://verify.example.org/c?id=a&b=c");
    private final Organisation issuer = Organisation.of(LangString.en("B\u00E9la & Sons <University>"), LegalIdentifier.vat("BE", "0123456789"));
    private final BadgeSharing sharing = BadgeSharing.of(EuropeanDigitalCredential.builder()
            .issuer(issuer).holder(Person.of("Ada", "Lovelace")).validFrom(Instant.parse("2026-07-01T00:00:00Z")).title(LangString.en("Data \"Ethics\""))
            .achievement(LearningAchievement.builder().title(LangString.en("Data Ethics")).awardedBy(issuer).build())
            .id("urn:credential:7f3c1e52-4a0b-4f53-9c55-2f6a1f0a9d11").build(), "en");

    @Test
    void theTextNamesTitleAndIssuerAndNotTheHolder() {
        assertThat(sharing.alternativeText()).contains("Data \"Ethics\"", "B\u00E9la & Sons").doesNotContain("Ada", "Lovelace");
    }

    @Test
    void theHtmlIsEscaped() {
        String html = sharing.html(URI.create("https://cdn.example.org/badge.png"), VERIFY);
        assertThat(html).startsWith("<a href=\"https://verify.example.org/c?id=a&amp;b=c\"><img src=\"https://cdn.example.org/badge.png\" alt=\"")
                .contains("&quot;Ethics&quot;", "&lt;University&gt;").doesNotContain("Lovelace", "<University>");
    }

    @Test
    void linkedInsFormIsFilled() {
        assertThat(sharing.linkedIn(VERIFY).toString()).startsWith("https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Data%20%22Ethics%22")
                .contains("&organizationName=B%C3%A9la%20%26%20Sons%20%3CUniversity%3E", "&issueYear=2026&issueMonth=7",
                        "&certUrl=https%3A%2F%2Fverify.example.org%2Fc%3Fid%3Da%26b%3Dc", "&certId=urn%3Acredential%3A7f3c1e52");
    }

    @Test
    void addressesThatAreNoneAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> sharing.linkedIn(URI.create("javascript:x")));
        assertThatIllegalArgumentException().isThrownBy(() -> sharing.html(URI.create("data:image/png,x"), VERIFY));
    }
}
