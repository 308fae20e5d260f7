package org.edcsdk.seal.csc;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonLimits;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.testkit.TestSeal;

/** A CSC service on loopback that answers as a test says, and really signs. Each method can be overridden to misbehave as no good service would. */
final class CscStub implements AutoCloseable {
    static final String SECRET = "marker-client-secret";
    static final String TOKEN = "marker-access-token";
    static final String SAD = "marker-sad";
    static final String PIN = "marker-pin-1234";

    /** An answer. */
    record Answer(int status, String body, Map<String, String> headers) {
        static Answer json(String body) {
            return new Answer(200, body.replace('\'', '"'), Map.of());
        }

        static Answer status(int status) {
            return new Answer(status, "", Map.of());
        }

        static Answer error(int status, String code, String description) {
            return new Answer(status, "{\"error\":\"" + code + "\",\"error_description\":\"" + description + "\"}", Map.of());
        }
    }

    /** What a method does; null for what a good service does. */
    interface Behaviour {
        Answer to(int call, JsonObject body) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch over = new CountDownLatch(1);
    private final TestSeal seal;
    private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
    private final Map<String, List<JsonObject>> asked = new ConcurrentHashMap<>();
    private final List<String> bearers = new CopyOnWriteArrayList<>();
    String info = "'specs':'2.0.0.0','authType':['oauth2client','oauth2code'],"
            + "'methods':['credentials/list','credentials/info','credentials/authorize','signatures/signHash']";
    String algorithms = "'1.2.840.113549.1.1.11','1.2.840.113549.1.1.10','1.2.840.10045.4.3.2','1.2.840.10045.4.3.3'";
    String credential = "'SCAL':'2','multisign':10,'auth':{'mode':'explicit','objects':[{'id':'PIN','type':'Password'}]}";
    String keyStatus = "enabled";
    boolean p1363;

    CscStub(TestSeal seal) throws IOException {
        this.seal = seal;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/csc/v2");
    }

    CscSealProvider.Builder client() {
        return CscSealProvider.builder(base()).clientCredentials("client", SECRET.toCharArray()).secrets((id, type) -> PIN.toCharArray());
    }

    void on(String method, Behaviour behaviour) {
        behaviours.put(method, behaviour);
    }

    /** Bodies of the requests of a method, in order. */
    List<JsonObject> asked(String method) {
        return asked.getOrDefault(method, List.of());
    }

    /** Access tokens of all requests below the base, in order. */
    List<String> bearers() {
        return bearers;
    }

    /** Keeps a request open until the test is over. */
    Answer hang() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Answer.status(500);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String method = exchange.getRequestURI().getPath().replace("/csc/v2", "").substring(1);
            JsonObject body = body(method, exchange.getRequestBody().readAllBytes());
            asked.computeIfAbsent(method, name -> new CopyOnWriteArrayList<>()).add(body);
            String authorization = exchange.getRequestHeaders().getFirst("Authorization");
            if (authorization != null) {
                bearers.add(authorization.replace("Bearer ", ""));
            }
            Behaviour behaviour = behaviours.get(method);
            Answer answer = behaviour == null ? null : behaviour.to(asked.get(method).size(), body);
            if (answer == null) {
                answer = good(method, body);
            }
            if (answer.status < 0) {
                return;
            }
            answer.headers.forEach(exchange.getResponseHeaders()::add);
            byte[] octets = answer.body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, octets.length == 0 ? -1 : octets.length);
            exchange.getResponseBody().write(octets);
        }
    }

    private static JsonObject body(String method, byte[] octets) {
        if (method.startsWith("oauth2")) {
            JsonObject form = JsonObject.empty();
            for (String part : new String(octets, StandardCharsets.UTF_8).split("&")) {
                form = form.with(part.substring(0, part.indexOf('=')), URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8));
            }
            return form;
        }
        try {
            return (JsonObject) Json.parse(Bytes.of(octets), JsonLimits.withDefaults());
        } catch (JsonReadException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private Answer good(String method, JsonObject body) {
        return switch (method) {
            case "info" -> Answer.json("{" + info + "}");
            case "oauth2/token" -> Answer.json("{'access_token':'" + TOKEN + "','token_type':'Bearer','expires_in':3600}");
            case "credentials/list" -> Answer.json("{'credentialIDs':['seal-1']}");
            case "credentials/info" -> Answer.json("{'key':{'status':'" + keyStatus + "','algo':[" + algorithms + "]},'cert':{'status':'valid','certificates':["
                    + String.join(",", seal.chain().stream().map(CscStub::base64).toList()) + "]}," + credential + "}");
            case "credentials/authorize", "credentials/extendTransaction" -> Answer.json("{'SAD':'" + SAD + "','expiresIn':300}");
            case "signatures/signHash" -> Answer.json(signatures(body));
            default -> Answer.error(404, "unknown", method);
        };
    }

    /** The members of a good answer to a request for signatures. */
    String signatures(JsonObject body) {
        List<String> values = new ArrayList<>();
        for (String hash : CscCredential.texts(body, "hashes")) {
            values.add("'" + Base64.getEncoder().encodeToString(sign(Base64.getDecoder().decode(hash), body.text("signAlgo").orElseThrow())) + "'");
        }
        return "{'signatures':[" + String.join(",", values) + "]}";
    }

    private byte[] sign(byte[] digest, String algorithm) {
        try {
            Signature signature;
            byte[] data = digest;
            if (algorithm.endsWith("113549.1.1.10")) {
                signature = Signature.getInstance("RAWRSASSA-PSS", new BouncyCastleProvider());
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            } else if (algorithm.contains("113549")) {
                signature = Signature.getInstance("NONEwithRSA");
                // the DigestInfo of SHA-256 as RFC 8017, 9.2, note 1 prints it
                byte[] start = HexFormat.of().parseHex("3031300d060960864801650304020105000420");
                data = new byte[start.length + digest.length];
                System.arraycopy(start, 0, data, 0, start.length);
                System.arraycopy(digest, 0, data, start.length, digest.length);
            } else {
                signature = Signature.getInstance(p1363 ? "NONEwithECDSAinP1363Format" : "NONEwithECDSA");
            }
            signature.initSign(seal.privateKey());
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(X509Certificate certificate) {
        try {
            return "'" + Base64.getEncoder().encodeToString(certificate.getEncoded()) + "'";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters of an address. */
    static Map<String, String> query(URI address) {
        Map<String, String> parameters = new HashMap<>();
        for (String part : address.getRawQuery().split("&")) {
            parameters.put(part.substring(0, part.indexOf('=')), URLDecoder.decode(part.substring(part.indexOf('=') + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }

    static int number(JsonObject body, String member) {
        return Integer.parseInt(((JsonNumber) body.get(member).orElseThrow()).literal());
    }

    @Override
    public void close() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
