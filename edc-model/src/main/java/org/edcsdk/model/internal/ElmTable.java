package org.edcsdk.model.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The data model's facts, read once from {@code elm.txt}: terms, classes, properties and bound code lists. Immutable and thread safe.
 * Internal to the SDK.
 */
public final class ElmTable {
    private static final class Holder {
        static final ElmTable TABLE = load();
    }

    private final Map<String, String> prefixes = new HashMap<>();
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, Term> credentialTerms = new LinkedHashMap<>();
    private final Map<String, String> spellings = new HashMap<>();
    private final Map<String, String> schemes = new HashMap<>();
    private final Map<String, Map<String, Property>> properties = new LinkedHashMap<>();
    private final Map<String, List<Property>> propertyLists = new HashMap<>();

    private ElmTable() {
    }

    /** The one table. */
    public static ElmTable get() {
        return Holder.TABLE;
    }

    /** How the value of a term is written. */
    public enum Kind {
        /** An object, or the IRI of one. */
        NODE,
        /** A map from language to text. */
        LANGUAGE_MAP,
        /** A JSON string, number or boolean. */
        LITERAL
    }

    /**
     * A member name that the contexts define.
     *
     * @param name the member name
     * @param iri the IRI that it stands for
     * @param kind how its value is written
     * @param datatype local name of the XSD datatype, empty for none
     */
    public record Term(String name, String iri, Kind kind, String datatype) {
    }

    /**
     * How often a property may stand.
     *
     * @param min least
     * @param max most, {@link Integer#MAX_VALUE} for any number
     */
    public record Cardinality(int min, int max) {
        static Cardinality parse(String text) {
            int dots = text.indexOf("..");
            String max = text.substring(dots + 2);
            return new Cardinality(Integer.parseInt(text.substring(0, dots)), max.equals("n") ? Integer.MAX_VALUE : Integer.parseInt(max));
        }

        /** The usual notation, such as {@code 0..n}. */
        @Override
        public String toString() {
            return min + ".." + (max == Integer.MAX_VALUE ? "n" : Integer.toString(max));
        }
    }

    /**
     * What the application profile says of one property of one class.
     *
     * @param owner the class
     * @param term the member name
     * @param range class names or one datatype; {@code lang} for a language map, {@code literal} for any literal, {@code iri} for an IRI
     * @param cardinality how often, in the generic profile
     * @param unique whether a language may have one value only
     * @param scheme IRI of the code list that the generic profile binds, empty for none
     * @param unchecked whether context and shape name different IRIs, so that the shape never sees the value
     * @param broken whether no value that the context allows can satisfy the shape
     * @param most greatest number allowed, {@link Integer#MAX_VALUE} for any
     * @param narrowed profile key (accredited, converted, mandate, supplement) to its own cardinality
     * @param narrowedRange profile key to the only class that it allows
     */
    public record Property(String owner, String term, List<String> range, Cardinality cardinality, boolean unique, String scheme,
            boolean unchecked, boolean broken, int most, Map<String, Cardinality> narrowed, Map<String, String> narrowedRange) {
    }

    /** The term of this name; on the credential itself the W3C terms come first. */
    public Optional<Term> term(String name, boolean onCredential) {
        Term own = onCredential ? credentialTerms.get(name) : null;
        return Optional.ofNullable(own != null ? own : terms.get(name));
    }

    /** The term that a name means which only the shapes spell like this: the context does not define it. */
    public Optional<Term> spelling(String name) {
        return Optional.ofNullable(spellings.get(name)).map(terms::get);
    }

    /** Prefix to namespace, as the contexts define them; a member name may begin with one. */
    public Map<String, String> prefixes() {
        return Collections.unmodifiableMap(prefixes);
    }

    /** All member names that are defined anywhere. */
    public Set<String> termNames() {
        Set<String> names = new LinkedHashSet<>(terms.keySet());
        names.addAll(credentialTerms.keySet());
        return Collections.unmodifiableSet(names);
    }

    /** All terms that are defined everywhere. */
    public List<Term> terms() {
        return List.copyOf(terms.values());
    }

    /** The W3C terms that are defined on the credential only. */
    public List<Term> credentialTerms() {
        return List.copyOf(credentialTerms.values());
    }

    /** Names by which the shapes call a property that the context calls otherwise, each with the term of the context. */
    public Map<String, String> spellings() {
        return Collections.unmodifiableMap(spellings);
    }

    /** The IRI of a class, or nothing where the contexts do not define it. */
    public Optional<String> classIri(String name) {
        return Optional.ofNullable(classes.get(name));
    }

    /** The IRI of a code list that the generic profile binds, by its key in the table. */
    public Optional<String> scheme(String key) {
        return Optional.ofNullable(schemes.get(key));
    }

    /** All class names. */
    public Set<String> classNames() {
        return Collections.unmodifiableSet(classes.keySet());
    }

    /** The properties of a class in the table's order; none for a class without constraints. */
    public List<Property> properties(String className) {
        return propertyLists.getOrDefault(className, List.of());
    }

    /** One property of a class. */
    public Optional<Property> property(String className, String term) {
        return Optional.ofNullable(properties.getOrDefault(className, Map.of()).get(term));
    }

    /**
     * The key by which members are ordered: the IRI that a term expands to.
     *
     * @param name the member name
     * @param onCredential whether the member stands on the credential itself
     * @return the IRI, or nothing for a member that the contexts do not know
     */
    public Optional<String> iri(String name, boolean onCredential) {
        return term(name, onCredential).map(Term::iri);
    }

    private static ElmTable load() {
        ElmTable table = new ElmTable();
        try (InputStream in = ElmTable.class.getResourceAsStream("elm.txt");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String section = "";
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    section = line;
                } else if (!line.isEmpty() && !line.startsWith("#")) {
                    table.add(section, interned(line.split(" ")));
                }
            }
            table.properties.forEach((name, ofClass) -> table.propertyLists.put(name, List.copyOf(ofClass.values())));
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException("elm.txt cannot be read", e);
        }
    }

    // One string a name: whoever compares names of the table finds most of them equal at first sight.
    private static String[] interned(String[] fields) {
        for (int i = 0; i < fields.length; i++) {
            fields[i] = fields[i].intern();
        }
        return fields;
    }

    private void add(String section, String[] fields) {
        switch (section) {
            case "[prefixes]" -> prefixes.put(fields[0], fields[1]);
            case "[classes]" -> classes.put(fields[0], expand(fields[1]));
            case "[terms]" -> terms.put(fields[0], term(fields));
            case "[credential-terms]" -> credentialTerms.put(fields[0], term(fields));
            case "[spellings]" -> spellings.put(fields[0], fields[1]);
            case "[schemes]" -> schemes.put(fields[0], fields[1]);
            case "[properties]" -> properties.computeIfAbsent(fields[0], name -> new LinkedHashMap<>()).put(fields[1], property(fields));
            default -> throw new IllegalStateException("elm.txt has no section " + section);
        }
    }

    private Term term(String[] fields) {
        return switch (fields[2]) {
            case "node" -> new Term(fields[0], expand(fields[1]), Kind.NODE, "");
            case "lang" -> new Term(fields[0], expand(fields[1]), Kind.LANGUAGE_MAP, "");
            case "literal" -> new Term(fields[0], expand(fields[1]), Kind.LITERAL, "");
            default -> new Term(fields[0], expand(fields[1]), Kind.LITERAL, fields[2]);
        };
    }

    private Property property(String[] fields) {
        boolean unique = false;
        boolean unchecked = false;
        boolean broken = false;
        String scheme = "";
        int most = Integer.MAX_VALUE;
        Map<String, Cardinality> narrowed = new LinkedHashMap<>();
        Map<String, String> narrowedRange = new LinkedHashMap<>();
        for (int i = 4; i < fields.length; i++) {
            String[] option = fields[i].split("=");
            switch (option[0]) {
                case "unique" -> unique = true;
                case "unchecked" -> unchecked = true;
                case "broken" -> broken = true;
                case "scheme" -> scheme = schemes.get(option[1]);
                case "most" -> most = Integer.parseInt(option[1]);
                default -> {
                    String[] narrower = option[1].split(":");
                    narrowed.put(option[0], Cardinality.parse(narrower[0]));
                    if (narrower.length > 1) {
                        narrowedRange.put(option[0], narrower[1]);
                    }
                }
            }
        }
        return new Property(fields[0], fields[1], List.of(fields[2].split("\\|")), Cardinality.parse(fields[3]), unique,
                scheme, unchecked, broken, most, Collections.unmodifiableMap(narrowed), Collections.unmodifiableMap(narrowedRange));
    }

    // JSON-LD 1.1 uses a term as a prefix only where its IRI ends with a delimiter; "clv" does not, so clv:latitude stays as it is.
    private String expand(String compact) {
        int colon = compact.indexOf(':');
        String namespace = prefixes.get(compact.substring(0, colon));
        if (namespace == null || !(namespace.endsWith("/") || namespace.endsWith("#"))) {
            return compact;
        }
        return namespace + compact.substring(colon + 1);
    }
}
