package org.edcsdk.render;

import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfIndirectReference;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfObject;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfStructureTreeRoot;
import java.util.ArrayList;
import java.util.List;

/**
 * An element of the structure tree (ISO 32000-1, 14.7): the reading order of the document, whatever the order of drawing. The tree is built
 * while the pages are laid out; then {@link #open} makes OpenPDF's elements of it, and drawing fills them. An element holds children or content,
 * never both: OpenPDF cannot write the mixture. For one thread.
 */
final class Node {

    private final String role;
    private final PdfDictionary entries = new PdfDictionary();
    private final List<Node> children = new ArrayList<>();
    private final PdfArray annotations = new PdfArray();
    private PdfStructureElement element;

    Node(String role) {
        this.role = role;
    }

    /** Adds an element at the end of this one. */
    Node add(String childRole) {
        return add(new Node(childRole));
    }

    /** Adds an element that was built apart. */
    Node add(Node child) {
        children.add(child);
        return child;
    }

    /** The language of the content, BCP 47; empty leaves it as it is around. */
    Node language(String language) {
        if (!language.isEmpty()) {
            entries.put(PdfName.LANG, Texts.of(language));
        }
        return this;
    }

    /** What a screen reader says in place of a picture or a field. */
    Node alternative(String text) {
        entries.put(PdfName.ALT, Texts.of(text));
        return this;
    }

    /** The scope of a table's head cell: {@code Column} or {@code Row}. */
    Node scope(String scope) {
        return attributes("Table", "Scope", new PdfName(scope));
    }

    /** How the items of a list are marked, for example {@code Disc}. */
    Node listNumbering(String numbering) {
        return attributes("List", "ListNumbering", new PdfName(numbering));
    }

    /** The place of a figure on its page, in points. */
    Node box(float left, float bottom, float right, float top) {
        return attributes("Layout", "BBox", new PdfArray(new float[] {left, bottom, right, top}));
    }

    private Node attributes(String owner, String key, PdfObject value) {
        PdfDictionary attributes = new PdfDictionary();
        attributes.put(PdfName.O, new PdfName(owner));
        attributes.put(new PdfName(key), value);
        entries.put(PdfName.A, attributes);
        return this;
    }

    /** Makes the elements of this tree below the root; from now on content can be drawn into them. */
    void open(PdfStructureTreeRoot root) {
        element = new PdfStructureElement(root, new PdfName(role));
        openChildren();
    }

    private void openChildren() {
        element.putAll(entries);
        for (Node child : children) {
            child.element = new PdfStructureElement(element, new PdfName(child.role));
            child.openChildren();
        }
    }

    /** The element to draw into. */
    PdfStructureElement element() {
        return element;
    }

    /** Ties an annotation to the element. */
    void annotation(PdfIndirectReference page, PdfIndirectReference annotation) {
        PdfDictionary reference = new PdfDictionary(new PdfName("OBJR"));
        reference.put(PdfName.PG, page);
        reference.put(new PdfName("Obj"), annotation);
        annotations.add(reference);
    }

    /** Adds the annotations behind the content, once all content is drawn: OpenPDF takes an element with content alone. */
    void close() {
        children.forEach(Node::close);
        if (annotations.isEmpty()) {
            return;
        }
        PdfArray kids = new PdfArray();
        PdfObject content = element.get(PdfName.K);
        if (content != null && content.isArray()) {
            ((PdfArray) content).getElements().forEach(kids::add);
        } else if (content != null) {
            kids.add(content);
        }
        annotations.getElements().forEach(kids::add);
        element.put(PdfName.K, kids);
    }
}
