package org.edcsdk.model.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.edcsdk.model.internal.ElmTable;
import org.junit.jupiter.api.Test;

/**
 * The typed classes say what the table says. To bring them up to date after a change of the table: run this test with
 * {@code -Dedc.model.write=true}.
 */
class ModelSourceTest {
    private static final Path SOURCES = Path.of("src/main/java/org/edcsdk/model");
    private static final String TYPES = "ElmTypes";

    @Test
    void everyTypedClassHasExactlyTheAccessorsAndBuilderMethodsOfTheTable() throws IOException {
        Map<String, String> sources = sources();
        ModelSource maker = new ModelSource(meanings());
        maker.learn(sources);
        for (Map.Entry<String, String> file : sources.entrySet()) {
            String updated = file.getKey().equals(TYPES) ? maker.updateTypes(file.getValue()) : ModelSource.unions().containsValue(file.getKey()) ? maker.updateUnion(file.getKey(), file.getValue(), sources)
                    : maker.update(file.getKey(), file.getValue());
            if (Boolean.getBoolean("edc.model.write")) {
                Files.writeString(SOURCES.resolve(file.getKey() + ".java"), updated);
            } else {
                assertThat(file.getValue()).as(file.getKey()).isEqualTo(updated);
            }
        }
    }

    @Test
    void everyClassOfTheTableHasAType() throws IOException {
        Set<String> classes = new TreeSet<>(ElmTable.get().classNames());
        // A credential that is no European Digital Credential is not ours to read.
        classes.remove("VerifiableCredential");
        assertThat(sources().keySet()).containsAll(classes);
    }

    private static Map<String, String> sources() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(ElmTable.get().classNames());
        names.addAll(ModelSource.unions().values());
        names.add(TYPES);
        for (String name : names) {
            Path file = SOURCES.resolve(name + ".java");
            if (Files.exists(file)) {
                sources.put(name, Files.readString(file));
            }
        }
        return sources;
    }

    private static Map<String, String> meanings() throws IOException {
        try (InputStream in = ModelSourceTest.class.getResourceAsStream("meanings.txt")) {
            return ModelSource.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }
}
