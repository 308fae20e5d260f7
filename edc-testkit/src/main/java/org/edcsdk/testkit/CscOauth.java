package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The OAuth 2.0 endpoints of the CSC service (RFC 6749, RFC 7636; CSC API v2, 8.4). The user always agrees, at once. */
final class CscOauth {
    private static final Duration CODE_LIFETIME = Duration.ofMinutes(1);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final CscTokens<Code> codes;
    private final CscTokens<String> access;
    private final CscTokens<CscTokens.Sad> sads;

    private record Code(String client, String redirect, String challenge, String scope, CscTokens.Sad sad) { }

    CscOauth(Clock clock, SecureRandom random, CscTokens<CscTokens.Sad> sads) {
        codes = new CscTokens<>("testkit-code-", clock, random);
        access = new CscTokens<>("testkit-access-", clock, random);
        this.sads = sads;
    }

    /** The scope of an access token that is good. */
    String scope(String token) throws CscError {
        if (!access.isGood(token)) {
            throw CscError.invalidToken();
        }
        return access.find(token).orElseThrow(CscError::invalidToken);
    }

    Reply authorize(HttpExchange exchange, CscSettings settings, TestSeal standard) throws CscError {
        Map<String, String> query = form(Objects.requireNonNullElse(exchange.getRequestURI().getRawQuery(), ""));
        if (!"code".equals(query.get("response_type"))) {
            throw new CscError(400, "unsupported_response_type", "response_type must be code");
        }
        if (!settings.clientId().equals(query.get("client_id"))) {
            throw new CscError(400, "unauthorized_client", "Unknown client_id");
        }
        if (!"S256".equals(query.get("code_challenge_method")) || !query.containsKey("code_challenge")) {
            throw CscError.invalidRequest("code_challenge with method S256 is required");
        }
        URI redirect = redirect(query.get("redirect_uri"));
        String scope = query.getOrDefault("scope", "service");
        CscTokens.Sad sad = "credential".equals(scope) ? sad(query, settings, standard) : null;
        if (sad == null && !"service".equals(scope)) {
            throw new CscError(400, "invalid_scope", "scope must be service or credential");
        }
        String code = codes.issue(new Code(settings.clientId(), redirect.toString(), query.get("code_challenge"), scope, sad),
                CODE_LIFETIME);
        String state = query.containsKey("state") ? "&state=" + URLEncoder.encode(query.get("state"), StandardCharsets.UTF_8) : "";
        String address = redirect + (redirect.getRawQuery() == null ? "?" : "&") + "code=" + code + state;
        return new Reply(302, "text/plain; charset=utf-8", new byte[0], Map.of("Location", address));
    }

    Reply token(HttpExchange exchange, byte[] body, CscSettings settings) throws CscError {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.split(";", 2)[0].strip().equalsIgnoreCase(FORM)) {
            throw CscError.invalidRequest("content type must be " + FORM);
        }
        Map<String, String> form = form(new String(body, StandardCharsets.UTF_8));
        authenticate(exchange, form, settings);
        String grant = form.getOrDefault("grant_type", "");
        return switch (grant) {
            case "client_credentials" -> issued(access.issue("service", settings.tokenLifetime()), "Bearer", settings.tokenLifetime());
            case "authorization_code" -> exchange(form, settings);
            default -> throw new CscError(400, "unsupported_grant_type", "grant_type must be client_credentials or authorization_code");
        };
    }

    private Reply exchange(Map<String, String> form, CscSettings settings) throws CscError {
        CscError refused = new CscError(400, "invalid_grant", "The code, its redirect_uri or its code_verifier is wrong");
        Code code = codes.take(form.getOrDefault("code", "")).orElseThrow(() -> refused);
        boolean same = code.redirect().equals(form.get("redirect_uri")) && code.client().equals(settings.clientId())
                && code.challenge().equals(challenge(form.getOrDefault("code_verifier", "")));
        if (!same) {
            throw refused;
        }
        if (code.sad() == null) {
            return issued(access.issue(code.scope(), settings.tokenLifetime()), "Bearer", settings.tokenLifetime());
        }
        // CSC API v2, 8.4.3: the token of scope credential is the SAD, and its type says so.
        return issued(sads.issue(code.sad(), settings.sadLifetime()), "SAD", settings.sadLifetime());
    }

    private static Reply issued(String token, String type, Duration lifetime) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("access_token", token);
        members.put("token_type", type);
        members.put("expires_in", lifetime.toSeconds());
        return Reply.json(200, members);
    }

    private static void authenticate(HttpExchange exchange, Map<String, String> form, CscSettings settings) throws CscError {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String client = form.get("client_id");
        String secret = form.get("client_secret");
        if (header != null && header.startsWith("Basic ")) {
            String[] pair = decode(header.substring("Basic ".length())).split(":", 2);
            client = decodeForm(pair[0]);
            secret = pair.length == 2 ? decodeForm(pair[1]) : null;
        }
        if (!settings.clientId().equals(client) || !settings.clientSecret().equals(secret)) {
            throw new CscError(401, "invalid_client", "Client authentication failed");
        }
    }

    private CscTokens.Sad sad(Map<String, String> query, CscSettings settings, TestSeal standard) throws CscError {
        String credential = query.getOrDefault("credentialID", "");
        if (!settings.credentials(standard).containsKey(credential)) {
            throw CscError.invalidRequest("Invalid parameter credentialID");
        }
        List<String> hashes = query.containsKey("hashes")
                ? Arrays.stream(query.get("hashes").split(",")).map(CscOauth::base64).toList() : List.of();
        int signatures;
        try {
            signatures = Integer.parseInt(query.getOrDefault("numSignatures", "1"));
        } catch (NumberFormatException e) {
            throw CscError.invalidRequest("Missing (or invalid type) integer parameter numSignatures");
        }
        return CscService.sad(settings, credential, signatures, hashes, query.get("hashAlgorithmOID"));
    }

    // In the query hashes are base64url-encoded (CSC API v2, 8.4.2).
    private static String base64(String hash) {
        String text = hash.replace('-', '+').replace('_', '/').replace("=", "");
        return text + "=".repeat((4 - text.length() % 4) % 4);
    }

    private static URI redirect(String text) throws CscError {
        try {
            URI address = URI.create(Objects.requireNonNullElse(text, ""));
            if (address.isAbsolute() && address.getRawFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // refused below, like an address that is not absolute
        }
        throw CscError.invalidRequest("Invalid parameter redirect_uri");
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    private static Map<String, String> form(String text) throws CscError {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split("&")) {
            String[] pair = field.split("=", 2);
            fields.put(decodeForm(pair[0]), pair.length == 2 ? decodeForm(pair[1]) : "");
        }
        return fields;
    }

    private static String decodeForm(String text) throws CscError {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CscError.invalidRequest("Malformed form");
        }
    }

    private static String decode(String base64) throws CscError {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw CscError.invalidRequest("Malformed authorization header");
        }
    }
}
