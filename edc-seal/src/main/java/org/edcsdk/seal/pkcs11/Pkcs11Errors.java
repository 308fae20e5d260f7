package org.edcsdk.seal.pkcs11;

import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Errors of SunPKCS11, whose own exception type is not exported: the PKCS#11 return value stands in the message of some cause. */
final class Pkcs11Errors {
    private static final int DEEPEST = 8;

    private Pkcs11Errors() {
    }

    /** Whether a cause names a return value, for example {@code CKR_PIN_LOCKED}. */
    static boolean is(Throwable error, String returnValue) {
        return code(error).equals(" (" + returnValue + ")");
    }

    /** The return value in brackets behind a blank, or nothing. */
    static String code(Throwable error) {
        Throwable cause = error;
        for (int i = 0; cause != null && i < DEEPEST; i++) {
            String message = cause.getMessage();
            if (message != null && message.startsWith("CKR_")) {
                int end = 0;
                while (end < message.length() && (message.charAt(end) == '_' || Character.isLetterOrDigit(message.charAt(end)))) {
                    end++;
                }
                return " (" + message.substring(0, end) + ")";
            }
            cause = cause.getCause();
        }
        return "";
    }

    static SealingException refused(Reason reason, String message, Exception cause) {
        return new SealingException(reason, Outcome.NOT_SENT, message, cause);
    }
}
