package org.edcsdk.model;

/** An e-mail address (elm:Mailbox): the id is a {@code mailto:} address. */
public final class Mailbox extends ElmNode {
    private Mailbox(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static Mailbox of(JsonObject json) {
        return new Mailbox(json);
    }

    /**
     * An e-mail address.
     *
     * @param address the address alone, without {@code mailto:}
     * @return the mailbox
     */
    public static Mailbox of(String address) {
        if (!address.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("address must be an e-mail address");
        }
        return new Mailbox(JsonObject.empty().with("id", "mailto:" + address).with("type", "Mailbox"));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "Mailbox"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest
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

        /**
         * The object.
         */
        public Mailbox build() {
            return new Mailbox(complete("Mailbox"));
        }
        // </elm:builder>
    }
}
