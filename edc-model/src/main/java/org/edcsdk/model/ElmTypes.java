package org.edcsdk.model;

import java.util.Optional;

/** Which Java class views which class of the model. */
final class ElmTypes {
    private ElmTypes() {
    }

    static Optional<ElmNode> of(JsonObject json) {
        return switch (ElmNode.type(json)) {
            // <elm:types> made from elm.txt, see ModelSourceTest
            case "Accreditation" -> Optional.of(Accreditation.of(json));
            case "Agent" -> Optional.of(Agent.of(json));
            case "Amount" -> Optional.of(Amount.of(json));
            case "Address" -> Optional.of(Address.of(json));
            case "AwardingOpportunity" -> Optional.of(AwardingOpportunity.of(json));
            case "AwardingProcess" -> Optional.of(AwardingProcess.of(json));
            case "Claim" -> Optional.of(Claim.of(json));
            case "Concept" -> Optional.of(Concept.of(json));
            case "ConceptScheme" -> Optional.of(ConceptScheme.of(json));
            case "ContactPoint" -> Optional.of(ContactPoint.of(json));
            case "CreditPoint" -> Optional.of(CreditPoint.of(json));
            case "DisplayParameter" -> Optional.of(DisplayParameter.of(json));
            case "DisplayDetail" -> Optional.of(DisplayDetail.of(json));
            case "EuropeanDigitalCredential" -> Optional.of(EuropeanDigitalCredential.of(json));
            case "EuropeanDigitalPresentation" -> Optional.of(EuropeanDigitalPresentation.of(json));
            case "Evidence" -> Optional.of(Evidence.of(json));
            case "Geometry" -> Optional.of(Geometry.of(json));
            case "GradingScheme" -> Optional.of(GradingScheme.of(json));
            case "Grant" -> Optional.of(Grant.of(json));
            case "Group" -> Optional.of(Group.of(json));
            case "Identifier" -> Optional.of(Identifier.of(json));
            case "IndividualDisplay" -> Optional.of(IndividualDisplay.of(json));
            case "LearningAchievement" -> Optional.of(LearningAchievement.of(json));
            case "LearningAchievementSpecification" -> Optional.of(LearningAchievementSpecification.of(json));
            case "LearningActivity" -> Optional.of(LearningActivity.of(json));
            case "LearningActivitySpecification" -> Optional.of(LearningActivitySpecification.of(json));
            case "LearningAssessment" -> Optional.of(LearningAssessment.of(json));
            case "LearningAssessmentSpecification" -> Optional.of(LearningAssessmentSpecification.of(json));
            case "LearningEntitlement" -> Optional.of(LearningEntitlement.of(json));
            case "LearningEntitlementSpecification" -> Optional.of(LearningEntitlementSpecification.of(json));
            case "LearningOpportunity" -> Optional.of(LearningOpportunity.of(json));
            case "LearningOutcome" -> Optional.of(LearningOutcome.of(json));
            case "LegalIdentifier" -> Optional.of(LegalIdentifier.of(json));
            case "Location" -> Optional.of(Location.of(json));
            case "Mailbox" -> Optional.of(Mailbox.of(json));
            case "MediaObject" -> Optional.of(MediaObject.of(json));
            case "Note" -> Optional.of(Note.of(json));
            case "Organisation" -> Optional.of(Organisation.of(json));
            case "PeriodOfTime" -> Optional.of(PeriodOfTime.of(json));
            case "Person" -> Optional.of(Person.of(json));
            case "Phone" -> Optional.of(Phone.of(json));
            case "PriceDetail" -> Optional.of(PriceDetail.of(json));
            case "Qualification" -> Optional.of(Qualification.of(json));
            case "ResultCategory" -> Optional.of(ResultCategory.of(json));
            case "ResultDistribution" -> Optional.of(ResultDistribution.of(json));
            case "ShaclValidator2017" -> Optional.of(ShaclValidator2017.of(json));
            case "ShortenedGrading" -> Optional.of(ShortenedGrading.of(json));
            case "Specification" -> Optional.of(Specification.of(json));
            case "VerificationCheck" -> Optional.of(VerificationCheck.of(json));
            case "WebResource" -> Optional.of(WebResource.of(json));
            case "VerifiablePresentation" -> Optional.of(VerifiablePresentation.of(json));
            // </elm:types>
            default -> Optional.empty();
        };
    }
}
