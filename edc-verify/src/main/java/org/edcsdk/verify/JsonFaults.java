package org.edcsdk.verify;

import org.edcsdk.jsonld.JsonReadException;

/** What a refused JSON text is called in a report. */
final class JsonFaults {
    private JsonFaults() {
    }

    static FindingCode code(JsonReadException.Reason reason) {
        return switch (reason) {
            case MALFORMED -> FindingCode.MALFORMED_JSON;
            case NOT_UTF8 -> FindingCode.NOT_UTF8;
            case DUPLICATE_MEMBER -> FindingCode.DUPLICATE_MEMBER;
            case SIZE, DEPTH, MEMBERS, TOKENS, NUMBER_LENGTH, NAME_LENGTH -> FindingCode.LIMIT_EXCEEDED;
        };
    }

    static RefusedException refused(JsonReadException e, String path) {
        // Member names of a hostile text stay out of the path: the pointer may be long.
        String limit = e.isLimit() ? e.reason().name() + ": " : "";
        return new RefusedException(code(e.reason()), path, limit + e.getMessage());
    }
}
