package org.edcsdk.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/** A refusal in the form of CSC API v2 (and RFC 6749, 5.2): status, error and description. */
final class CscError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;

    CscError(int status, String error, String description) {
        super(description);
        this.status = status;
        this.error = error;
    }

    static CscError invalidRequest(String description) {
        return new CscError(400, "invalid_request", description);
    }

    static CscError invalidToken() {
        return new CscError(401, "invalid_token", "The access token is expired or invalid");
    }

    Reply reply() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("error", error);
        members.put("error_description", getMessage());
        Reply reply = Reply.json(status, members);
        if (status != 401) {
            return reply;
        }
        String scheme = "invalid_client".equals(error) ? "Basic realm=\"testkit\"" : "Bearer error=\"" + error + "\"";
        return new Reply(status, reply.type(), reply.body(), Map.of("Cache-Control", "no-store", "WWW-Authenticate", scheme));
    }
}
