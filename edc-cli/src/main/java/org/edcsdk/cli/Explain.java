package org.edcsdk.cli;

import org.edcsdk.issue.IssuanceException;
import org.edcsdk.render.RenderingException;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

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

    private static boolean isOfProvider(Reason reason) {
        return reason == Reason.PROVIDER_UNAVAILABLE || reason == Reason.PROVIDER_REFUSED;
    }

    static String sealing(SealingException e) {
        String advice = switch (e.reason()) {
            case KEY_NOT_FOUND -> ": choose a key with --alias";
            case CERTIFICATE_EXPIRED, CERTIFICATE_NOT_YET_VALID -> ": use a key with a certificate that is valid now";
            case CERTIFICATE_NOT_FOR_SEALING -> ": use a key with a certificate for electronic seals";
            case TIMESTAMP_REFUSED, TIMESTAMP_UNAVAILABLE -> ": check --tsa, or seal with --level B";
            case REVOCATION_UNAVAILABLE, REVOCATION_REFUSED, CHAIN_INCOMPLETE -> ": check --crl, --online and --allow-host, or seal with --level T";
            default -> "";
        };
        String spent = e.outcome() == Outcome.UNKNOWN && isOfProvider(e.reason()) ? "; a seal may be spent: ask its service before you try again" : "";
        return e.getMessage() + advice + spent;
    }
}
