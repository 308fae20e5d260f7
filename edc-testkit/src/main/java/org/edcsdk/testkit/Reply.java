package org.edcsdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What goes back over HTTP. */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    static Reply of(String type, byte[] body) {
        return new Reply(200, type, body, Map.of());
    }

    static Reply refusal(int status, String message) {
        return new Reply(status, "text/plain; charset=utf-8", (message + "\n").getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply json(int status, Map<String, ?> members) {
        return new Reply(status, "application/json", Json.write(members), Map.of("Cache-Control", "no-store"));
    }
}
