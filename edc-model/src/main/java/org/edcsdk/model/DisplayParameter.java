package org.edcsdk.model;

import java.util.List;
import java.util.Optional;

/** How a credential is shown (elm:DisplayParameter): title, languages, page images. */
public final class DisplayParameter extends ElmNode {
    private DisplayParameter(JsonObject json) {
        super(json);
    }

    static DisplayParameter of(JsonObject json) {
        return new DisplayParameter(json);
    }

    /** The title of the credential. */
    public LangString title() {
        return language("title");
    }

    /** The description of the credential. */
    public LangString description() {
        return language("description");
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
}
