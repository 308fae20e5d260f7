package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The status lists that a test published, each at a path of its own. The kit cannot seal them: it knows no form of seal. Thread safe. */
final class StatusLists implements Endpoint {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SIGNATURE = Pattern.compile("\"signature\"\\s*:\\s*\"");

    private final Map<String, Versions> published = new ConcurrentHashMap<>();

    private record Versions(byte[] list, byte[] expired) { }

    static String checked(String name) {
        if (!NAME.matcher(Objects.requireNonNull(name, "name")).matches()) {
            throw new IllegalArgumentException("name must be letters, digits, dots, hyphens and underscores: " + name);
        }
        return name;
    }

    void publish(String name, byte[] list, byte[] expired) {
        published.put(checked(name), new Versions(list.clone(), expired.clone()));
    }

    /** RFC 7515, 9.2.1: a JWS in JSON. */
    @Override
    public String answerType() {
        return "application/jose+json";
    }

    @Override
    public Reply reply(HttpExchange exchange, byte[] body, ServiceFault fault) {
        Versions versions = published.get(exchange.getRequestURI().getPath().substring(ServiceAddresses.STATUS_PATH.length() + 1));
        return versions == null ? DocumentEndpoint.missing() : DocumentEndpoint.fetched(exchange, answerType(), () -> served(versions, fault));
    }

    private static byte[] served(Versions versions, ServiceFault fault) {
        if (fault == ServiceFault.EXPIRED) {
            return versions.expired();
        }
        return fault == ServiceFault.WRONG_SIGNATURE ? broken(versions.list()) : versions.list();
    }

    // The first letter of the value stands for six whole bits: another one is another value. Within the payload, which is text, quotes are escaped.
    private static byte[] broken(byte[] list) {
        byte[] broken = list.clone();
        Matcher found = SIGNATURE.matcher(new String(list, StandardCharsets.ISO_8859_1));
        if (found.find() && found.end() < broken.length) {
            broken[found.end()] = (byte) (broken[found.end()] == 'A' ? 'B' : 'A');
        }
        return broken;
    }
}
