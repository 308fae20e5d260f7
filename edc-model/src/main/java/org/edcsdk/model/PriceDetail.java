package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** What something costs (elm:PriceDetail). */
public final class PriceDetail extends ElmNode {
    private PriceDetail(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static PriceDetail of(JsonObject json) {
        return new PriceDetail(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "PriceDetail"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Identifiers: 0..n. */
    public List<AnyIdentifier> identifier() {
        return nodes("identifier", AnyIdentifier::of);
    }

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** The amount of money: 0..1. */
    public Optional<Amount> amount() {
        return node("amount", Amount::of);
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

        /** Identifiers; adds one. */
        public Builder identifier(AnyIdentifier identifier) {
            add("identifier", (ElmNode) identifier);
            return this;
        }

        /** Identifiers: these in place of all before, none for an empty list. */
        public Builder identifier(List<? extends AnyIdentifier> identifier) {
            setAll("identifier", identifier);
            return this;
        }

        /** The description. */
        public Builder description(LangString description) {
            set("description", description);
            return this;
        }

        /** Further notes; adds one. */
        public Builder additionalNote(Note additionalNote) {
            add("additionalNote", additionalNote);
            return this;
        }

        /** Further notes: these in place of all before, none for an empty list. */
        public Builder additionalNote(List<? extends Note> additionalNote) {
            setAll("additionalNote", additionalNote);
            return this;
        }

        /** The amount of money. */
        public Builder amount(Amount amount) {
            set("amount", amount);
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
        public PriceDetail build() {
            return new PriceDetail(complete("PriceDetail"));
        }
        // </elm:builder>
    }
}
