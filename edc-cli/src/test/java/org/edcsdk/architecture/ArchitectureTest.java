package org.edcsdk.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows of the design: who may need whom, and what is public. */
class ArchitectureTest {
    private static final JavaClasses SDK = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.edcsdk");

    @Test
    void modelNeedsNoOtherModule() {
        noClasses().that().resideInAnyPackage("org.edcsdk.model..", "org.edcsdk.jsonld..", "org.edcsdk.view..")
                .should().dependOnClassesThat().resideInAnyPackage("org.edcsdk.seal..", "org.edcsdk.render..", "org.edcsdk.issue..",
                        "org.edcsdk.verify..", "org.edcsdk.dss..", "org.edcsdk.cli..", "org.edcsdk.testkit..").check(SDK);
    }

    @Test
    void verifyNeverNeedsSealRenderOrIssue() {
        noClasses().that().resideInAPackage("org.edcsdk.verify..")
                .should().dependOnClassesThat().resideInAnyPackage("org.edcsdk.seal..", "org.edcsdk.render..", "org.edcsdk.issue..").check(SDK);
    }

    @Test
    void renderNeedsTheModelOnly() {
        noClasses().that().resideInAPackage("org.edcsdk.render..")
                .should().dependOnClassesThat().resideInAnyPackage("org.edcsdk.seal..", "org.edcsdk.dss..", "org.edcsdk.verify..", "org.edcsdk.issue..").check(SDK);
    }

    @Test
    void sealKnowsNothingAboveIt() {
        noClasses().that().resideInAnyPackage("org.edcsdk.seal..", "org.edcsdk.dss..")
                .should().dependOnClassesThat().resideInAnyPackage("org.edcsdk.render..", "org.edcsdk.issue..", "org.edcsdk.verify..").check(SDK);
    }

    @Test
    void testKitDependsOnNoModuleOfTheSdk() {
        noClasses().that().resideInAPackage("org.edcsdk.testkit..")
                .should().dependOnClassesThat(resideInAPackage("org.edcsdk..").and(DescribedPredicate.not(resideInAPackage("org.edcsdk.testkit.."))))
                .check(SDK);
    }

    @Test
    void modulesHaveNoCircles() {
        slices().matching("org.edcsdk.(seal|render|issue|verify|dss|testkit|cli)..").should().beFreeOfCycles().check(SDK);
    }

    @Test
    void onlyTheCommandWritesToTheConsole() {
        noClasses().that().resideOutsideOfPackage("org.edcsdk.cli..")
                .should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(SDK);
    }

    @Test
    void nobodyUsesThePlatformsFonts() {
        noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.awt.Font").check(SDK);
    }

    @Test
    void signaturesOfThePublicApiShowNoTypeOfALibrary() {
        methods().that().arePublic().and().areDeclaredInClassesThat(resideInAnyPackage("org.edcsdk.model..", "org.edcsdk.jsonld..", "org.edcsdk.view..",
                "org.edcsdk.seal..", "org.edcsdk.render..", "org.edcsdk.issue..", "org.edcsdk.verify..", "org.edcsdk.testkit.."))
                .and().areDeclaredInClassesThat().arePublic().should(showOnlyOurTypesAndJavas()).check(SDK);
    }

    private static ArchCondition<JavaMethod> showOnlyOurTypesAndJavas() {
        return new ArchCondition<>("show only types of the SDK and of Java") {
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
