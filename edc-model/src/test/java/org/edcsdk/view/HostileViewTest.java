package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.junit.jupiter.api.Test;

class HostileViewTest {
    private static String part(String id, String part) {
        return "{'id':'" + id + "','type':'LearningAchievement','title':{'en':'" + id + "'}" + part + "}";
    }

    @Test
    void achievementThatIsAPartOfItselfByReferenceIsDrawnOnce() {
        String self = part("urn:a", ",'hasPart':[{'id':'urn:a'},{'id':'urn:a','type':'LearningAchievement'}],'isPartOf':{'id':'urn:a'}");
        List<String> texts = ViewTexts.of(CredentialView.of(Credentials.generic(",'hasClaim':" + self), "en"));
        assertThat(texts).filteredOn("urn:a"::equals).hasSizeLessThan(6);
    }

    @Test
    void referencesThatFanOutAreFollowedOnceEach() {
        StringBuilder parts = new StringBuilder();
        for (int level = 0; level < 30; level++) {
            String below = "{'id':'urn:" + (level + 1) + "'}";
            parts.append(level == 0 ? "" : ",").append(part("urn:" + level, ",'hasPart':[" + below + "," + below + "]"));
        }
        List<String> texts = ViewTexts.of(CredentialView.of(Credentials.generic(",'hasClaim':[" + parts + "]"), "en"));
        assertThat(texts).hasSizeLessThan(1000);
    }

    @Test
    void referencesToLargeObjectsUnfoldToABoundedView() {
        String note = "{'id':'urn:n','type':'Note','noteLiteral':{'en':['" + "x','".repeat(2000) + "x']}}";
        String address = "{'id':'urn:a','type':'Address','fullAddress':[" + "{'id':'urn:n'},".repeat(2000) + note + "]}";
        String location = "{'id':'urn:l','type':'Location','address':[" + "{'id':'urn:a'},".repeat(2000) + address + "]}";
        String members = ",'location':" + location;
        assertThat(ViewTexts.of(CredentialView.of(Credentials.generic(members), "en"))).contains("x");
    }

    @Test
    void whatIsTooDeepIsSaidToBeInTheFile() {
        JsonObject organisation = Credentials.object("{'type':'Person','title':{'en':'bottom'}}");
        for (int i = 0; i < 100; i++) {
            organisation = JsonObject.empty().with("type", "Person").with("givenName", "name " + i).with("member", organisation);
        }
        JsonObject json = Credentials.generic("").json();
        JsonObject subject = json.object("credentialSubject").orElseThrow().with("groupMemberOf", organisation);
        List<String> texts = ViewTexts.of(CredentialView.of(EuropeanDigitalCredential.of(json.with("credentialSubject", subject)), "en"));
        assertThat(texts).contains("Further details are in the file of the credential.").doesNotContain("bottom");
    }

    @Test
    void twoObjectsWithOneIdAreBothShown() {
        String claims = ",'hasClaim':[" + part("urn:a", ",'description':{'en':'first'}") + "," + part("urn:a", ",'description':{'en':'second'}") + "]";
        assertThat(ViewTexts.of(CredentialView.of(Credentials.generic(claims), "en"))).contains("first", "second");
    }

    @Test
    void referenceIsShownByTheNameOfWhatItRefersTo() {
        String claims = ",'hasClaim':" + part("urn:a", ",'awardedBy':{'type':'AwardingProcess','awardingBody':{'id':'urn:epass:org:1'}}");
        assertThat(ViewTexts.of(CredentialView.of(Credentials.generic(claims), "en"))).containsSequence("Awarding body", "University of Zed");
    }

    @Test
    void linkOfAnUnknownSchemeIsTextOnly() {
        String person = ",'contactPoint':{'type':'ContactPoint','contactForm':{'type':'WebResource','contentURL':'javascript:alert(1)'}}";
        Section holder = Credentials.section(CredentialView.of(Credentials.generic(person), "en"), "holder");
        assertThat(holder.blocks()).filteredOn(Block.Field.class::isInstance).extracting(block -> ((Block.Field) block).link()).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void membersThatTheModelDoesNotKnowStandInASectionOfTheirOwn() {
        EuropeanDigitalCredential credential = Credentials.of("e34929035b", ",'campusCard':'7'", ",'cnf':{'jwk':{'kty':'EC'}}");
        List<String> texts = ViewTexts.of(CredentialView.of(credential, "en"));
        assertThat(texts.subList(texts.indexOf("Additional data"), texts.size())).contains("cnf", "jwk.kty", "EC", "Person: campusCard", "7");
    }
}
