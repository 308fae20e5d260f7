package org.edcsdk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.edcsdk.model.EuropeanDigitalCredential;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NothingIsMissingTest {
    static Stream<Arguments> classesAndLayouts() {
        return new TreeSet<>(MarkedCredential.reachable()).stream()
                .flatMap(name -> Stream.of(Layout.values()).map(layout -> Arguments.of(name, layout)));
    }

    @ParameterizedTest
    @MethodSource("classesAndLayouts")
    void eachPropertyOfTheModelStandsInTheView(String className, Layout layout) {
        MarkedCredential marked = new MarkedCredential();
        EuropeanDigitalCredential credential = marked.leadingTo(className);
        String all = String.join("\n", ViewTexts.of(CredentialView.of(credential, "en", layout)));
        List<String> missing = new ArrayList<>();
        marked.expected().forEach((text, property) -> {
            if (!all.contains(text)) {
                missing.add(property + ": " + text);
            }
        });
        assertThat(missing).isEmpty();
    }
}
