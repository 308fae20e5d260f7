package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;
import org.edcsdk.model.MicroCredentials;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialViewTest {
    private final CredentialView view = CredentialView.of(MicroCredentials.dataEthics(), "en");

    @Test
    void certificateShowsHolderTitleAndFacts() {
        CertificateFacts facts = view.certificate();
        assertThat(facts.holderName().value()).isEqualTo("Ada Lovelace");
        assertThat(facts.title().value()).isEqualTo("Data Ethics");
        assertThat(facts.facts()).extracting(fact -> fact.value().value()).containsExactly("5 ECTS", "6", "A", "17 June 2026");
    }

    @Test
    void textsStandInTheWantedLanguageWhereTheCredentialHasIt() {
        assertThat(CredentialView.of(MicroCredentials.dataEthics(), "fr").certificate().title()).isEqualTo(new Text("Éthique des données", "fr"));
    }

    @Test
    void unofficialLanguageIsRefusedWithItsValue() {
        assertThatThrownBy(() -> CredentialView.of(MicroCredentials.dataEthics(), "tlh")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"tlh\"");
    }

    @Test
    void workloadReadsInWords() {
        assertThat(ViewTexts.of(view)).contains("125 hours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"elm/samples/Sample-MC-Annex1-unsigned.jsonld", "elm/samples/Sample-CertOfPart-unsigned.jsonld", "edci/regularCred.jsonld"})
    void everyEnglishTextOfTheCredentialStandsInTheView(String name) throws Exception {
        Path file = Path.of("..", "..", "shared", "data").resolve(name);
        assumeTrue(Files.exists(file), "skipped: ../shared/data/" + name + " is absent");
        EuropeanDigitalCredential credential = JsonLd.read(Bytes.of(Files.readAllBytes(file)));
        String all = String.join("\n", ViewTexts.of(CredentialView.of(credential, "en")));
        assertThat(english(credential.json(), new TreeSet<>())).isNotEmpty().allSatisfy(text -> assertThat(all).contains(text));
    }

    // Labels of encodings and file types are not for readers; the credit system ECTS is shown by its usual letters.
    private static Set<String> english(JsonValue value, Set<String> out) {
        if (value instanceof JsonObject object) {
            object.members().forEach((name, member) -> {
                if (name.equals("en")) {
                    object.list("en").forEach(text -> out.add(((JsonString) text).value()));
                } else if (!Set.of("contentEncoding", "contentType", "individualDisplay", "inScheme", "framework").contains(name)) {
                    english(member, out);
                }
            });
        } else if (value instanceof JsonArray array) {
            array.items().forEach(item -> english(item, out));
        }
        return out;
    }

    @Test
    void registerThatIsCalledLikeItsLabelInEnglishIsNotRepeatedInAnotherLanguage() {
        EuropeanDigitalCredential numbered = Credentials.of("e34929035b", "", ",'identifier':{'type':'Identifier','notation':'C012','schemeName':'Certificate number'}");
        assertThat(ViewTexts.of(CredentialView.of(numbered, "de"))).contains("C012").noneMatch(text -> text.contains("Certificate number"));
    }
}
