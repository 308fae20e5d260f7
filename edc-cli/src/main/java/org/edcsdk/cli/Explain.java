package org.edcsdk.cli;

import org.edcsdk.issue.IssuanceException;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.SealingException;

/** Exceptions of the SDK as one line that says what to do. */
final class Explain {
    private Explain() {
    }

    static String rendering(RenderingException e) {
        return switch (e.reason()) {
            case NO_GLYPH, UNSUPPORTED_SCRIPT -> e.getMessage() + ": this text cannot be drawn, write it with Latin, Greek or Cyrillic letters";
            case IMAGE, LAYOUT -> e.getMessage() + e.field().map(field -> " (" + field + ")").orElse("");
            case INTERNAL -> "cannot be drawn: " + e.getMessage();
        };
    }

    static String issuance(IssuanceException e) {
        return e.getMessage();
    }

    static String sealing(SealingException e) {
        String advice = switch (e.reason()) {
            case WRONG_PASSWORD -> ": check the first line of the file given with --password-file";
            case KEY_STORE_UNREADABLE -> ": give a PKCS#12 file with --p12";
            case KEY_NOT_FOUND -> ": choose a key with --alias";
            case CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID -> ": use a key with a certificate that is valid now";
            case CERTIFICATE_NOT_FOR_SEALING -> ": use a key with a certificate for electronic seals";
            case TIMESTAMP_REFUSED, TIMESTAMP_UNAVAILABLE -> ": check --tsa, or seal with --level B";
            default -> "";
        };
        return e.getMessage() + advice;
    }
}
