package org.edcsdk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExportedTypesTest {

    @Test
    void noSignatureShowsATypeOfALibrary() throws Exception {
        List<String> foreign = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            for (Method method : type.getDeclaredMethods()) {
                if (isExported(method.getModifiers())) {
                    note(foreign, method.toString(), method.getReturnType(), method.getParameterTypes());
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                if (isExported(constructor.getModifiers())) {
                    note(foreign, constructor.toString(), type, constructor.getParameterTypes());
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void publicTypesAreThoseOfTheApi() throws Exception {
        assertThat(publicTypes().stream().map(Class::getName).map(name -> name.substring("org.edcsdk.seal.".length()))).containsExactlyInAnyOrder(
                "GivenValidationData", "HeaderProfile", "HttpTimestampSource", "OnlineValidationData", "OnlineValidationData$Builder",
                "PendingSeals", "SealAlgorithm", "SealItem", "SealKey", "SealKeyFinding", "SealKeyFinding$Code", "SealKeyFinding$Severity",
                "SealLevel", "SealProvider", "SealResult", "SealResult$Failed", "SealResult$Sealed", "SealResult$Unknown", "SealUpgrader",
                "SealUpgrader$Builder", "SealedDocument", "SealedJson", "SealedPair", "SealedPdf", "Sealer", "Sealer$Builder",
                "SealingException", "SealingException$Outcome", "SealingException$Reason", "SigningInput", "TimestampSource",
                "ValidationData", "ValidationDataSource", "csc.CscCodeSource", "csc.CscSealProvider", "csc.CscSealProvider$Builder",
                "csc.CscSecretSource", "keystore.KeyStoreSealProvider", "pkcs11.Pkcs11SealProvider", "pkcs11.Pkcs11SealProvider$Builder");
    }

    private static boolean isExported(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void note(List<String> foreign, String member, Class<?> returned, Class<?>... parameters) {
        Stream.concat(Stream.of(returned), Arrays.stream(parameters)).map(ExportedTypesTest::element)
                .filter(type -> !type.isPrimitive() && !type.getName().startsWith("java.") && !type.getName().startsWith("org.edcsdk."))
                .forEach(type -> foreign.add(member));
    }

    private static Class<?> element(Class<?> type) {
        return type.isArray() ? element(type.getComponentType()) : type;
    }

    private static List<Class<?>> publicTypes() throws Exception {
        Path classes = Path.of(Sealer.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".class") && !path.endsWith("package-info.class")).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '.');
                Class<?> type = Class.forName(name.substring(0, name.length() - ".class".length()));
                if (Modifier.isPublic(type.getModifiers())) {
                    types.add(type);
                }
            }
        }
        return types;
    }
}
