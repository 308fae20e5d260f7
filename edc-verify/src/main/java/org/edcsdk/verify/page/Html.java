package org.edcsdk.verify.page;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.view.Text;

/** Writes HTML: every text and attribute goes through the one method that escapes, and what is opened is closed. */
final class Html {
    private final String language;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param language of the page, which texts in it need not repeat */
    Html(String language) {
        this.language = language;
    }

    /** Opens an element; attributes are names and values in turn. */
    Html open(String name, String... attributes) {
        tag(name, attributes);
        open.push(name);
        return this;
    }

    Html close() {
        out.append("</").append(open.pop()).append(">\n");
        return this;
    }

    /** An element with a text alone. */
    Html element(String name, String text, String... attributes) {
        tag(name, attributes);
        out.append(escape(Visible.line(text))).append("</").append(name).append(">\n");
        return this;
    }

    /** An element with a text in its language. */
    Html element(String name, Text text, String... attributes) {
        if (text.language().isEmpty() || text.language().equals(language)) {
            return element(name, text.value(), attributes);
        }
        String[] all = Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = "lang";
        all[attributes.length + 1] = text.language();
        return element(name, text.value(), all);
    }

    /** Markup of our own, such as the style sheet. */
    Html ours(String markup) {
        out.append(markup);
        return this;
    }

    private void tag(String name, String... attributes) {
        out.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(escape(Visible.line(attributes[i + 1]))).append('"');
        }
        out.append('>');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return out.toString();
    }
}
