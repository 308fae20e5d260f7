package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Remote sealing with the keys of the PKI: CSC API v2.0.0.2. Thread safe. */
final class CscService implements Endpoint {
    private static final DateTimeFormatter GENERALIZED = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MAX_HASHES = 1000;

    private final TestPki pki;
    private final Clock clock;
    private final URI base;
    private final CscSignatures signer;
    private final CscTokens<CscTokens.Sad> sads;
    private final CscTokens<Pending> pending;
    private final CscOauth oauth;
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicReference<CscSettings> settings = new AtomicReference<>(CscSettings.standard());
    private final Map<String, Method> methods = new ConcurrentHashMap<>();

    /** A method of the API: members of the request to members of the answer. */
    private interface Method {
        Reply call(Request request) throws CscError;
    }

    private record Request(Map<String, Object> body, CscSettings settings, ServiceFault fault, String bearer) { }

    private record Pending(List<String> values, AtomicInteger polls) { }

    CscService(TestPki pki, Clock clock, SecureRandom random, URI base) {
        this.pki = pki;
        this.clock = clock;
        this.base = base;
        signer = new CscSignatures(random);
        sads = new CscTokens<>("testkit-sad-", clock, random);
        pending = new CscTokens<>("testkit-response-", clock, random);
        oauth = new CscOauth(clock, random, sads);
        methods.put("/info", request -> info(request.settings()));
        methods.put("/credentials/list", this::list);
        methods.put("/credentials/info", this::credential);
        methods.put("/credentials/authorize", this::authorize);
        methods.put("/credentials/extendTransaction", this::extend);
        methods.put("/signatures/signHash", this::sign);
        methods.put("/signatures/signPolling", this::poll);
    }

    void settings(CscSettings next) {
        settings.set(next);
    }

    CscSettings settings() {
        return settings.get();
    }

    int signaturesMade() {
        return made.get();
    }

    @Override
    public String answerType() {
        return "application/json";
    }

    @Override
    public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
        try {
            return route(exchange, body, fault);
        } catch (CscError e) {
            return e.reply();
        }
    }

    private Reply route(HttpExchange exchange, byte[] body, ServiceFault fault) throws CscError {
        String path = exchange.getRequestURI().getPath().substring(ServiceAddresses.CSC_PATH.length());
        CscSettings now = settings.get();
        if ("/oauth2/authorize".equals(path)) {
            return oauth.authorize(exchange, now, pki.seal());
        }
        Method method = methods.get(path);
        boolean token = "/oauth2/token".equals(path);
        if (method == null && !token) {
            return Reply.refusal(404, "no such method");
        }
        if (!"POST".equals(exchange.getRequestMethod())) {
            return Reply.refusal(405, "only POST");
        }
        if (token) {
            return oauth.token(exchange, body, now);
        }
        String bearer = "/info".equals(path) ? "" : bearer(exchange);
        return method.call(new Request(members(exchange, body), now, fault, bearer));
    }

    private String bearer(HttpExchange exchange) throws CscError {
        String header = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Authorization"), "");
        if (!header.startsWith("Bearer ")) {
            throw CscError.invalidRequest("Malformed authorization header");
        }
        String token = header.substring("Bearer ".length());
        // A token of scope credential is a SAD, and good for the service too (CSC API v2, 11.10).
        if (!sads.isGood(token)) {
            oauth.scope(token);
        }
        return token;
    }

    private static Map<String, Object> members(HttpExchange exchange, byte[] body) throws CscError {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase("application/json")) {
            throw CscError.invalidRequest("content type must be application/json");
        }
        try {
            return body.length == 0 ? Map.of() : Json.readObject(body);
        } catch (IOException e) {
            throw CscError.invalidRequest("The request is no JSON object");
        }
    }

    private Reply info(CscSettings now) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("specs", "2.0.0.2");
        out.put("name", "EDC SDK test kit");
        out.put("logo", base + "/logo.png");
        out.put("region", pki.organisation().country());
        out.put("lang", "en");
        out.put("description", "Throw-away remote sealing for tests; gives no trust");
        out.put("authType", List.of("oauth2client", "oauth2code"));
        out.put("oauth2", base.toString());
        out.put("asynchronousOperationMode", now.isAsynchronous());
        out.put("methods", Stream.concat(methods.keySet().stream().map(path -> path.substring(1)),
                Stream.of("oauth2/authorize", "oauth2/token")).sorted().toList());
        out.put("signAlgorithms", Map.of("algos", now.credentials(pki.seal()).values().stream()
                .flatMap(seal -> now.algorithms(seal).stream()).distinct().toList()));
        out.put("signature_formats", Map.of("formats", List.of()));
        out.put("conformance_levels", List.of());
        return Reply.json(200, out);
    }

    private Reply list(Request request) throws CscError {
        refuseUser(request);
        Map<String, TestSeal> credentials = request.settings().credentials(pki.seal());
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("credentialIDs", List.copyOf(credentials.keySet()));
        if (Boolean.TRUE.equals(request.body().get("credentialInfo"))) {
            List<Map<String, Object>> infos = new ArrayList<>();
            for (Map.Entry<String, TestSeal> credential : credentials.entrySet()) {
                Map<String, Object> info = new LinkedHashMap<>();
                info.put("credentialID", credential.getKey());
                info.putAll(describe(request, credential.getValue()));
                infos.add(info);
            }
            out.put("credentialInfos", infos);
        }
        return Reply.json(200, out);
    }

    private Reply credential(Request request) throws CscError {
        return Reply.json(200, describe(request, seal(request)));
    }

    private Map<String, Object> describe(Request request, TestSeal seal) throws CscError {
        boolean revoked = isRevoked(request, seal);
        X509Certificate certificate = seal.certificate();
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("status", revoked ? "disabled" : "enabled");
        key.put("algo", request.settings().algorithms(seal));
        key.put("len", CscSignatures.length(seal.privateKey()));
        CscSignatures.curve(seal.privateKey()).ifPresent(curve -> key.put("curve", curve));
        Map<String, Object> cert = new LinkedHashMap<>();
        boolean expired = clock.instant().isAfter(certificate.getNotAfter().toInstant());
        cert.put("status", revoked ? "revoked" : expired ? "expired" : "valid");
        List<String> certificates = certificates(request, seal);
        if (!certificates.isEmpty()) {
            cert.put("certificates", certificates);
        }
        if (Boolean.TRUE.equals(request.body().get("certInfo"))) {
            cert.put("issuerDN", certificate.getIssuerX500Principal().getName());
            cert.put("serialNumber", certificate.getSerialNumber().toString(16));
            cert.put("subjectDN", certificate.getSubjectX500Principal().getName());
            cert.put("validFrom", GENERALIZED.format(certificate.getNotBefore().toInstant()));
            cert.put("validTo", GENERALIZED.format(certificate.getNotAfter().toInstant()));
        }
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("description", "Seal of the test kit");
        out.put("signatureQualifier", "eu_eidas_qeseal");
        out.put("key", key);
        out.put("cert", cert);
        out.put("auth", authentication(request.settings()));
        out.put("SCAL", Integer.toString(request.settings().scal()));
        out.put("multisign", request.settings().multisign());
        out.put("lang", "en");
        return out;
    }

    private static Map<String, Object> authentication(CscSettings now) {
        if (now.isOauth2Code()) {
            return Map.of("mode", "oauth2code");
        }
        List<Map<String, String>> objects = now.pin().isEmpty() ? List.of()
                : List.of(Map.of("type", "Password", "id", "PIN", "format", "A", "label", "PIN", "description", "The PIN of the credential"));
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mode", "explicit");
        if (!objects.isEmpty()) {
            out.put("expression", "PIN");
        }
        out.put("objects", objects);
        return out;
    }

    private List<String> certificates(Request request, TestSeal seal) throws CscError {
        Object asked = request.body().getOrDefault("certificates", "single");
        List<X509Certificate> chain = new ArrayList<>(seal.chain());
        chain.add(pki.anchor());
        if ("none".equals(asked)) {
            chain.clear();
        } else if ("single".equals(asked)) {
            chain.subList(1, chain.size()).clear();
        } else if (!"chain".equals(asked)) {
            throw CscError.invalidRequest("Invalid parameter certificates");
        }
        return chain.stream().map(certificate -> Base64.getEncoder().encodeToString(Pem.der(certificate))).toList();
    }

    private Reply authorize(Request request) throws CscError {
        CscSettings now = request.settings();
        TestSeal seal = seal(request);
        if (now.isOauth2Code()) {
            throw CscError.invalidRequest("The credential is authorised with OAuth 2.0");
        }
        if (isRevoked(request, seal)) {
            throw CscError.invalidRequest("The credential identified by credentialID is disabled");
        }
        if (!(request.body().get("numSignatures") instanceof Long number)) {
            throw CscError.invalidRequest("Missing (or invalid type) integer parameter numSignatures");
        }
        checkPin(request);
        List<String> hashes = request.body().containsKey("hashes") ? hashes(request) : List.of();
        int signatures = (int) Math.max(0, Math.min(number, Integer.MAX_VALUE));
        CscTokens.Sad sad = sad(now, text(request, "credentialID"), signatures, hashes, hashAlgorithm(request));
        return issue(sad, now);
    }

    /** Checks what an authorisation is asked for, whichever way it came. */
    static CscTokens.Sad sad(CscSettings now, String credential, int signatures, List<String> hashes, String hashAlgorithm) throws CscError {
        if (signatures < 1) {
            throw CscError.invalidRequest("Invalid value for parameter numSignatures");
        }
        if (signatures > now.multisign()) {
            throw CscError.invalidRequest("Numbers of signatures is too high");
        }
        checkBinding(now, hashes, hashAlgorithm);
        if (hashes.size() > signatures) {
            throw CscError.invalidRequest("More hashes than numSignatures");
        }
        return new CscTokens.Sad(credential, signatures, hashes, hashAlgorithm);
    }

    private static void checkBinding(CscSettings now, List<String> hashes, String hashAlgorithm) throws CscError {
        if (hashes.isEmpty()) {
            if (now.scal() == 2) {
                throw CscError.invalidRequest("Missing (or invalid type) array parameter hashes");
            }
        } else if (hashAlgorithm == null) {
            throw CscError.invalidRequest("Missing (or invalid type) string parameter hashAlgorithmOID");
        } else if (!CscSignatures.isHash(hashAlgorithm)) {
            throw CscError.invalidRequest("Invalid parameter hashAlgorithmOID");
        }
    }

    private static void checkPin(Request request) throws CscError {
        Optional<String> pin = request.settings().pin();
        if (pin.isEmpty()) {
            return;
        }
        boolean right = request.body().get("authData") instanceof List<?> data && data.stream().anyMatch(
                element -> element instanceof Map<?, ?> object && "PIN".equals(object.get("id")) && pin.get().equals(object.get("value")));
        if (!right) {
            throw new CscError(400, "invalid_authentication_data", "The authentication data is invalid");
        }
    }

    private Reply extend(Request request) throws CscError {
        TestSeal seal = seal(request);
        String old = text(request, "SAD");
        CscTokens.Sad sad = goodSad(request, old, seal);
        List<String> hashes = request.body().containsKey("hashes") ? hashes(request) : List.of();
        String algorithm = hashAlgorithm(request);
        checkBinding(request.settings(), hashes, algorithm);
        if (hashes.size() > sad.left() || sads.take(old).isEmpty()) {
            throw CscError.invalidRequest("Invalid parameter SAD");
        }
        return issue(new CscTokens.Sad(sad.credential(), sad.left(), hashes, algorithm), request.settings());
    }

    private Reply issue(CscTokens.Sad sad, CscSettings now) {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("SAD", sads.issue(sad, now.sadLifetime()));
        out.put("expiresIn", now.sadLifetime().toSeconds());
        return Reply.json(200, out);
    }

    private CscTokens.Sad goodSad(Request request, String token, TestSeal seal) throws CscError {
        CscTokens.Sad sad = sads.find(token).orElseThrow(() -> CscError.invalidRequest("Invalid parameter SAD"));
        if (request.fault() == ServiceFault.EXPIRED || sads.isExpired(token)) {
            throw CscError.invalidRequest("SAD expired");
        }
        if (request.settings().credentials(pki.seal()).get(sad.credential()) != seal) {
            throw CscError.invalidRequest("Invalid parameter SAD");
        }
        return sad;
    }

    private Reply sign(Request request) throws CscError {
        TestSeal seal = seal(request);
        String token = !request.body().containsKey("SAD") && sads.find(request.bearer()).isPresent()
                ? request.bearer() : text(request, "SAD");
        CscTokens.Sad sad = goodSad(request, token, seal);
        List<String> hashes = hashes(request);
        if (hashes.isEmpty()) {
            throw CscError.invalidRequest("Empty hash array");
        }
        CscSignatures.Algorithm algorithm = algorithm(request, seal);
        List<byte[]> digests = new ArrayList<>();
        for (String hash : hashes) {
            byte[] digest = Base64.getDecoder().decode(hash);
            if (digest.length != algorithm.octets()) {
                throw CscError.invalidRequest("Invalid digest value length");
            }
            digests.add(digest);
        }
        boolean later = isLater(request);
        if (isRevoked(request, seal)) {
            throw CscError.invalidRequest("The credential identified by credentialID is disabled");
        }
        if (!sad.covers(hashes, algorithm.hash())) {
            throw CscError.invalidRequest("Hash is not authorized by the SAD");
        }
        if (!sad.spend(digests.size())) {
            throw CscError.invalidRequest("Invalid parameter SAD");
        }
        if (sad.left() == 0) {
            sads.remove(token);
        }
        List<String> values = values(request, seal, algorithm, digests);
        if (later) {
            Pending result = new Pending(values, new AtomicInteger(request.settings().pendingPolls()));
            return Reply.json(200, Map.of("responseID", pending.issue(result, request.settings().tokenLifetime())));
        }
        return Reply.json(200, Map.of("signatures", values));
    }

    private List<String> values(Request request, TestSeal seal, CscSignatures.Algorithm algorithm, List<byte[]> digests) {
        List<String> values = new ArrayList<>();
        for (byte[] digest : digests) {
            byte[] value = signer.sign(seal.privateKey(), algorithm, digest, request.settings().isPlainEcdsa());
            made.incrementAndGet();
            if (request.fault() == ServiceFault.WRONG_SIGNATURE) {
                value[value.length - 1] ^= 1;
            }
            values.add(Base64.getEncoder().encodeToString(value));
        }
        if (request.fault() == ServiceFault.WRONG_ORDER) {
            Collections.reverse(values);
        }
        return values;
    }

    private static boolean isLater(Request request) throws CscError {
        Object mode = request.body().getOrDefault("operationMode", "S");
        if ("A".equals(mode) && request.settings().isAsynchronous()) {
            return true;
        }
        if (!"S".equals(mode)) {
            throw CscError.invalidRequest("Invalid parameter operationMode");
        }
        return false;
    }

    private CscSignatures.Algorithm algorithm(Request request, TestSeal seal) throws CscError {
        String oid = text(request, "signAlgo");
        if (!request.settings().algorithms(seal).contains(oid)) {
            throw CscError.invalidRequest("Invalid parameter signAlgo");
        }
        byte[] parameters = null;
        if (request.body().containsKey("signAlgoParams")) {
            try {
                parameters = Base64.getDecoder().decode(text(request, "signAlgoParams"));
            } catch (IllegalArgumentException e) {
                throw CscError.invalidRequest("Invalid parameter signAlgoParams");
            }
        }
        return CscSignatures.algorithm(oid, hashAlgorithm(request), parameters);
    }

    private Reply poll(Request request) throws CscError {
        refuseUser(request);
        String id = text(request, "requestID");
        Pending result = pending.find(id).filter(found -> pending.isGood(id))
                .orElseThrow(() -> CscError.invalidRequest("Invalid parameter requestID"));
        if (result.polls().getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new CscError(202, "accepted_request", "The request has been accepted, but is not yet completed");
        }
        return Reply.json(200, Map.of("signatures", result.values()));
    }

    private TestSeal seal(Request request) throws CscError {
        TestSeal seal = request.settings().credentials(pki.seal()).get(text(request, "credentialID"));
        if (seal == null) {
            throw CscError.invalidRequest("Invalid parameter credentialID");
        }
        return seal;
    }

    private boolean isRevoked(Request request, TestSeal seal) {
        return request.fault() == ServiceFault.REVOKED || pki.isRevoked(seal.certificate());
    }

    private static void refuseUser(Request request) throws CscError {
        if (request.body().get("userID") != null) {
            throw CscError.invalidRequest("userID parameter MUST be null");
        }
    }

    private static String hashAlgorithm(Request request) throws CscError {
        return request.body().containsKey("hashAlgorithmOID") ? text(request, "hashAlgorithmOID") : null;
    }

    private static List<String> hashes(Request request) throws CscError {
        if (!(request.body().get("hashes") instanceof List<?> list)) {
            throw CscError.invalidRequest("Missing (or invalid type) array parameter hashes");
        }
        if (list.size() > MAX_HASHES) {
            throw CscError.invalidRequest("Too many hashes");
        }
        List<String> hashes = new ArrayList<>();
        for (Object element : list) {
            if (!(element instanceof String hash) || !isBase64(hash)) {
                throw CscError.invalidRequest("Invalid Base64 hash string parameter");
            }
            hashes.add(hash);
        }
        return hashes;
    }

    private static boolean isBase64(String text) {
        try {
            return Base64.getDecoder().decode(text).length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(Request request, String name) throws CscError {
        if (request.body().get(name) instanceof String value) {
            return value;
        }
        throw CscError.invalidRequest("Missing (or invalid type) string parameter " + name);
    }
}
