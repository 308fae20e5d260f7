package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** How a credential is shown (elm:DisplayParameter): title, languages, page images. */
public final class DisplayParameter extends ElmNode {
    private DisplayParameter(JsonObject json) {
        super(json);
    }

    /**
     * The typed view of a JSON object; nothing is checked and nothing dropped.
     *
     * @param json the object
     * @return the view
     */
    public static DisplayParameter of(JsonObject json) {
        return new DisplayParameter(json);
    }

    /** The primary language, ISO 639-1; nothing where it is missing or unknown. */
    public Optional<String> primaryLanguage() {
        return node("primaryLanguage", Concept::of).flatMap(CodeLists::iso639);
    }

    /** The languages of the credential, ISO 639-1. */
    public List<String> languages() {
        return nodes("language", Concept::of).stream().flatMap(language -> CodeLists.iso639(language).stream()).toList();
    }

    /** Whether there are page images. */
    public boolean hasPages() {
        return !json().objects("individualDisplay").isEmpty();
    }

    /**
     * This display with the page images of one language added.
     *
     * @param language ISO 639-1
     * @param pages images, page 1 first, at least one
     * @return a new value
     */
    public DisplayParameter withPages(String language, List<MediaObject> pages) {
        if (pages.isEmpty()) {
            throw new IllegalArgumentException("pages must not be empty");
        }
        JsonObject display = JsonObject.empty().with("type", "IndividualDisplay").with("language", CodeLists.language(language).json());
        for (int page = 1; page <= pages.size(); page++) {
            display = display.adding("displayDetail", JsonObject.empty().with("type", "DisplayDetail")
                    .with("page", JsonNumber.of(page)).with("image", pages.get(page - 1).json()));
        }
        return of(json().adding("individualDisplay", display));
    }

    /** This display without page images. */
    public DisplayParameter withoutPages() {
        return of(json().without("individualDisplay"));
    }

    /** A new builder. */
    public static Builder builder() {
        return new Builder(JsonObject.empty().with("type", "DisplayParameter"));
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

    /** The languages of the credential: 1..n, of the code list {@code http://publications.europa.eu/resource/authority/language}. */
    public List<Concept> language() {
        return nodes("language", Concept::of);
    }

    /** The title: 1..n. */
    public LangString title() {
        return language("title");
    }

    /** The page images, by language: 1..n. */
    public List<IndividualDisplay> individualDisplay() {
        return nodes("individualDisplay", IndividualDisplay::of);
    }

    /** Details for viewers, serialised: 0..1. */
    public Optional<String> summaryDisplay() {
        return text("summaryDisplay");
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

        /** The languages of the credential; adds one. */
        public Builder language(Concept language) {
            add("language", language);
            return this;
        }

        /** The languages of the credential: these in place of all before, none for an empty list. */
        public Builder language(List<? extends Concept> language) {
            setAll("language", language);
            return this;
        }

        /** The title. */
        public Builder title(LangString title) {
            set("title", title);
            return this;
        }

        /** The page images, by language; adds one. */
        public Builder individualDisplay(IndividualDisplay individualDisplay) {
            add("individualDisplay", individualDisplay);
            return this;
        }

        /** The page images, by language: these in place of all before, none for an empty list. */
        public Builder individualDisplay(List<? extends IndividualDisplay> individualDisplay) {
            setAll("individualDisplay", individualDisplay);
            return this;
        }

        /** The primary language. */
        public Builder primaryLanguage(Concept primaryLanguage) {
            set("primaryLanguage", primaryLanguage);
            return this;
        }

        /** Details for viewers, serialised. */
        public Builder summaryDisplay(String summaryDisplay) {
            setText("summaryDisplay", summaryDisplay);
            return this;
        }

        /**
         * The object.
         *
         * @throws IllegalArgumentException where language, title, individualDisplay, primaryLanguage: one is missing
         */
        public DisplayParameter build() {
            return new DisplayParameter(complete("DisplayParameter"));
        }
        // </elm:builder>
    }
}
