package org.edcsdk.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.internal.Visible;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.csc.CscSealProvider;

/** A file that says where a remote sealing service is and who we are there; files that it names lie beside it. */
final class CscFile {
    private static final List<String> MEMBERS =
            List.of("baseUri", "clientId", "clientSecret", "clientSecretFile", "credentialId", "pin", "pinFile", "oauth2");

    private CscFile() {
    }

    static SealProvider open(Path file, String credential) throws CommandFailure {
        JsonObject config = read(file);
        char[] secret = secret(file, config, "clientSecret");
        char[] pin = secret(file, config, "pin");
        try {
            CscSealProvider.Builder service = CscSealProvider.builder(address(file, config, "baseUri"))
                    .clientCredentials(required(file, config, "clientId"), secret == null ? new char[0] : secret);
            if (config.has("oauth2")) {
                service.oauth2(address(file, config, "oauth2"));
            }
            if (credential != null || config.has("credentialId")) {
                service.credential(credential != null ? credential : required(file, config, "credentialId"));
            }
            if (pin != null) {
                service.secrets((id, type) -> pin.clone());
            }
            return service.build();
        } catch (SealingException e) {
            String advice = e.reason() == Reason.KEY_NOT_FOUND ? " or credentialId"
                    : e.reason() == Reason.PROVIDER_UNAVAILABLE ? ": check baseUri and that the service runs" : "";
            throw CommandFailure.failed(file + ": " + Explain.sealing(e) + advice, e);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed(file + ": " + e.getMessage(), e);
        } finally {
            if (secret != null) {
                Arrays.fill(secret, '\0');
            }
        }
    }

    private static JsonObject read(Path file) throws CommandFailure {
        try {
            if (!(Json.parse(Inputs.read(file), JsonLimits.withDefaults()) instanceof JsonObject config)) {
                throw CommandFailure.failed(file + ": is no JSON object");
            }
            for (String member : config.members().keySet()) {
                if (!MEMBERS.contains(member)) {
                    throw CommandFailure.failed(file + ": unknown member " + Visible.line(member) + ", there are " + String.join(", ", MEMBERS));
                }
            }
            return config;
        } catch (JsonReadException e) {
            throw CommandFailure.failed(file + ": " + e.getMessage(), e);
        }
    }

    private static String required(Path file, JsonObject config, String member) throws CommandFailure {
        return config.text(member).filter(text -> !text.isBlank()).orElseThrow(() -> CommandFailure.failed(file + ": member " + member
                + " is missing or no text"));
    }

    private static URI address(Path file, JsonObject config, String member) throws CommandFailure {
        try {
            return URI.create(required(file, config, member));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.failed(file + ": member " + member + " is no address", e);
        }
    }

    /** The member itself, or the first line of the file that its twin names; null where there is neither. */
    private static char[] secret(Path file, JsonObject config, String member) throws CommandFailure {
        String fileMember = member + "File";
        if (config.has(member) && config.has(fileMember)) {
            throw CommandFailure.failed(file + ": give " + member + " or " + fileMember + ", not both");
        }
        if (config.has(fileMember)) {
            return SecretFile.firstLine(file.toAbsolutePath().resolveSibling(required(file, config, fileMember)));
        }
        return config.has(member) ? required(file, config, member).toCharArray() : null;
    }
}
