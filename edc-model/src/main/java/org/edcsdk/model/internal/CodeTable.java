package org.edcsdk.model.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The code lists, read once from {@code codes.txt}. Immutable and thread safe. Internal to the SDK. */
public final class CodeTable {
    private static final class Holder {
        static final CodeTable TABLE = new CodeTable(load());
    }

    private final Map<String, CodeList> byKey;
    private final Map<String, CodeList> byScheme = new HashMap<>();
    private final Map<String, CodeList> byBase = new HashMap<>();

    private CodeTable(Map<String, CodeList> byKey) {
        this.byKey = byKey;
        byKey.values().forEach(list -> {
            byScheme.put(list.scheme(), list);
            list.bases().forEach(base -> byBase.put(base, list));
        });
    }

    /** The one table. */
    public static CodeTable get() {
        return Holder.TABLE;
    }

    /** All lists. */
    public Collection<CodeList> lists() {
        return Collections.unmodifiableCollection(byKey.values());
    }

    /**
     * A list by its key.
     *
     * @throws IllegalArgumentException for an unknown key
     */
    public CodeList list(String key) {
        return Optional.ofNullable(byKey.get(key)).orElseThrow(() -> new IllegalArgumentException("there is no code list \"" + key + '"'));
    }

    /** A list by the IRI of its scheme. */
    public Optional<CodeList> ofScheme(String scheme) {
        return Optional.ofNullable(byScheme.get(scheme));
    }

    /** The list in which the IRI of a concept stands, by what it begins with. */
    public Optional<CodeList> ofConcept(String iri) {
        return Optional.ofNullable(byBase.get(iri.substring(0, iri.lastIndexOf('/') + 1)));
    }

    /**
     * The first known list that a concept claims, where none of the known lists that it claims can have it.
     *
     * @param iri the concept, or an empty text
     * @param schemes the IRIs of the schemes that it claims
     */
    public Optional<CodeList> claimedInVain(String iri, List<String> schemes) {
        List<CodeList> claimed = schemes.stream().flatMap(scheme -> ofScheme(scheme).stream()).toList();
        return iri.isEmpty() || claimed.stream().anyMatch(list -> list.admits(iri)) ? Optional.empty() : claimed.stream().findFirst();
    }

    private static Map<String, CodeList> load() {
        Map<String, CodeList.Builder> builders = new LinkedHashMap<>();
        try (InputStream in = CodeTable.class.getResourceAsStream("codes.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String key = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    key = line.substring(1, line.length() - 1);
                    builders.put(key, new CodeList.Builder(key));
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    builders.get(key).line(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("codes.txt cannot be read", e);
        }
        Map<String, CodeList> lists = new LinkedHashMap<>();
        builders.forEach((key, builder) -> lists.put(key, builder.build()));
        return lists;
    }
}
