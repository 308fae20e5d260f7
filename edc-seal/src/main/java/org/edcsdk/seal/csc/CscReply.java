package org.edcsdk.seal.csc;

import org.edcsdk.model.JsonObject;

/** An answer of the service: the status and the object in its body, which is empty where there is none. Its text form tells no value. */
record CscReply(int status, JsonObject body) {
    boolean isGood() {
        return status >= 200 && status < 300;
    }
}
