package org.edcsdk.model;

/** File types of media objects (EU authority list "file-type"). */
public enum FileType implements VocabularyEntry {
    /** JPEG image. */
    JPEG("JPEG"),
    /** PNG image. */
    PNG("PNG"),
    /** PDF document. */
    PDF("PDF"),
    /** XML document. */
    XML("XML");

    private final String code;

    FileType(String code) {
        this.code = code;
    }

    @Override
    public Vocabulary vocabulary() {
        return Vocabulary.FILE_TYPE;
    }

    @Override
    public String code() {
        return code;
    }
}
