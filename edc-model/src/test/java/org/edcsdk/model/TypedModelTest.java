package org.edcsdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.model.internal.ElmTable;
import org.edcsdk.model.internal.ElmTable.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the typed class of every class of the model and for each of its properties. */
class TypedModelTest {
    // These accessors say more than the value as it stands: the language's code, the decoded octets, an issuer as organisation.
    private static final Set<String> BY_HAND = Set.of("DisplayParameter.primaryLanguage", "MediaObject.content", "EuropeanDigitalCredential.issuer");

    static Stream<String> classes() {
        return ElmTable.get().classNames().stream().filter(name -> !name.equals("VerifiableCredential"));
    }

    static Stream<Property> properties() {
        return classes().flatMap(name -> ElmTable.get().properties(name).stream()).filter(property -> !property.broken())
                .filter(property -> !BY_HAND.contains(property.owner() + "." + property.term()))
                .filter(property -> !(property.range().equals(List.of("anyURI")) && property.unchecked()));
    }

    @ParameterizedTest
    @MethodSource("properties")
    void whatTheBuilderIsGivenIsWhatTheAccessorSays(Property property) throws Exception {
        Class<?> type = Class.forName("org.edcsdk.model." + property.owner());
        Object builder = type.getMethod("toBuilder").invoke(empty(property.owner()));
        String name = javaName(property);
        Method setter = Arrays.stream(builder.getClass().getMethods()).filter(method -> method.getName().equals(name) && !method.isBridge())
                .filter(method -> !Collection.class.isAssignableFrom(method.getParameterTypes()[0]))
                .filter(method -> sample(method.getParameterTypes()[0]) != null)
                .filter(method -> accepts(type, name, method.getParameterTypes()[0])).findFirst()
                .orElseThrow(() -> new AssertionError("no builder method for " + property.owner() + "." + name));
        Object value = sample(setter.getParameterTypes()[0]);
        setter.invoke(builder, value);
        JsonObject json = (JsonObject) jsonOf(builder);
        Object seen = type.getMethod(name).invoke(type.getMethod("of", JsonObject.class).invoke(null, json));
        assertThat(seen).as(property.owner() + "." + name).matches(TypedModelTest::isThere, "present");
        assertThat(unwrap(seen)).as(property.owner() + "." + name).hasToString(text(value)).isEqualTo(comparable(value, unwrap(seen)));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void anObjectReadBackIsEqualAndOfItsClass(String name) throws Exception {
        ElmNode node = empty(name);
        JsonObject read = (JsonObject) Json.parse(Json.write(node.json()), JsonLimits.withDefaults());
        assertThat(ElmNode.typed(read)).contains(node);
        assertThat(node.getClass().getMethod("of", JsonObject.class).invoke(null, read)).isEqualTo(node).hasSameHashCodeAs(node);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aBuilderRefusesToLeaveOutWhatTheProfileMakesMandatory(String name) throws Exception {
        boolean mandatory = ElmTable.get().properties(name).stream().anyMatch(property -> property.cardinality().min() > 0 && !property.broken());
        if (mandatory && !name.equals("EuropeanDigitalCredential")) {
            Object builder = Class.forName("org.edcsdk.model." + name).getMethod("builder").invoke(null);
            assertThatThrownBy(() -> builder.getClass().getMethod("build").invoke(builder)).hasCauseInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aMemberOfTheModelIsNoExtension() {
        assertThatThrownBy(() -> Note.builder().extension("noteLiteral", new JsonString("x"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("noteLiteral");
    }

    @Test
    void anExtensionIsKept() {
        Note note = Note.of(LangString.en("A")).toBuilder().extension("localCode", new JsonString("17")).build();
        assertThat(note.json().text("localCode")).contains("17");
    }

    @Test
    void aListSetAnewTakesThePlaceOfWhatWasThere() {
        Identifier first = Identifier.of("Student number", "1");
        Identifier second = Identifier.of("Student number", "2");
        Person person = Person.of("Ada", "Lovelace").toBuilder().identifier(first).identifier(List.of(second)).build();
        assertThat(person.identifier()).isEqualTo(List.of(second));
    }

    @Test
    void aBareIriIsReadAsAReference() {
        AwardingProcess process = AwardingProcess.of(JsonObject.empty().with("type", "AwardingProcess").with("awardingBody", "urn:epass:org:1"));
        assertThat(process.awardingBody()).singleElement().satisfies(body -> assertThat(body.id()).contains("urn:epass:org:1"));
    }

    @Test
    void anAgentIsReadByItsType() {
        JsonObject person = JsonObject.empty().with("type", "Person");
        AwardingProcess process = AwardingProcess.of(JsonObject.empty().with("awardingBody", person));
        assertThat(process.awardingBody()).containsExactly(Person.of(person));
    }

    @Test
    void theTermThatThePublishedContextMisspellsIsReadInBothSpellings() {
        JsonObject distribution = JsonObject.empty().with("type", "ResultDistribution");
        for (String spelling : List.of("resultDestribution", "resultDistribution")) {
            LearningAssessment assessment = LearningAssessment.of(JsonObject.empty().with(spelling, distribution));
            assertThat(assessment.resultDistribution()).contains(ResultDistribution.of(distribution));
        }
    }

    @Test
    void aNameInTwoLanguagesIsRefusedSinceTheProfileAllowsOne() {
        assertThatThrownBy(() -> Person.builder().fullName(LangString.en("Ada").and("fr", "Ada"))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fullName").hasMessageNotContaining("Ada");
    }

    @Test
    void aNumberOutOfRangeIsNoNumberAndNoFailure() {
        JsonObject detail = JsonObject.empty().with("page", new JsonNumber("1e999999999"));
        assertThat(DisplayDetail.of(detail).page()).isEqualTo(OptionalLong.empty());
        assertThat(Amount.of(JsonObject.empty().with("value", "1e999999999")).value()).isEmpty();
    }

    private static ElmNode empty(String name) {
        return ElmNode.typed(JsonObject.empty().with("type", name)).orElseThrow(() -> new AssertionError("no type for " + name));
    }

    private static Object jsonOf(Object builder) throws Exception {
        Method json = NodeBuilder.class.getDeclaredMethod("json");
        return json.invoke(builder);
    }

    private static String javaName(Property property) {
        return switch (property.owner() + "." + property.term()) {
            case "LearningAssessment.resultDestribution" -> "resultDistribution";
            case "EuropeanDigitalCredential.holder" -> "otherHolder";
            default -> property.term();
        };
    }

    // Conveniences take other types; the builder's method for the accessor's own type is the one to compare.
    private static boolean accepts(Class<?> type, String accessor, Class<?> parameter) {
        try {
            String generic = type.getMethod(accessor).getGenericReturnType().getTypeName();
            boolean spelt = generic.contains("String") && Set.of(String.class, URI.class, TemporalAmount.class).contains(parameter);
            boolean plain = generic.contains("Long") && parameter == long.class || generic.contains("Boolean") && parameter == boolean.class;
            return spelt || plain || generic.contains("." + parameter.getSimpleName());
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type.getSimpleName() + " has no accessor " + accessor, e);
        }
    }

    private static Object sample(Class<?> type) {
        if (type.isSealed()) {
            return sample(type.getPermittedSubclasses()[0]);
        }
        if (ElmNode.class.isAssignableFrom(type)) {
            return ElmNode.typed(JsonObject.empty().with("id", "urn:x").with("type", type.getSimpleName())).orElseThrow();
        }
        return switch (type.getSimpleName()) {
            case "LangString" -> LangString.en("text");
            case "DateTime" -> DateTime.of(LocalDate.of(2026, 1, 2));
            case "TemporalAmount" -> Period.ofMonths(60);
            case "String" -> "text";
            case "URI" -> URI.create("https://example.org/");
            case "long" -> 7L;
            case "BigDecimal" -> new BigDecimal("12.50");
            case "boolean" -> true;
            default -> null;
        };
    }

    private static boolean isThere(Object seen) {
        return !seen.equals(Optional.empty()) && !seen.equals(OptionalLong.empty()) && !seen.equals(List.of());
    }

    private static Object unwrap(Object seen) {
        if (seen instanceof Optional<?> optional) {
            return optional.orElseThrow();
        }
        if (seen instanceof OptionalLong number) {
            return number.getAsLong();
        }
        return seen instanceof List<?> list ? list.get(0) : seen;
    }

    private static String text(Object value) {
        return value.toString();
    }

    // URIs and durations are read as they are spelt; media content is read decoded.
    private static Object comparable(Object value, Object seen) {
        return seen instanceof String ? value.toString() : value;
    }
}
