package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** An agent of which it is not said whether it is a person or an organisation (elm:Agent). */
public final class Agent extends ElmNode implements AnyAgent {
    private Agent(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Agent of(JsonObject json) {
        return new Agent(json);
    }

    @Override
    public Optional<String> displayName(String language) {
        return prefLabel().best(language).or(() -> altLabel().best(language));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Agent"));
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

    /** When it was changed last: 0..1; read only, no value fits both context and shape. */
    public Optional<DateTime> dateModified() {
        return date("dateModified");
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** How to make contact: 0..n. */
    public List<ContactPoint> contactPoint() {
        return nodes("contactPoint", ContactPoint::of);
    }

    /** Groups it belongs to: 0..n. */
    public List<Group> groupMemberOf() {
        return nodes("groupMemberOf", Group::of);
    }

    /** The place: 0..n. */
    public List<Location> location() {
        return nodes("location", Location::of);
    }

    /** Other names: 0..n. */
    public LangString altLabel() {
        return language("altLabel");
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

        /** Groups it belongs to; adds one. */
        public Builder groupMemberOf(Group groupMemberOf) {
            add("groupMemberOf", groupMemberOf);
            return this;
        }

        /** Groups it belongs to: these in place of all before, none for an empty list. */
        public Builder groupMemberOf(List<? extends Group> groupMemberOf) {
            setAll("groupMemberOf", groupMemberOf);
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
         */
        public Agent build() {
            return new Agent(complete("Agent"));
        }
        // </elm:builder>
    }
}
