package org.edcsdk.render;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/** Reads a theme's JSON file; a member that it does not know is an error, because a misspelt one would be lost without a word. */
final class ThemeReader {
    private static final Set<String> MEMBERS = Set.of("base", "name", "paper", "primary", "accent", "ink", "orientation", "ornament", "lettering", "badge",
            "logo", "crest", "background", "fonts", "signatories", "texts", "verifyUrl");
    private static final Set<String> SIGNATORY = Set.of("name", "role", "signature");
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    private final JsonObject json;
    private final Function<String, Bytes> files;

    private ThemeReader(JsonObject json, Function<String, Bytes> files) {
        this.json = json;
        this.files = files;
    }

    static Theme read(Bytes octets, Function<String, Bytes> files) {
        try {
            if (Json.parse(octets, JsonLimits.withDefaults()) instanceof JsonObject json) {
                return new ThemeReader(json, files).theme();
            }
            throw new IllegalArgumentException("a theme is a JSON object");
        } catch (JsonReadException e) {
            throw new IllegalArgumentException("the theme is no JSON: " + e.getMessage(), e);
        }
    }

    private Theme theme() {
        requireKnown(json, MEMBERS, "");
        Theme.Builder builder = Theme.builder();
        text("base").ifPresent(base -> builder.like(Theme.builtIn(base)));
        text("name").ifPresent(builder::name);
        colour("paper").ifPresent(builder::paper);
        colour("primary").ifPresent(builder::primary);
        colour("accent").ifPresent(builder::accent);
        colour("ink").ifPresent(builder::ink);
        constant("orientation", Theme.Orientation.class).ifPresent(builder::orientation);
        constant("ornament", Theme.Ornament.class).ifPresent(builder::ornament);
        constant("lettering", Theme.Lettering.class).ifPresent(builder::lettering);
        constant("badge", Theme.Badge.class).ifPresent(builder::badge);
        text("logo").map(files).ifPresent(builder::logo);
        text("crest").map(files).ifPresent(builder::crest);
        text("background").map(files).ifPresent(builder::background);
        items("fonts").forEach(font -> builder.font(files.apply(string(font, "fonts"))));
        items("signatories").forEach(signatory -> builder.signatory(signatory(signatory)));
        texts(builder);
        text("verifyUrl").ifPresent(builder::verifyUrl);
        return builder.build();
    }

    private Theme.Signatory signatory(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw wrong("signatories", "a list of objects");
        }
        requireKnown(object, SIGNATORY, "signatories/");
        Optional<Bytes> signature = object.text("signature").map(files);
        return new Theme.Signatory(object.text("name").orElseThrow(() -> wrong("signatories/name", "a text")), object.text("role").orElse(""), signature);
    }

    private void texts(Theme.Builder builder) {
        if (!json.has("texts")) {
            return;
        }
        JsonObject languages = json.object("texts").orElseThrow(() -> wrong("texts", "an object of languages"));
        languages.members().forEach((language, of) -> {
            if (!(of instanceof JsonObject texts)) {
                throw wrong("texts/" + language, "an object");
            }
            texts.members().forEach((key, text) -> builder.text(language, key, string(text, "texts/" + language + "/" + key)));
        });
    }

    private static void requireKnown(JsonObject object, Set<String> known, String path) {
        object.members().keySet().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException("the theme has an unknown member: " + path + name);
        });
    }

    private Optional<String> text(String name) {
        return json.get(name).map(value -> string(value, name));
    }

    private Optional<Integer> colour(String name) {
        return text(name).map(text -> {
            if (!COLOUR.matcher(text).matches()) {
                throw wrong(name, "a colour such as #12284C");
            }
            return Integer.parseInt(text.substring(1), 16);
        });
    }

    private <E extends Enum<E>> Optional<E> constant(String name, Class<E> type) {
        return text(name).map(text -> {
            try {
                return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + " must be one of " + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT), e);
            }
        });
    }

    private List<? extends JsonValue> items(String name) {
        if (!json.has(name)) {
            return List.of();
        }
        if (json.get(name).orElseThrow() instanceof JsonArray array) {
            return array.items();
        }
        throw wrong(name, "a list");
    }

    private static String string(JsonValue value, String name) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw wrong(name, "a text");
    }

    private static IllegalArgumentException wrong(String name, String expected) {
        return new IllegalArgumentException(name + " must be " + expected);
    }
}
