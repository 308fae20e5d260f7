package org.edcsdk.verify;

import java.util.Objects;

/** A document, or a part of it, is refused with a typed reason. Never leaves the package. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FindingCode code;
    private final String path;

    RefusedException(FindingCode code, String path, String message) {
        super(message, null, false, false);
        this.code = Objects.requireNonNull(code, "code");
        this.path = Objects.requireNonNull(path, "path");
    }

    static RefusedException limit(String name, long limit) {
        return new RefusedException(FindingCode.LIMIT_EXCEEDED, "", name + " over the limit of " + limit);
    }

    FindingCode code() {
        return code;
    }

    Fault fault() {
        return new Fault(code, path, getMessage());
    }
}
