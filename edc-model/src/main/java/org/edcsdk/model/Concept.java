package org.edcsdk.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** An entry of a code list (skos:Concept): an IRI, the list it belongs to, and labels. */
public final class Concept extends ElmNode {
    private Concept(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Concept of(JsonObject json) {
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

    /** The IRI; empty where the concept has no id. */
    public String iri() {
        return id().orElse("");
    }

    /** The last segment of the IRI: the code in the EU authority lists, such as {@code IRL}. */
    public String code() {
        String iri = iri();
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    /** IRI of the code list, the first where several stand. */
    public Optional<String> scheme() {
        return node("inScheme", inScheme -> inScheme.text("id").orElse("")).filter(iri -> !iri.isEmpty());
    }

    static Concept of(String iri, String scheme, LangString label, Optional<String> notation) {
        JsonObject inScheme = JsonObject.empty().with("id", Objects.requireNonNull(scheme, "scheme")).with("type", "ConceptScheme");
        JsonObject json = JsonObject.empty().with("id", Objects.requireNonNull(iri, "iri")).with("type", "Concept").with("inScheme", inScheme);
        if (notation.isPresent()) {
            json = json.with("notation", notation.get());
        }
        return new Concept(json.with("prefLabel", label.requireText("prefLabel").toJson()));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Concept"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Definitions: 0..n. */
    public LangString definition() {
        return language("definition");
    }

    /** The code lists it belongs to: 0..n. */
    public List<ConceptScheme> inScheme() {
        return nodes("inScheme", ConceptScheme::of);
    }

    /** The code or number: 0..1. */
    public Optional<String> notation() {
        return text("notation");
    }

    /** The name: 0..n. */
    public LangString prefLabel() {
        return language("prefLabel");
    }
    // </elm:accessors>

    /** Builds it. Not thread safe. */
    public static final class Builder extends NodeBuilder {
        private Builder(JsonObject from) {
            super(from);
        }

        // <elm:builder> made from elm.txt, see ModelSourceTest

        /** The id, an IRI that is unique within the credential; the SDK gives one where it is left out. */
        public Builder id(String id) {
            set("id", Require.text("id", id));
            return this;
        }

        /** Removes a property. */
        public Builder without(String term) {
            remove(term);
            return this;
        }

        /** Adds a member that the model does not know; readers of other software may not see it. */
        public Builder extension(String name, JsonValue value) {
            extend(name, value);
            return this;
        }

        /** Definitions. */
        public Builder definition(LangString definition) {
            set("definition", definition);
            return this;
        }

        /** The code lists it belongs to; adds one. */
        public Builder inScheme(ConceptScheme inScheme) {
            add("inScheme", inScheme);
            return this;
        }

        /** The code lists it belongs to: these in place of all before, none for an empty list. */
        public Builder inScheme(List<? extends ConceptScheme> inScheme) {
            setAll("inScheme", inScheme);
            return this;
        }

        /** The code or number. */
        public Builder notation(String notation) {
            setText("notation", notation);
            return this;
        }

        /** The name. */
        public Builder prefLabel(LangString prefLabel) {
            set("prefLabel", prefLabel);
            return this;
        }

        /**
         * The object.
         */
        public Concept build() {
            return new Concept(complete("Concept"));
        }
        // </elm:builder>
    }
}
