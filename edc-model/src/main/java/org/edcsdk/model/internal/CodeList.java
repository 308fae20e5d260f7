package org.edcsdk.model.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** One code list: its scheme, its codes as far as they are known, and their labels. Immutable and thread safe. Internal to the SDK. */
public final class CodeList {
    // The last segment of the scheme IRIs of the Europass lists: the scheme itself, never a concept.
    private static final String EUROPASS_SCHEME = "25831c2";
    private static final Pattern ANY_CODE = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._~-]*");
    private static final int LONGEST_CODE = 64;

    private final String key;
    private final String scheme;
    private final List<String> bases;
    private final Optional<String> notation;
    private final Pattern form;
    private final boolean closed;
    private final Set<String> also;
    private final Set<String> not;
    private final Map<String, String> labels;
    private final Map<String, String> names;
    private final PlatformNames platform;
    private final Set<String> codes;

    private CodeList(Builder from) {
        key = from.key;
        scheme = from.scheme;
        bases = from.bases.isEmpty() ? List.of(base(from.scheme)) : List.copyOf(from.bases);
        notation = from.notation;
        form = from.form;
        closed = from.closed;
        also = Set.copyOf(from.also);
        not = Set.copyOf(from.not);
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(from.labels));
        names = Map.copyOf(from.names);
        platform = PlatformNames.of(key);
        Set<String> all = new LinkedHashSet<>(platform.codes());
        all.addAll(labels.keySet());
        codes = Collections.unmodifiableSet(all);
    }

    private static String base(String scheme) {
        return scheme.endsWith('/' + EUROPASS_SCHEME) ? scheme.substring(0, scheme.length() - EUROPASS_SCHEME.length()) : scheme + '/';
    }

    /** The short name of the list, such as {@code learning-setting}. */
    public String key() {
        return key;
    }

    /** IRI of the scheme. */
    public String scheme() {
        return scheme;
    }

    /** What the IRIs of its concepts begin with, the usual form first. */
    public List<String> bases() {
        return bases;
    }

    /** The notation that the EU's writers give to every concept of this list. */
    public Optional<String> notation() {
        return notation;
    }

    /** The known codes in the order of the list; not all there are, unless the list is closed. */
    public Set<String> codes() {
        return codes;
    }

    /** The codes with a label of our own, in the order of the list. */
    Map<String, String> labels() {
        return labels;
    }

    /** The IRI of a code. */
    public String iri(String code) {
        return bases.get(0) + code;
    }

    /** The code in an IRI, known or not; nothing for an IRI that cannot be one of this list. */
    public Optional<String> code(String iri) {
        return bases.stream()
                .filter(iri::startsWith)
                .map(base -> iri.substring(base.length()))
                .filter(code -> code.length() <= LONGEST_CODE && ANY_CODE.matcher(code).matches() && !code.equals(EUROPASS_SCHEME))
                .findFirst();
    }

    /** Whether an IRI may be a concept of this list: a known one, or one that the list may have beyond what is known here. */
    public boolean admits(String iri) {
        return code(iri).filter(code -> codes.contains(code) || also.contains(code)
                || !closed && !not.contains(code) && form.matcher(code).matches()).isPresent();
    }

    /**
     * The label of a code.
     *
     * @param code the code
     * @param language ISO 639-1
     * @return nothing for an unknown code, or where there is no label in this language
     */
    public Optional<String> label(String code, String language) {
        return Optional.ofNullable(names.get(code + '@' + language))
                .or(() -> language.equals("en") ? Optional.ofNullable(labels.get(code)) : Translations.label(key, code, language))
                .or(() -> platform.name(code, language));
    }

    static final class Builder {
        private final String key;
        private String scheme;
        private final List<String> bases = new ArrayList<>();
        private Optional<String> notation = Optional.empty();
        private Pattern form = ANY_CODE;
        private boolean closed;
        private final Set<String> also = new LinkedHashSet<>();
        private final Set<String> not = new LinkedHashSet<>();
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, String> names = new LinkedHashMap<>();

        Builder(String key) {
            this.key = key;
            this.scheme = ElmTable.get().scheme(key).orElse("");
        }

        void line(String line) {
            String[] fields = line.split(" ", 2);
            if (fields[0].equals("=")) {
                attribute(fields[1].split(" "));
            } else if (fields[0].contains("@")) {
                names.put(fields[0], fields[1]);
            } else {
                labels.put(fields[0], fields[1]);
            }
        }

        private void attribute(String[] words) {
            List<String> values = List.of(words).subList(1, words.length);
            switch (words[0]) {
                case "scheme" -> scheme = unbound(values.get(0));
                case "concepts" -> bases.addAll(values);
                case "notation" -> notation = Optional.of(values.get(0));
                case "form" -> form = Pattern.compile(values.get(0));
                case "closed" -> closed = true;
                case "also" -> also.addAll(values);
                case "not" -> not.addAll(values);
                default -> throw new IllegalStateException("codes.txt: list " + key + " has an unknown attribute " + words[0]);
            }
        }

        private String unbound(String own) {
            if (!scheme.isEmpty()) {
                throw new IllegalStateException("codes.txt: the scheme of list " + key + " stands in elm.txt already");
            }
            return own;
        }

        CodeList build() {
            if (scheme.isEmpty()) {
                throw new IllegalStateException("codes.txt: list " + key + " has no scheme");
            }
            return new CodeList(this);
        }
    }
}
