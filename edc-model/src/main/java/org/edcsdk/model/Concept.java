package org.edcsdk.model;

import java.util.Objects;
import java.util.Optional;

/** An entry of a code list (skos:Concept): an IRI, the list it belongs to, and labels. */
public final class Concept extends ElmNode {
    private Concept(JsonObject json) {
        super(json);
    }

    static Concept of(JsonObject json) {
        return new Concept(json);
    }

    /**
     * A concept of a code list.
     *
     * @param iri the concept
     * @param scheme IRI of the code list
     * @param label its label
     * @return the concept
     */
    public static Concept of(String iri, String scheme, LangString label) {
        return of(iri, scheme, label, Optional.empty());
    }

    static Concept of(String iri, String scheme, LangString label, Optional<String> notation) {
        JsonObject inScheme = JsonObject.empty().with("id", Objects.requireNonNull(scheme, "scheme")).with("type", "ConceptScheme");
        JsonObject json = JsonObject.empty().with("id", Objects.requireNonNull(iri, "iri")).with("type", "Concept").with("inScheme", inScheme);
        if (notation.isPresent()) {
            json = json.with("notation", notation.get());
        }
        return new Concept(json.with("prefLabel", label.requireText("prefLabel").toJson()));
    }

    /** The IRI; empty where the concept has no id. */
    public String iri() {
        return id().orElse("");
    }

    /** The last segment of the IRI: the code in the EU authority lists, such as {@code IRL}. */
    public String code() {
        String iri = iri();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** The labels. */
    public LangString prefLabel() {
        return language("prefLabel");
    }

    /** IRI of the code list, the first where several stand. */
    public Optional<String> scheme() {
        return node("inScheme", inScheme -> inScheme.text("id").orElse("")).filter(iri -> !iri.isEmpty());
    }
}
