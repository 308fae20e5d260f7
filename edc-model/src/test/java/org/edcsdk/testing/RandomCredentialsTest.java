package org.edcsdk.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;
import org.edcsdk.model.profile.Finding;
import org.edcsdk.model.profile.ProfileCheck;
import org.edcsdk.model.profile.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RandomCredentialsTest {
    static Stream<String> classes() {
        return RandomCredentials.classes().stream();
    }

    static Stream<String> reachable() {
        return classes().filter(RandomCredentials::isReachable);
    }

    @Test
    void sameSeedMakesTheSameCredential() {
        assertThat(RandomCredentials.of(7).credential()).isEqualTo(RandomCredentials.of(7).credential())
                .isNotEqualTo(RandomCredentials.of(8).credential());
    }

    @ParameterizedTest
    @MethodSource("classes")
    void fullObjectHasEveryPropertyOfItsClass(String name) {
        assertThat(RandomCredentials.of(1).full(name).members().keySet()).containsAll(
                ElmTable.get().properties(name).stream().filter(property -> !property.broken()).map(Property::term).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("reachable")
    void credentialWithAClassConformsToTheGenericProfile(String name) {
        EuropeanDigitalCredential credential = RandomCredentials.of(2).credentialWith(name);
        assertThat(violations(credential)).isEmpty();
    }

    @Test
    void onlyClassesThatNoPropertyLeadsToAreOutOfReach() {
        assertThat(classes().filter(name -> !RandomCredentials.isReachable(name)))
                .containsExactlyInAnyOrder("EuropeanDigitalPresentation", "Geometry", "Specification", "VerifiablePresentation", "VerificationCheck");
    }

    @Test
    void credentialsByChanceConformToTheGenericProfile() {
        RandomCredentials random = RandomCredentials.of(3);
        for (int i = 0; i < 100; i++) {
            assertThat(violations(random.credential())).as("credential %s", i).isEmpty();
        }
    }

    @Test
    void credentialsStaySmall() {
        RandomCredentials random = RandomCredentials.of(4);
        List<Integer> sizes = Stream.generate(() -> size(random.credential().json())).limit(200).toList();
        assertThat(sizes.stream().max(Comparator.naturalOrder()).orElseThrow()).isBetween(100, 3000);
    }

    private static List<Finding> violations(EuropeanDigitalCredential credential) {
        return ProfileCheck.check(credential).stream().filter(finding -> finding.severity() == Severity.VIOLATION).toList();
    }

    private static int size(JsonObject node) {
        return 1 + node.members().keySet().stream().flatMap(name -> node.objects(name).stream()).mapToInt(RandomCredentialsTest::size).sum();
    }
}
