package org.edcsdk.model;

/** File types of media objects (EU authority list "file-type"). */
public enum FileType {
    /** JPEG image. */
    JPEG("JPEG", "JPEG"),
    /** PNG image. */
    PNG("PNG", "PNG"),
    /** PDF document. */
    PDF("PDF", "PDF");

    private final String code;
    private final String label;

    FileType(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The concept of the code list, with its English label. */
    public Concept concept() {
        return CodeLists.authority("file-type", code, label);
    }
}
