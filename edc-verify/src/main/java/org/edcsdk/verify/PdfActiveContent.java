package org.edcsdk.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks for what a PDF could do when it is opened (ISO 32000-2, 12.6); nothing is run and no address is opened. */
final class PdfActiveContent {
    private static final int REPORTED = 20;
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "GoToR", "GoToE", "SubmitForm", "ImportData", "Rendition",
            "RichMediaExecute", "Movie");
    private static final Set<String> ANNOTATIONS = Set.of("RichMedia", "Movie", "Screen", "3D");

    private final PdfFile file;
    private final List<Fault> findings = new ArrayList<>();
    private final Set<String> links = new TreeSet<>();

    private PdfActiveContent(PdfFile file) {
        this.file = file;
    }

    static PdfActiveContent of(PdfFile file) {
        PdfActiveContent content = new PdfActiveContent(file);
        content.opening();
        for (int number : file.numbers()) {
            content.walk(file.object(number), "object " + number);
        }
        return content;
    }

    List<Fault> findings() {
        return findings;
    }

    List<String> links() {
        return List.copyOf(links);
    }

    private void add(String path, String message) {
        if (findings.size() < REPORTED) {
            findings.add(new Fault(FindingCode.ACTIVE_CONTENT, path, message));
        }
    }

    private void opening() {
        PdfValue.Dict root = file.root();
        if (file.resolve(root.get("OpenAction")) instanceof PdfValue.Dict action && !action.isName("S", "GoTo")) {
            add("OpenAction", "an action runs when the document is opened");
        }
        file.dict(root.get("Names")).filter(names -> names.has("JavaScript")).ifPresent(names -> add("Names", "the document holds scripts"));
        file.dict(root.get("AcroForm")).filter(form -> form.has("XFA")).ifPresent(form -> add("AcroForm", "the document holds an XFA form"));
    }

    // Nesting is bounded by the parser.
    private void walk(PdfValue value, String path) {
        if (value instanceof PdfValue.Stream stream) {
            walk(stream.dict(), path);
        } else if (value instanceof PdfValue.Arr array) {
            array.items().forEach(item -> walk(item, path));
        } else if (value instanceof PdfValue.Dict dict) {
            look(dict, path);
            dict.entries().values().forEach(entry -> walk(entry, path));
        }
    }

    private void look(PdfValue.Dict dict, String path) {
        if (file.get(dict, "S") instanceof PdfValue.Name action && ACTIONS.contains(action.value()) || dict.has("JS")) {
            add(path, "an action other than a jump inside the document");
        }
        if (dict.isName("S", "URI")) {
            link(dict, path);
        }
        if (file.get(dict, "AA") instanceof PdfValue.Dict actions) {
            boolean jumpsOnly = actions.entries().values().stream().map(file::dict)
                    .allMatch(action -> action.isPresent() && action.get().isName("S", "GoTo"));
            if (!jumpsOnly) {
                add(path, "an action runs on an event");
            }
        }
        if (file.get(dict, "Subtype") instanceof PdfValue.Name type && ANNOTATIONS.contains(type.value())
                && (dict.has("Rect") || dict.isName("Type", "Annot"))) {
            add(path, "the document holds media that plays");
        }
    }

    private void link(PdfValue.Dict action, String path) {
        String address = file.get(action, "URI") instanceof PdfValue.Str uri ? uri.octets() : "";
        String lower = address.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("mailto:")) {
            if (links.size() < 1000) {
                links.add(address);
            }
        } else {
            add(path, "a link leads elsewhere than to a web address");
        }
    }
}
