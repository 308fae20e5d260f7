package org.edcsdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CscServiceTest {
    private static final TestPki PKI = Fixtures.quick().build();
    private static final TestSeal RSA = PKI.issueSeal(SealRequest.standard().key(KeyAlgorithm.RSA_2048));
    private static final String SHA_256 = "2.16.840.1.101.3.4.2.1";
    private static final String ECDSA_SHA_256 = "1.2.840.10045.4.3.2";
    private static final List<byte[]> TEXTS = List.of("one".getBytes(StandardCharsets.UTF_8), "two".getBytes(StandardCharsets.UTF_8));

    private final HttpClient client = HttpClient.newHttpClient();
    private TestServices services;

    private record Answer(int status, Map<String, Object> body) {
        String text(String name) {
            return (String) body.get(name);
        }

        List<byte[]> signatures() {
            return ((List<?>) body.get("signatures")).stream().map(value -> Base64.getDecoder().decode((String) value)).toList();
        }
    }

    @BeforeEach
    void start() throws IOException {
        services = TestServices.start(PKI);
    }

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void addressEndsWithTheVersionOfTheApi() {
        assertThat(services.cscUrl().toString()).isEqualTo(services.baseUrl() + "/csc/v2");
    }

    @Test
    void infoNamesTheTokenServiceAndTheMethods() throws Exception {
        Answer info = call("info", "", Map.of());

        assertThat(info.status()).isEqualTo(200);
        assertThat(info.body()).containsEntry("oauth2", services.cscUrl().toString()).containsEntry("asynchronousOperationMode", false);
        assertThat((List<?>) info.body().get("methods")).asString().contains("signatures/signHash", "credentials/authorize", "oauth2/token");
    }

    @Test
    void credentialsAreListed() throws Exception {
        services.csc(CscSettings.standard().credential("one", PKI.seal()).credential("two", RSA));

        Answer list = call("credentials/list", token(), Map.of("credentialInfo", true));

        assertThat(list.body().get("credentialIDs")).isEqualTo(List.of("one", "two"));
        assertThat((List<?>) list.body().get("credentialInfos")).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"none, 0", "single, 1", "chain, 3"})
    void credentialInfoGivesAsManyCertificatesAsAskedFor(String asked, int count) throws Exception {
        Answer info = call("credentials/info", token(), Map.of("credentialID", "seal", "certificates", asked));

        Map<?, ?> cert = (Map<?, ?>) info.body().get("cert");
        assertThat(cert.get("status")).isEqualTo("valid");
        List<?> certificates = cert.containsKey("certificates") ? (List<?>) cert.get("certificates") : List.of();
        assertThat(certificates).hasSize(count);
        if (count > 0) {
            byte[] first = Base64.getDecoder().decode((String) certificates.get(0));
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(first)))
                    .isEqualTo(PKI.sealCertificate());
        }
    }

    @Test
    void credentialInfoDescribesKeyAndAuthorisation() throws Exception {
        Answer info = call("credentials/info", token(), Map.of("credentialID", "seal", "certInfo", true));

        assertThat(((Map<?, ?>) info.body().get("key")).get("curve")).isEqualTo("1.2.840.10045.3.1.7");
        assertThat(((Map<?, ?>) info.body().get("key")).get("len")).isEqualTo(256L);
        assertThat(((Map<?, ?>) info.body().get("auth")).get("mode")).isEqualTo("explicit");
        assertThat(((Map<?, ?>) info.body().get("cert")).get("validFrom")).isEqualTo("20261024101530Z");
        assertThat(info.body()).containsEntry("SCAL", "2").containsEntry("multisign", 100L);
    }

    @Nested
    class Signing {
        @Test
        void givesOneEcdsaValueInDerForEachHashInOrder() throws Exception {
            Answer answer = sign(authorise(2, hashes()), hashes(), Map.of());

            assertThat(answer.status()).isEqualTo(200);
            assertVerify("SHA256withECDSA", PKI.seal(), null, answer.signatures());
            assertThat(services.cscSignatures()).isEqualTo(2);
        }

        @Test
        void givesEcdsaValuesSideBySideIfSet() throws Exception {
            services.csc(services.csc().plainEcdsa(true));

            assertVerify("SHA256withECDSAinP1363Format", PKI.seal(), null, sign(authorise(2, hashes()), hashes(), Map.of()).signatures());
        }

        @ParameterizedTest
        @CsvSource({"P_384, 384, 1.2.840.10045.4.3.3", "P_521, 512, 1.2.840.10045.4.3.4", "RSA_2048, 256, 1.2.840.113549.1.1.11",
            "RSA_2048, 512, 1.2.840.113549.1.1.13"})
        void worksWithOtherKeysAndHashes(KeyAlgorithm key, int bits, String algorithm) throws Exception {
            TestSeal seal = key == KeyAlgorithm.RSA_2048 ? RSA : PKI.issueSeal(SealRequest.standard().key(key));
            services.csc(CscSettings.standard().scal(1).credential("seal", seal));
            List<String> hashes = List.of(Base64.getEncoder().encodeToString(Fixtures.sha(bits, "one")));

            Answer answer = call("signatures/signHash", token(), Map.of("credentialID", "seal", "SAD", authorise(1, List.of()),
                    "hashes", hashes, "signAlgo", algorithm));

            String name = "SHA" + bits + (key == KeyAlgorithm.RSA_2048 ? "withRSA" : "withECDSA");
            assertVerify(name, seal, null, answer.signatures());
        }

        @Test
        void makesRsaValuesOfPkcs1() throws Exception {
            services.csc(CscSettings.standard().credential("seal", RSA));

            Answer answer = sign(authorise(2, hashes()), hashes(),
                    Map.of("signAlgo", "1.2.840.113549.1.1.1", "hashAlgorithmOID", SHA_256));

            assertVerify("SHA256withRSA", RSA, null, answer.signatures());
        }

        @Test
        void makesRsaValuesOfPss() throws Exception {
            services.csc(CscSettings.standard().credential("seal", RSA));
            AlgorithmIdentifier sha256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
            byte[] parameters = new RSASSAPSSparams(sha256, new AlgorithmIdentifier(PKCSObjectIdentifiers.id_mgf1, sha256),
                    new ASN1Integer(32), new ASN1Integer(1)).getEncoded();

            Answer answer = sign(authorise(2, hashes()), hashes(), Map.of("signAlgo", "1.2.840.113549.1.1.10",
                    "signAlgoParams", Base64.getEncoder().encodeToString(parameters)));

            assertVerify("RSASSA-PSS", RSA, new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1), answer.signatures());
        }

        @Test
        void canBeAskedForLater() throws Exception {
            services.csc(services.csc().asynchronous(true, 1));

            String id = sign(authorise(2, hashes()), hashes(), Map.of("operationMode", "A")).text("responseID");
            Answer first = call("signatures/signPolling", token(), Map.of("requestID", id));
            Answer second = call("signatures/signPolling", token(), Map.of("requestID", id));

            assertThat(first.status()).isEqualTo(202);
            assertThat(first.text("error")).isEqualTo("accepted_request");
            assertVerify("SHA256withECDSA", PKI.seal(), null, second.signatures());
        }

        @Test
        void isRefusedInAModeThatIsNotOffered() throws Exception {
            assertRefused(sign(authorise(2, hashes()), hashes(), Map.of("operationMode", "A")), "Invalid parameter operationMode");
        }

        @Test
        void isRefusedForHashesThatTheSadDoesNotCover() throws Exception {
            List<String> others = List.of(Base64.getEncoder().encodeToString(Fixtures.sha(256, "three")));

            assertRefused(sign(authorise(2, hashes()), others, Map.of()), "Hash is not authorized by the SAD");
            assertThat(services.cscSignatures()).isZero();
        }

        @Test
        void isRefusedOnceTheSadIsSpent() throws Exception {
            String sad = authorise(2, hashes());
            sign(sad, hashes(), Map.of());

            assertRefused(sign(sad, hashes(), Map.of()), "Invalid parameter SAD");
            assertThat(services.cscSignatures()).isEqualTo(2);
        }

        @Test
        void isRefusedWithAnExpiredSad() throws Exception {
            services.csc(services.csc().lifetimes(Duration.ofHours(1), Duration.ZERO));

            assertRefused(sign(authorise(2, hashes()), hashes(), Map.of()), "SAD expired");
        }

        @Test
        void isRefusedForDigestsOfAnotherLength() throws Exception {
            services.csc(services.csc().scal(1));

            assertRefused(sign(authorise(1, List.of()), List.of("AAAA"), Map.of()), "Invalid digest value length");
        }

        @Test
        void goesOnInATransactionThatIsExtended() throws Exception {
            String first = authorise(2, hashes().subList(0, 1));
            sign(first, hashes().subList(0, 1), Map.of());

            String second = call("credentials/extendTransaction", token(), Map.of("credentialID", "seal", "SAD", first,
                    "hashes", hashes().subList(1, 2), "hashAlgorithmOID", SHA_256)).text("SAD");

            assertThat(sign(second, hashes().subList(1, 2), Map.of()).status()).isEqualTo(200);
            assertRefused(sign(first, hashes().subList(0, 1), Map.of()), "Invalid parameter SAD");
        }
    }

    @Nested
    class Authorisation {
        @Test
        void needsTheHashesAtScal2() throws Exception {
            assertRefused(call("credentials/authorize", token(), Map.of("credentialID", "seal", "numSignatures", 1)),
                    "Missing (or invalid type) array parameter hashes");
        }

        @Test
        void isLimitedByMultisign() throws Exception {
            services.csc(CscSettings.standard().scal(1).multisign(1));

            assertRefused(call("credentials/authorize", token(), Map.of("credentialID", "seal", "numSignatures", 2)),
                    "Numbers of signatures is too high");
        }

        @Test
        void needsTheRightPinIfOneIsSet() throws Exception {
            services.csc(CscSettings.standard().scal(1).pin("2468"));

            Answer wrong = call("credentials/authorize", token(), Map.of("credentialID", "seal", "numSignatures", 1));
            Answer right = call("credentials/authorize", token(), Map.of("credentialID", "seal", "numSignatures", 1,
                    "authData", List.of(Map.of("id", "PIN", "value", "2468"))));

            assertThat(wrong.text("error")).isEqualTo("invalid_authentication_data");
            assertThat(right.status()).isEqualTo(200);
        }

        @Test
        void ofAnUnknownTokenIs401() throws Exception {
            Answer answer = call("credentials/list", "nobody's", Map.of());

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("error")).isEqualTo("invalid_token");
        }

        @Test
        void ofAnExpiredTokenIs401() throws Exception {
            services.csc(services.csc().lifetimes(Duration.ZERO, Duration.ofMinutes(5)));

            assertThat(call("credentials/list", token(), Map.of()).status()).isEqualTo(401);
        }

        @Test
        void withAWrongSecretIs401() throws Exception {
            HttpResponse<String> response = form(Map.of("grant_type", "client_credentials", "client_id", "testkit-client",
                    "client_secret", "guess"), null);

            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("invalid_client").doesNotContain("guess");
        }

        @Test
        void takesTheSecretInTheBodyToo() throws Exception {
            assertThat(form(Map.of("grant_type", "client_credentials", "client_id", "testkit-client",
                    "client_secret", "testkit-secret"), null).statusCode()).isEqualTo(200);
        }

        @Test
        void byCodeNeedsTheVerifierOfTheChallenge() throws Exception {
            String verifier = "a-verifier-that-is-long-enough-for-rfc-7636-123";

            assertThat(byCode(verifier, "another", "scope=service").statusCode()).isEqualTo(400);
            assertThat(byCode(verifier, verifier, "scope=service").body()).contains("\"Bearer\"");
        }

        @Test
        void byCodeCanBeForTheCredential() throws Exception {
            String verifier = "a-verifier-that-is-long-enough-for-rfc-7636-123";
            services.csc(CscSettings.standard().oauth2Code(true));
            String hashes = String.join(",", hashes()).replace('+', '-').replace('/', '_').replace("=", "");

            Map<String, Object> issued = Json.readObject(byCode(verifier, verifier, "scope=credential&credentialID=seal&numSignatures=2"
                    + "&hashAlgorithmOID=" + SHA_256 + "&hashes=" + hashes).body().getBytes(StandardCharsets.UTF_8));

            assertThat(issued.get("token_type")).isEqualTo("SAD");
            assertVerify("SHA256withECDSA", PKI.seal(), null, sign((String) issued.get("access_token"), hashes(), Map.of()).signatures());
        }
    }

    @Nested
    class Faults {
        @Test
        void reverseTheSignatures() throws Exception {
            services.fault(Service.CSC, ServiceFault.WRONG_ORDER);

            List<byte[]> values = sign(authorise(2, hashes()), hashes(), Map.of()).signatures();

            assertVerify("SHA256withECDSA", PKI.seal(), null, List.of(values.get(1), values.get(0)));
        }

        @Test
        void breakTheSignatures() throws Exception {
            services.fault(Service.CSC, ServiceFault.WRONG_SIGNATURE);

            byte[] value = sign(authorise(2, hashes()), hashes(), Map.of()).signatures().get(0);

            assertThat(verify("SHA256withECDSA", PKI.seal(), null, TEXTS.get(0), value)).isFalse();
        }

        @Test
        void loseAnAnswerAfterTheSealWasSpent() throws Exception {
            String sad = authorise(2, hashes());
            services.faultAt(Service.CSC, "signatures/signHash", ServiceFault.RESET, 1);

            assertThat(catchIo(() -> sign(sad, hashes(), Map.of()))).isTrue();

            assertThat(services.cscSignatures()).isEqualTo(2);
            assertThat(services.requests(Service.CSC, "signatures/signHash")).isEqualTo(1);
        }

        @Test
        void revokeTheCredential() throws Exception {
            services.fault(Service.CSC, ServiceFault.REVOKED);

            Answer info = call("credentials/info", token(), Map.of("credentialID", "seal"));

            assertThat(((Map<?, ?>) info.body().get("cert")).get("status")).isEqualTo("revoked");
            assertThat(((Map<?, ?>) info.body().get("key")).get("status")).isEqualTo("disabled");
        }

        @Test
        void expireTheSad() throws Exception {
            String sad = authorise(2, hashes());
            services.fault(Service.CSC, ServiceFault.EXPIRED);

            assertRefused(sign(sad, hashes(), Map.of()), "SAD expired");
        }
    }

    private interface Call {
        void run() throws Exception;
    }

    private static boolean catchIo(Call call) throws Exception {
        try {
            call.run();
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private static List<String> hashes() {
        return TEXTS.stream().map(text -> Base64.getEncoder().encodeToString(Fixtures.sha(256, new String(text, StandardCharsets.UTF_8))))
                .toList();
    }

    private String authorise(int signatures, List<String> hashes) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("credentialID", "seal", "numSignatures", signatures));
        if (!hashes.isEmpty()) {
            body.put("hashes", hashes);
            body.put("hashAlgorithmOID", SHA_256);
        }
        return call("credentials/authorize", token(), body).text("SAD");
    }

    private Answer sign(String sad, List<String> hashes, Map<String, Object> more) throws Exception {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("credentialID", "seal", "SAD", sad, "hashes", hashes,
                "signAlgo", ECDSA_SHA_256));
        body.putAll(more);
        return call("signatures/signHash", token(), body);
    }

    private String token() throws Exception {
        String basic = Base64.getEncoder().encodeToString("testkit-client:testkit-secret".getBytes(StandardCharsets.UTF_8));
        String body = form(Map.of("grant_type", "client_credentials"), "Basic " + basic).body();
        return (String) Json.readObject(body.getBytes(StandardCharsets.UTF_8)).get("access_token");
    }

    private HttpResponse<String> byCode(String verifier, String sent, String query) throws Exception {
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(
                MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        URI address = URI.create(services.cscUrl() + "/oauth2/authorize?response_type=code&client_id=testkit-client&code_challenge="
                + challenge + "&code_challenge_method=S256&state=s1&redirect_uri=http%3A%2F%2F127.0.0.1%2Fback&" + query);
        String location = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .headers().firstValue("Location").orElseThrow();
        assertThat(location).startsWith("http://127.0.0.1/back?code=").endsWith("&state=s1");
        String code = location.substring(location.indexOf('=') + 1, location.indexOf('&'));
        return form(Map.of("grant_type", "authorization_code", "code", code, "redirect_uri", "http://127.0.0.1/back",
                "code_verifier", sent, "client_id", "testkit-client", "client_secret", "testkit-secret"), null);
    }

    private HttpResponse<String> form(Map<String, String> fields, String authorization) throws Exception {
        String body = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((left, right) -> left + "&" + right).orElseThrow();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(services.cscUrl() + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private Answer call(String method, String token, Map<String, Object> body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(services.cscUrl() + "/" + method))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(Json.write(body)));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), Json.readObject(response.body()));
    }

    private static void assertRefused(Answer answer, String description) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo(Map.of("error", "invalid_request", "error_description", description));
    }

    private static void assertVerify(String name, TestSeal seal, PSSParameterSpec pss, List<byte[]> values) throws Exception {
        for (int i = 0; i < values.size(); i++) {
            assertThat(verify(name, seal, pss, TEXTS.get(i), values.get(i))).isTrue();
        }
        assertThat(values).isNotEmpty();
    }

    private static boolean verify(String name, TestSeal seal, PSSParameterSpec pss, byte[] text, byte[] value) throws Exception {
        Signature signature = Signature.getInstance(name);
        if (pss != null) {
            signature.setParameter(pss);
        }
        signature.initVerify(seal.certificate().getPublicKey());
        signature.update(Arrays.copyOf(text, text.length));
        return signature.verify(value);
    }
}
