package org.edcsdk.verify;

import java.util.List;
import java.util.Optional;
import org.edcsdk.jsonld.CredentialReadException;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLd;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.jsonld.ReadCredential;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonValue;

/**
 * Reads the payload once; every check of the credential looks at what came out of this one reading.
 *
 * @param credential what was read; empty where there is no credential
 * @param results of FORMAT where there is something to say
 */
record CredentialReading(Optional<ReadCredential> credential, List<CheckResult> results) {

    static final CredentialReading NONE = new CredentialReading(Optional.empty(),
            List.of(CheckResult.indeterminate(Check.FORMAT, FindingCode.NO_CREDENTIAL, "The file carries no European Digital Credential.")));

    /**
     * Reads.
     *
     * @param payload the octets
     * @param sealed whether a seal covers them; then they are the credential itself, else an upload envelope may be around it
     */
    static CredentialReading of(Bytes payload, boolean sealed, JsonLimits limits) {
        try {
            JsonValue root = Json.parse(payload, limits);
            if (!(root instanceof JsonObject) && sealed) {
                return NONE;
            }
            ReadCredential read = sealed ? JsonLd.read((JsonObject) root) : JsonLd.read(payload, limits);
            return read.form() == ReadCredential.Form.SEALED ? NONE : new CredentialReading(Optional.of(read), List.of());
        } catch (JsonReadException e) {
            return refused(JsonFaults.code(e.reason()), e.pointer(), e.reason() + ": " + e.getMessage());
        } catch (CredentialReadException e) {
            return refused(e);
        }
    }

    private static CredentialReading refused(CredentialReadException e) {
        return switch (e.reason()) {
            case NOT_A_CREDENTIAL, SEVERAL -> NONE;
            case NOT_JSON -> refused(FindingCode.CREDENTIAL_UNREADABLE, e.pointer(), e.getMessage());
            case LIMIT -> refused(FindingCode.LIMIT_EXCEEDED, e.pointer(), e.getMessage());
            case GRAPH -> refused(FindingCode.KEYWORD_REFUSED, e.pointer(), e.getMessage());
            case CONTEXT -> refused(FindingCode.CONTEXT_REFUSED, e.pointer(), e.getMessage());
            case WRONG_TYPE -> refused(FindingCode.CREDENTIAL_UNREADABLE, e.pointer(), e.getMessage());
        };
    }

    private static CredentialReading refused(FindingCode code, String pointer, String message) {
        return new CredentialReading(Optional.empty(),
                List.of(CheckResult.failed(Check.FORMAT, code, pointer.isEmpty() ? null : pointer, message)));
    }
}
