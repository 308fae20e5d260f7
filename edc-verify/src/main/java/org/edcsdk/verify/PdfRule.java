package org.edcsdk.verify;

import java.util.Optional;

/** What may follow a seal in a PDF. Validation data and document time stamps may always. */
enum PdfRule {
    /** Nothing else: a PDF that carries an EDC. */
    CREDENTIAL,
    /** Nothing else, by DocMDP P=1. Default text settings of the form may be written anew, as some writers of validation data do. */
    NOTHING,
    /** Filling in of forms and signing: DocMDP P=2. */
    FORMS,
    /** Annotations too: DocMDP P=3, or no certification. */
    ANNOTATIONS;

    static PdfRule of(boolean carriesCredential, Optional<Integer> certification) {
        if (carriesCredential) {
            return CREDENTIAL;
        }
        return switch (certification.orElse(3)) {
            case 1 -> NOTHING;
            case 2 -> FORMS;
            default -> ANNOTATIONS;
        };
    }

    boolean nothingElse() {
        return this == CREDENTIAL || this == NOTHING;
    }
}
