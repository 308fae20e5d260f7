package org.edcsdk.seal.csc;

import java.net.URI;
import java.util.List;
import org.edcsdk.jsonld.Json;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonBoolean;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** The methods of the API, each as one request. Thread safe. */
final class CscService {
    private static final String JSON = "application/json";

    private final URI base;
    private final CscHttp http;
    private final CscTokens tokens;

    CscService(URI base, CscHttp http, CscTokens tokens) {
        this.base = base;
        this.http = http;
        this.tokens = tokens;
    }

    /** What the service says of itself; needs no token. */
    static JsonObject info(URI base, CscHttp http, Deadline deadline) throws SealingException {
        CscHttp.Request request = request(base, CscCall.READ, "info", JsonObject.empty(), null, 0, List.of());
        return good(http, request, http.send(request, deadline));
    }

    /** The only credential there is. */
    String onlyCredential(Deadline deadline) throws SealingException {
        JsonObject answer = read("credentials/list", JsonObject.empty(), deadline);
        List<String> ids = CscCredential.texts(answer, "credentialIDs");
        if (ids.size() != 1) {
            throw new SealingException(Reason.KEY_NOT_FOUND, Outcome.NOT_SENT, ids.isEmpty() ? "the service has no credential for this client"
                    : "name one of the credentials " + ids.stream().limit(20).map(Printable::of).toList(), null);
        }
        return ids.get(0);
    }

    CscCredential credential(String id, Deadline deadline) throws SealingException {
        JsonObject body = JsonObject.empty().with("credentialID", id).with("certificates", "chain").with("certInfo", new JsonBoolean(true))
                .with("authInfo", new JsonBoolean(true));
        return CscCredential.of(id, read("credentials/info", body, deadline));
    }

    private JsonObject read(String method, JsonObject body, Deadline deadline) throws SealingException {
        CscHttp.Request request = withToken(CscCall.READ, method, body, 0, List.of(), deadline);
        return good(http, request, ask(request, deadline));
    }

    /** A request that the token of the service lets in. */
    CscHttp.Request withToken(CscCall call, String method, JsonObject body, int signatures, List<String> secrets, Deadline deadline) throws SealingException {
        return request(base, call, method, body, tokens.service(deadline), signatures, secrets);
    }

    /** A request that the token of an approval lets in. */
    CscHttp.Request withToken(CscCall call, String method, JsonObject body, int signatures, String token) {
        return request(base, call, method, body, token, signatures, List.of());
    }

    private static CscHttp.Request request(URI base, CscCall call, String method, JsonObject body, String bearer, int signatures, List<String> secrets) {
        return new CscHttp.Request(call, base.resolve(method), JSON, Json.write(body), bearer, signatures, secrets);
    }

    /** Sends; where the token of the service is refused (401: nothing was done), once more with a new one. */
    CscReply ask(CscHttp.Request request, Deadline deadline) throws SealingException {
        CscReply reply = http.send(request, deadline);
        if (reply.status() != 401) {
            return reply;
        }
        tokens.drop(request.bearer());
        CscHttp.Request again = new CscHttp.Request(request.call(), request.address(), request.type(), request.body(), tokens.service(deadline),
                request.signatures(), request.secrets());
        return http.send(again, deadline);
    }

    static JsonObject good(CscHttp http, CscHttp.Request request, CscReply reply) throws SealingException {
        if (!reply.isGood()) {
            throw http.refusal(request, reply);
        }
        return reply.body();
    }

    CscHttp http() {
        return http;
    }

    CscTokens tokens() {
        return tokens;
    }

    static JsonArray array(List<String> texts) {
        return new JsonArray(List.copyOf(texts.stream().map(JsonString::new).toList()));
    }
}
