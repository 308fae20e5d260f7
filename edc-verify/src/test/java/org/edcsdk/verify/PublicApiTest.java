package org.edcsdk.verify;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicApiTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.edcsdk.verify");

    @Test
    void isWhatWasDecided() {
        assertThat(CLASSES.stream().filter(PublicApiTest::isExported).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("BaselineLevel", "Builder", "Builder", "Builder", "Builder", "Check", "CheckResult", "CheckStatus", "DocumentKind", "FindingCode",
                        "Indication", "ListedService", "OnlineAccess", "Qualification", "ReportPage", "SealFormat", "SealReport", "StatusListSource", "SubIndication", "TrustAnchors", "TrustedListHealth",
                        "TrustedListKeeper", "TrustedListProblem", "TrustedListState", "TrustedLists", "ValidationReport",
                        "Verdict", "VerificationLimits", "VerifiedCredential", "Verifier");
    }

    @Test
    void aResultCannotBeMadeByHand() {
        classes().that().haveSimpleName("CheckResult").or().haveSimpleName("SealReport").or().haveSimpleName("ValidationReport")
                .or().haveSimpleName("VerifiedCredential").should().haveOnlyFinalFields().andShould(haveNoPublicConstructor()).check(CLASSES);
    }

    @Test
    void showsNoForeignTypes() {
        methods().that().arePublic().and().areDeclaredInClassesThat(describe("are exported",
                PublicApiTest::isExported)).should(useJavaAndOurTypes()).check(CLASSES);
    }

    // What stands in an interface is public by itself, even where the interface is not.
    private static boolean isExported(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC) && type.getEnclosingClass().map(PublicApiTest::isExported).orElse(true);
    }

    private static ArchCondition<JavaClass> haveNoPublicConstructor() {
        return new ArchCondition<>("have no public constructor") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream().filter(constructor -> constructor.getModifiers().contains(JavaModifier.PUBLIC))
                        .forEach(constructor -> events.add(SimpleConditionEvent.violated(type, constructor.getFullName())));
            }
        };
    }

    private static ArchCondition<JavaMethod> useJavaAndOurTypes() {
        return new ArchCondition<>("use types of Java and of this SDK only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                Stream.concat(Stream.of(method.getRawReturnType()), method.getRawParameterTypes().stream())
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java.") && !type.getName().startsWith("org.edcsdk."))
                        .forEach(type -> events.add(SimpleConditionEvent.violated(method, method.getFullName() + " shows " + type.getName())));
            }
        };
    }
}
