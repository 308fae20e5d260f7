package org.edcsdk.verify;

import java.util.Optional;
import org.edcsdk.model.JsonString;
import org.edcsdk.model.JsonValue;

/**
 * A value of the credential and where it stands.
 *
 * @param pointer JSON Pointer from the credential
 * @param json the value
 */
record Value(String pointer, JsonValue json) {

    Optional<String> text() {
        return json instanceof JsonString string ? Optional.of(string.value()) : Optional.empty();
    }
}
