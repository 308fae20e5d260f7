package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.edcsdk.model.kind.Kinds;
import org.junit.jupiter.api.Test;

class DiplomaSupplementViewTest {
    private static final String DIPLOMA_SUPPLEMENT = "6dff8a0f87";
    private static final String COURSE = "{'id':'urn:epass:learningAchievement:2','type':'LearningAchievement','title':{'en':'Calculus'},'awardedBy':" + Credentials.AWARD
            + ",'identifier':{'type':'Identifier','notation':'MA101'},'creditReceived':{'type':'CreditPoint','framework':"
            + Credentials.concept("http://data.europa.eu/snb/education-credit/6fcec5c5af", "ECTS") + ",'point':'7.5'},"
            + "'provenBy':{'id':'urn:epass:learningAssessment:2','type':'LearningAssessment','title':{'en':'Calculus'},'grade':{'type':'Note','noteLiteral':{'en':'1.3'}}}}";
    private static final String OTHER_COURSE = COURSE.replace("Calculus", "Engines").replace("MA101", "MA102").replace(":2'", ":3'");
    private static final String DEGREE = ",'familyName':{'en':'Lovelace'},'hasClaim':{'id':'urn:epass:learningAchievement:1','type':'LearningAchievement','title':{'en':'Bachelor'},'awardedBy':"
            + Credentials.AWARD + ",'hasPart':[" + COURSE + "," + OTHER_COURSE + "]}";

    private final CredentialView view = CredentialView.of(Credentials.of(DIPLOMA_SUPPLEMENT, DEGREE, ""), "en");

    @Test
    void theEightSectionsComeFirstAndInOrder() {
        assertThat(view.sections().subList(0, 8)).extracting(Section::id).containsExactlyElementsOf(IntStream.rangeClosed(1, 8).mapToObj(n -> "diploma-" + n).toList());
        assertThat(view.title()).isEqualTo(new Text("Diploma Supplement", "en"));
    }

    @Test
    void elementThatTheCredentialLacksIsSaidToBeAbsent() {
        assertThat(Credentials.fields(Credentials.section(view, "diploma-1"))).containsExactly("1.1\u2002Last name(s) = Lovelace", "1.2\u2002First name(s) = Not stated",
                "1.3\u2002Date of birth = Not stated", "1.4\u2002Student identification number or code = Not stated");
    }

    @Test
    void sectionWithoutAnyInformationSaysSo() {
        assertThat(Credentials.section(view, "diploma-8").blocks()).isEqualTo(List.of(new Block.Paragraph(Labels.of("en").label("absent.section"))));
        assertThat(Credentials.section(view, "diploma-5").blocks()).isEqualTo(List.of(new Block.Paragraph(Labels.of("en").label("absent.section"))));
    }

    @Test
    void coursesStandInATableOfCodeTitleCreditsAndGrade() {
        Block.Group details = (Block.Group) Credentials.section(view, "diploma-4").blocks().stream().filter(Block.Group.class::isInstance).findFirst().orElseThrow();
        Block.Table table = (Block.Table) details.blocks().get(0);
        assertThat(table.head()).extracting(Text::value).containsExactly("Code", "Title", "Credits", "Grade", "Date");
        assertThat(table.rows().get(0)).extracting(Text::value).containsExactly("MA101", "Calculus", "7.5 ECTS", "1.3", "30 June 2026");
        assertThat(table.rows()).hasSize(2);
    }

    @Test
    void whatTheFormShowsIsNotRepeatedBehindIt() {
        assertThat(ViewTexts.of(view)).containsOnlyOnce("MA101");
    }

    @Test
    void theSealIsSaidToTakeThePlaceOfSignatureAndStamp() {
        assertThat(Credentials.fields(Credentials.section(view, "diploma-7"))).anyMatch(line -> line.startsWith("7.4\u2002Official stamp or seal = The electronic seal"))
                .contains("7.3\u2002Capacity = University of Zed");
    }

    @Test
    void reasonStandsAtThePartThatItExplains() {
        CredentialView explained = explained(note("2.4: The university itself"));
        assertThat(Credentials.fields(Credentials.section(explained, "diploma-2"))).contains("2.4\u2002" + label("2.4") + " = The university itself");
        assertThat(Credentials.section(explained, "diploma-6").blocks()).isEqualTo(List.of(new Block.Paragraph(Labels.of("en").label("absent.section"))));
        assertThat(ViewTexts.of(explained)).filteredOn(text -> text.contains("The university itself")).hasSize(1);
    }

    @Test
    void reasonOfASectionTakesItsPlace() {
        assertThat(Credentials.section(explained(note("8: Described elsewhere")), "diploma-8").blocks())
                .isEqualTo(List.of(new Block.Paragraph(new Text("Described elsewhere", "en"))));
    }

    @Test
    void reasonOfASectionStandsAtItsAbsentPartsWhereOthersAreGiven() {
        assertThat(Credentials.fields(Credentials.section(explained(note("Section 2. Not recorded")), "diploma-2"))).contains("2.4\u2002" + label("2.4") + " = Not recorded");
    }

    @Test
    void reasonForAPartThatIsGivenStaysAmongTheNotes() {
        assertThat(Credentials.fields(Credentials.section(explained(note("2.1: Odd")), "diploma-6"))).contains("6.1\u2002" + label("6.1") + " = 2.1: Odd");
    }

    @Test
    void subjectOfANoteNamesItsPartToo() {
        CredentialView explained = explained("{'type':'Note','noteLiteral':{'en':'None needed'},'subject':{'type':'Concept','prefLabel':{'en':'5.2 Professional status'}}}");
        assertThat(Credentials.fields(Credentials.section(explained, "diploma-5"))).contains("5.2\u2002" + label("5.2") + " = None needed");
        assertThat(ViewTexts.of(explained)).filteredOn(text -> text.contains("None needed")).hasSize(1);
    }

    @Test
    void numberInAnotherLanguageThanTheOneShownCounts() {
        CredentialView explained = explained("{'type':'Note','noteLiteral':{'de':'2.4: Dieselbe','en':'The same'}}");
        assertThat(Credentials.fields(Credentials.section(explained, "diploma-2"))).contains("2.4\u2002" + label("2.4") + " = The same");
    }

    @Test
    void otherNotesStayAdditionalInformation() {
        CredentialView explained = explained(note("2.4: The same") + "," + note("2.5 ECTS of them abroad"));
        assertThat(Credentials.fields(Credentials.section(explained, "diploma-6"))).contains("6.1\u2002" + label("6.1") + " = 2.5 ECTS of them abroad");
    }

    @Test
    void reasonsForFurtherInformationStandThere() {
        List<String> fields = Credentials.fields(Credentials.section(explained(note("6.1: Nothing") + "," + note("6.2: No pages")), "diploma-6"));
        assertThat(fields).containsExactly("6.1\u2002" + label("6.1") + " = Nothing", "6.2\u2002" + label("6.2") + " = No pages");
    }

    @Test
    void whatTheKindExplainsIsShownInPlace() {
        CredentialView explained = CredentialView.of(Kinds.diplomaWithSupplement(), "en");
        assertThat(Credentials.fields(Credentials.section(explained, "diploma-2")))
                .contains("2.4\u2002" + label("2.4") + " = the awarding institution administers the studies");
    }

    private static CredentialView explained(String notes) {
        return CredentialView.of(Credentials.of(DIPLOMA_SUPPLEMENT, DEGREE.substring(0, DEGREE.length() - 1) + ",'additionalNote':[" + notes + "]}", ""), "en");
    }

    private static String note(String text) {
        return "{'type':'Note','noteLiteral':{'en':'" + text + "'}}";
    }

    private static String label(String number) {
        return Labels.of("en").text("diploma." + number);
    }
}
