package org.edcsdk.seal.csc;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** Access tokens (RFC 6749): one for the service, kept and renewed; one an approval where the credential wants that. Thread safe. */
final class CscTokens {
    private static final long USUAL_SECONDS = 3600;
    private static final long MARGIN_SECONDS = 30;

    private final CscHttp http;
    private final CscClient client;
    private final CscEndpoints endpoints;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Object lock = new Object();
    private String token;
    private String refreshToken;
    private Instant end;

    CscTokens(CscHttp http, CscClient client, CscEndpoints endpoints, Clock clock) {
        this.http = http;
        this.client = client;
        this.endpoints = endpoints;
        this.clock = clock;
    }

    /** A token of scope service. Several threads wait for one to fetch it. */
    String service(Deadline deadline) throws SealingException {
        synchronized (lock) {
            if (token == null || !clock.instant().isBefore(end)) {
                keep(fetchService(deadline));
            }
            return token;
        }
    }

    /** Forgets a token that was refused, unless another thread has a new one already. */
    void drop(String refused) {
        synchronized (lock) {
            if (refused.equals(token)) {
                token = null;
            }
        }
    }

    void forget() {
        synchronized (lock) {
            token = null;
            refreshToken = null;
        }
        client.wipe();
    }

    private void keep(JsonObject reply) {
        long seconds = reply.get("expires_in").orElse(null) instanceof JsonNumber number && number.literal().matches("\\d{1,9}")
                ? Long.parseLong(number.literal()) : USUAL_SECONDS;
        token = reply.text("access_token").orElseThrow();
        refreshToken = reply.text("refresh_token").orElse(refreshToken);
        end = clock.instant().plusSeconds(Math.max(1, seconds - MARGIN_SECONDS));
    }

    private JsonObject fetchService(Deadline deadline) throws SealingException {
        Map<String, String> form = new LinkedHashMap<>();
        if (refreshToken != null) {
            String used = refreshToken;
            refreshToken = null;
            form.put("grant_type", "refresh_token");
            form.put("refresh_token", used);
            return post(CscCall.APPROVE, form, deadline);
        }
        if (!client.asksPeople(endpoints.offersClientCredentials())) {
            form.put("grant_type", "client_credentials");
            form.put("scope", "service");
            return post(CscCall.READ, form, deadline);
        }
        return byCode(Map.of("scope", "service"), deadline);
    }

    /** A token of scope credential, for named digests. */
    String credential(Map<String, String> approval, Deadline deadline) throws SealingException {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("scope", "credential");
        parameters.putAll(approval);
        if (client.asksPeople(false)) {
            return byCode(parameters, deadline).text("access_token").orElseThrow();
        }
        parameters.put("grant_type", "client_credentials");
        return post(CscCall.APPROVE, parameters, deadline).text("access_token").orElseThrow();
    }

    private JsonObject byCode(Map<String, String> parameters, Deadline deadline) throws SealingException {
        String verifier = random(32);
        String state = random(16);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", client.id());
        query.put("redirect_uri", client.redirect().toString());
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        query.put("state", state);
        query.putAll(parameters);
        URI address = URI.create(endpoints.authorize() + "?" + form(query));
        URI back = deadline.without(() -> client.codes().approve(address));
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", code(back, state));
        form.put("redirect_uri", client.redirect().toString());
        form.put("code_verifier", verifier);
        return post(CscCall.APPROVE, form, deadline);
    }

    private static String code(URI back, String state) throws SealingException {
        if (back == null) {
            throw refused("the approval was given up");
        }
        Map<String, String> answer = new LinkedHashMap<>();
        for (String part : back.getRawQuery() == null ? new String[0] : back.getRawQuery().split("&")) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                answer.put(part.substring(0, equals), URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        // RFC 6749, 10.12: an answer to another request is not taken
        if (!state.equals(answer.get("state"))) {
            throw refused("the approval came back with another state than it was sent with");
        }
        if (answer.get("code") == null) {
            throw refused("the approval was refused: " + Printable.of(answer.getOrDefault("error", "no code")));
        }
        return answer.get("code");
    }

    private JsonObject post(CscCall call, Map<String, String> parameters, Deadline deadline) throws SealingException {
        Map<String, String> form = new LinkedHashMap<>(parameters);
        form.put("client_id", client.id());
        List<String> secrets = new ArrayList<>();
        for (String name : List.of("code", "code_verifier", "refresh_token")) {
            secrets.add(parameters.getOrDefault(name, ""));
        }
        char[] secret = client.secret();
        if (secret.length > 0) {
            form.put("client_secret", new String(secret));
            secrets.add(form.get("client_secret"));
            Arrays.fill(secret, '\0');
        }
        CscHttp.Request request = new CscHttp.Request(call, endpoints.token(), "application/x-www-form-urlencoded", Bytes.utf8(form(form)), null, 0, secrets);
        CscReply reply = http.send(request, deadline);
        if (!reply.isGood()) {
            throw http.refusal(request, reply);
        }
        String given = reply.body().text("access_token").orElse("");
        // RFC 6750, 2.1; a token that is none must not get into an exception about wrong headers
        if (!given.matches("[\\x21-\\x7e]+")) {
            throw http.unusable(request, "sent no access token");
        }
        return reply.body();
    }

    private String random(int octets) {
        byte[] drawn = new byte[octets];
        random.nextBytes(drawn);
        return base64(drawn);
    }

    private static String challenge(String verifier) {
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String base64(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream().map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static SealingException refused(String message) {
        return new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT, message, null);
    }
}
