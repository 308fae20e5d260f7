package org.edcsdk.model;

import java.util.List;

/** A group of people or organisations (elm:Group). */
public final class Group extends ElmNode {
    private Group(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Group of(JsonObject json) {
        return new Group(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Group"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** Its type: 0..n. */
    public List<Concept> dcType() {
        return nodes("dcType", Concept::of);
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** How to make contact: 0..n. */
    public List<ContactPoint> contactPoint() {
        return nodes("contactPoint", ContactPoint::of);
    }

    /** The place: 0..n. */
    public List<Location> location() {
        return nodes("location", Location::of);
    }

    /** The members: 0..n. */
    public List<AnyAgent> member() {
        return nodes("member", AnyAgent::of);
    }

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
    }

    /** The name: 1..n. */
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

        /** Its type; adds one. */
        public Builder dcType(Concept dcType) {
            add("dcType", dcType);
            return this;
        }

        /** Its type: these in place of all before, none for an empty list. */
        public Builder dcType(List<? extends Concept> dcType) {
            setAll("dcType", dcType);
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

        /** How to make contact; adds one. */
        public Builder contactPoint(ContactPoint contactPoint) {
            add("contactPoint", contactPoint);
            return this;
        }

        /** How to make contact: these in place of all before, none for an empty list. */
        public Builder contactPoint(List<? extends ContactPoint> contactPoint) {
            setAll("contactPoint", contactPoint);
            return this;
        }

        /** The place; adds one. */
        public Builder location(Location location) {
            add("location", location);
            return this;
        }

        /** The place: these in place of all before, none for an empty list. */
        public Builder location(List<? extends Location> location) {
            setAll("location", location);
            return this;
        }

        /** The members; adds one. */
        public Builder member(AnyAgent member) {
            add("member", (ElmNode) member);
            return this;
        }

        /** The members: these in place of all before, none for an empty list. */
        public Builder member(List<? extends AnyAgent> member) {
            setAll("member", member);
            return this;
        }

        /** Other names. */
        public Builder altLabel(LangString altLabel) {
            set("altLabel", altLabel);
            return this;
        }

        /** The name. */
        public Builder prefLabel(LangString prefLabel) {
            set("prefLabel", prefLabel);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where prefLabel is missing
         */
        public Group build() {
            return new Group(complete("Group"));
        }
        // </elm:builder>
    }
}
