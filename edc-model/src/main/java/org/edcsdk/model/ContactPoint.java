package org.edcsdk.model;

import java.util.List;

/** How to make contact (elm:ContactPoint). */
public final class ContactPoint extends ElmNode {
    private ContactPoint(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static ContactPoint of(JsonObject json) {
        return new ContactPoint(json);
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "ContactPoint"));
    }

    /** A builder that starts from this object. */
    public Builder toBuilder() {
        return new Builder(json());
    }

    // <elm:accessors> made from elm.txt, see ModelSourceTest

    /** The description: 0..n. */
    public LangString description() {
        return language("description");
    }

    /** Further notes: 0..n. */
    public List<Note> additionalNote() {
        return nodes("additionalNote", Note::of);
    }

    /** Addresses: 0..n. */
    public List<Address> address() {
        return nodes("address", Address::of);
    }

    /** Contact forms on the web: 0..n. */
    public List<WebResource> contactForm() {
        return nodes("contactForm", WebResource::of);
    }

    /** E-mail addresses: 0..n. */
    public List<Mailbox> emailAddress() {
        return nodes("emailAddress", Mailbox::of);
    }

    /** Telephone numbers: 0..n. */
    public List<Phone> phone() {
        return nodes("phone", Phone::of);
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

        /** Addresses; adds one. */
        public Builder address(Address address) {
            add("address", address);
            return this;
        }

        /** Addresses: these in place of all before, none for an empty list. */
        public Builder address(List<? extends Address> address) {
            setAll("address", address);
            return this;
        }

        /** Contact forms on the web; adds one. */
        public Builder contactForm(WebResource contactForm) {
            add("contactForm", contactForm);
            return this;
        }

        /** Contact forms on the web: these in place of all before, none for an empty list. */
        public Builder contactForm(List<? extends WebResource> contactForm) {
            setAll("contactForm", contactForm);
            return this;
        }

        /** E-mail addresses; adds one. */
        public Builder emailAddress(Mailbox emailAddress) {
            add("emailAddress", emailAddress);
            return this;
        }

        /** E-mail addresses: these in place of all before, none for an empty list. */
        public Builder emailAddress(List<? extends Mailbox> emailAddress) {
            setAll("emailAddress", emailAddress);
            return this;
        }

        /** Telephone numbers; adds one. */
        public Builder phone(Phone phone) {
            add("phone", phone);
            return this;
        }

        /** Telephone numbers: these in place of all before, none for an empty list. */
        public Builder phone(List<? extends Phone> phone) {
            setAll("phone", phone);
            return this;
        }

        /**
         * The object.
         */
        public ContactPoint build() {
            return new ContactPoint(complete("ContactPoint"));
        }
        // </elm:builder>
    }
}
