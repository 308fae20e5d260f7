package org.edcsdk.seal.csc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealProvider;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;
import org.edcsdk.seal.csc.CscStub.Answer;
import org.edcsdk.testkit.KeyAlgorithm;
import org.edcsdk.testkit.SealRequest;
import org.edcsdk.testkit.TestClock;
import org.edcsdk.testkit.TestPki;
import org.edcsdk.testkit.TestSeal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to a CSC service, and what is made of its answers, good and bad. */
class CscSealProviderTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final TestPki PKI = TestPki.builder(Clock.fixed(NOW, ZoneOffset.UTC)).authorityKey(KeyAlgorithm.P_256).build();
    private static final TestSeal CURVE = PKI.issueSeal(SealRequest.standard().key(KeyAlgorithm.P_256));
    private static final Duration SHORT = Duration.ofMillis(500);

    private CscStub stub;

    @BeforeEach
    void start() throws IOException {
        stub = new CscStub(PKI.seal());
    }

    @AfterEach
    void stop() {
        stub.close();
    }

    private static List<SigningInput> inputs(int count) {
        return inputs(count, SealAlgorithm.RSA_PKCS1_SHA256);
    }

    private static List<SigningInput> inputs(int count, SealAlgorithm algorithm) {
        List<SigningInput> inputs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            inputs.add(SigningInput.of(Bytes.utf8("document " + i), algorithm));
        }
        return inputs;
    }

    private static void assertAllVerify(SealProvider provider, List<SigningInput> inputs) throws Exception {
        List<byte[]> values = provider.sign(inputs);
        assertThat(values).hasSameSizeAs(inputs);
        for (int i = 0; i < values.size(); i++) {
            Signature verifier = provider.key().algorithm().newSignature();
            verifier.initVerify(provider.key().certificate().getPublicKey());
            verifier.update(inputs.get(i).bytes().toByteArray());
            assertThat(verifier.verify(values.get(i))).isTrue();
        }
    }

    private static SealingException failure(CscSealProvider.Builder builder) {
        return catchThrowableOfType(SealingException.class, builder::build);
    }

    private SealingException failureOfSigning(int count) throws Exception {
        return failureOfSigning(stub.client(), count);
    }

    /** For a service that does not answer: nothing else is given so little time, since the machine may be busy. */
    private SealingException failureInShort(int count) throws Exception {
        return failureOfSigning(stub.client().timeouts(SHORT, SHORT.multipliedBy(4)), count);
    }

    private static SealingException failureOfSigning(CscSealProvider.Builder client, int count) throws Exception {
        try (SealProvider provider = client.build()) {
            return catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(count)));
        }
    }

    private void assertFailed(SealingException failure, Reason reason, Outcome outcome) {
        assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
        assertThat(failure.outcome()).as(failure.getMessage()).isEqualTo(outcome);
        StringWriter told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).doesNotContain(CscStub.SECRET, CscStub.TOKEN, CscStub.SAD, CscStub.PIN);
    }

    @Nested
    class GoodService {

        @ParameterizedTest
        @CsvSource({"RSA_PKCS1_SHA256, 1.2.840.113549.1.1.11", "RSA_PSS_SHA256, 1.2.840.113549.1.1.10"})
        void sealsWithRsa(SealAlgorithm algorithm, String name) throws Exception {
            try (SealProvider provider = stub.client().algorithm(algorithm).build()) {
                assertAllVerify(provider, inputs(2, algorithm));
            }
            assertThat(stub.asked("signatures/signHash").get(0).text("signAlgo")).contains(name);
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void takesEcdsaValuesInBothForms(boolean p1363) throws Exception {
            try (CscStub curve = new CscStub(CURVE)) {
                curve.p1363 = p1363;
                try (SealProvider provider = curve.client().build()) {
                    assertThat(provider.key().algorithm()).isEqualTo(SealAlgorithm.ECDSA_P256_SHA256);
                    assertAllVerify(provider, inputs(20, SealAlgorithm.ECDSA_P256_SHA256));
                }
            }
        }

        @Test
        void sendsPlainDigestsAndTheNameOfTheDigest() throws Exception {
            try (SealProvider provider = stub.client().build()) {
                provider.sign(inputs(1));
            }
            JsonObject sent = stub.asked("signatures/signHash").get(0);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest("document 0".getBytes(StandardCharsets.UTF_8));
            assertThat(CscCredential.texts(sent, "hashes")).containsExactly(Base64.getEncoder().encodeToString(digest));
            assertThat(sent.text("hashAlgorithmOID")).contains("2.16.840.1.101.3.4.2.1");
            assertThat(sent.text("SAD")).contains(CscStub.SAD);
            assertThat(sent.has("signAlgoParams")).isFalse();
        }

        @Test
        void sendsTheParametersOfPss() throws Exception {
            try (SealProvider provider = stub.client().algorithm(SealAlgorithm.RSA_PSS_SHA256).build()) {
                provider.sign(inputs(1));
            }
            byte[] sent = Base64.getDecoder().decode(stub.asked("signatures/signHash").get(0).text("signAlgoParams").orElseThrow());
            RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(ASN1Sequence.getInstance(sent));
            assertThat(parameters.getHashAlgorithm().getAlgorithm().getId()).isEqualTo("2.16.840.1.101.3.4.2.1");
            assertThat(parameters.getSaltLength()).isEqualTo(32);
        }

        @Test
        void takesPssWhereNothingElseIsOffered() throws Exception {
            stub.algorithms = "'1.2.840.113549.1.1.10'";
            try (SealProvider provider = stub.client().build()) {
                assertThat(provider.key().algorithm()).isEqualTo(SealAlgorithm.RSA_PSS_SHA256);
            }
        }

        @Test
        void takesTheNameOfTheKeyWhereNoDigestIsInIt() throws Exception {
            stub.algorithms = "'1.2.840.113549.1.1.1'";
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(1));
            }
            assertThat(stub.asked("signatures/signHash").get(0).text("signAlgo")).contains("1.2.840.113549.1.1.1");
        }

        @Test
        void asksForOneApprovalAndSendsChunks() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':2");
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(5));
            }
            assertThat(stub.asked("credentials/authorize")).hasSize(1);
            assertThat(CscStub.number(stub.asked("credentials/authorize").get(0), "numSignatures")).isEqualTo(5);
            assertThat(stub.asked("signatures/signHash")).extracting(body -> body.list("hashes").size()).containsExactly(2, 2, 1);
        }

        @Test
        void bindsTheApprovalToTheDigestsAtScal2() throws Exception {
            try (SealProvider provider = stub.client().build()) {
                provider.sign(inputs(2));
            }
            JsonObject sent = stub.asked("credentials/authorize").get(0);
            assertThat(CscCredential.texts(sent, "hashes")).isEqualTo(CscCredential.texts(stub.asked("signatures/signHash").get(0), "hashes"));
            assertThat(sent.objects("authData")).singleElement().satisfies(data -> assertThat(data.text("value")).contains(CscStub.PIN));
        }

        @Test
        void sendsNoDigestsForTheApprovalAtScal1() throws Exception {
            stub.credential = "'SCAL':'1','multisign':3,'auth':{'mode':'implicit'}";
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(3));
            }
            assertThat(stub.asked("credentials/authorize")).singleElement()
                    .satisfies(sent -> assertThat(sent.has("hashes") || sent.has("authData")).isFalse());
        }

        @Test
        void fallsBackToMultisignWhereTheServiceWantsNoLargerApproval() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':2");
            stub.on("credentials/authorize", (call, body) -> CscStub.number(body, "numSignatures") > 2
                    ? Answer.error(400, "invalid_request", "Numbers of signatures is too high") : null);
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(3));
                assertAllVerify(provider, inputs(3));
            }
            assertThat(stub.asked("credentials/authorize")).extracting(body -> CscStub.number(body, "numSignatures")).containsExactly(3, 2, 1, 2, 1);
        }

        @ParameterizedTest
        @ValueSource(booleans = {true, false})
        void extendsAnApprovalBeforeItIsOver(boolean granted) throws Exception {
            stub.info = stub.info.replace("'credentials/info'", "'credentials/info','credentials/extendTransaction'");
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':1");
            stub.on("credentials/extendTransaction", (call, body) -> granted ? null : Answer.error(400, "invalid_request", "no"));
            TestClock time = TestClock.at(NOW);
            stub.on("signatures/signHash", (call, body) -> {
                time.advance(Duration.ofSeconds(granted ? 160 : 140));
                return null;
            });
            AtomicInteger asked = new AtomicInteger();
            try (SealProvider provider = stub.client().clock(time).secrets((id, type) -> {
                asked.incrementAndGet();
                return CscStub.PIN.toCharArray();
            }).build()) {
                assertAllVerify(provider, inputs(3));
            }
            assertThat(asked).hasValue(1);
            assertThat(stub.asked("credentials/extendTransaction")).extracting(sent -> sent.list("hashes").size())
                    .isEqualTo(granted ? List.of(2, 1) : List.of(1));
        }

        @Test
        void asksForAnotherApprovalWhenTheFirstIsOver() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':1");
            TestClock time = TestClock.at(NOW);
            stub.on("signatures/signHash", (call, body) -> {
                time.advance(Duration.ofSeconds(301));
                return null;
            });
            try (SealProvider provider = stub.client().clock(time).build()) {
                assertAllVerify(provider, inputs(2));
            }
            assertThat(stub.asked("credentials/authorize")).extracting(body -> CscStub.number(body, "numSignatures")).containsExactly(2, 1);
        }

        @Test
        void keepsTheTokenAndRenewsItBeforeItEnds() throws Exception {
            TestClock time = TestClock.at(NOW);
            try (SealProvider provider = stub.client().clock(time).build()) {
                provider.sign(inputs(1));
                assertThat(stub.asked("oauth2/token")).hasSize(1);
                time.moveTo(NOW.plusSeconds(3590));
                provider.sign(inputs(1));
                assertThat(stub.asked("oauth2/token")).hasSize(2);
            }
        }

        @Test
        void wipesThePin() throws Exception {
            char[] pin = CscStub.PIN.toCharArray();
            try (SealProvider provider = stub.client().secrets((id, type) -> pin).build()) {
                provider.sign(inputs(1));
            }
            assertThat(pin).containsOnly('\0');
        }

        @Test
        void fetchesAnAnswerThatComesLater() throws Exception {
            AtomicReference<JsonObject> order = new AtomicReference<>();
            stub.on("signatures/signHash", (call, body) -> {
                order.set(body);
                return Answer.json("{'responseID':'later'}");
            });
            stub.on("signatures/signPolling", (call, body) -> switch (call) {
                case 1 -> Answer.error(202, "accepted_request", "not yet");
                case 2 -> Answer.error(400, "invalid_request", "The request has been accepted, but the processing has not yet been completed.");
                case 3 -> Answer.status(503);
                default -> Answer.json(stub.signatures(order.get()));
            });
            try (SealProvider provider = stub.client().asynchronous(Duration.ofMillis(1)).build()) {
                assertAllVerify(provider, inputs(2));
            }
            assertThat(order.get().text("operationMode")).contains("A");
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
            assertThat(stub.asked("signatures/signPolling")).hasSize(4).allSatisfy(sent -> assertThat(sent.text("requestID")).contains("later"));
        }

        @Test
        void sealsFromManyThreads() throws Exception {
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try (SealProvider provider = stub.client().build()) {
                List<Callable<Void>> work = Collections.nCopies(32, () -> {
                    assertAllVerify(provider, inputs(2));
                    return null;
                });
                for (Future<Void> done : threads.invokeAll(work)) {
                    done.get();
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(stub.asked("oauth2/token")).hasSize(1);
        }
    }

    @Nested
    class ApprovalByPeople {
        private final URI redirect = URI.create("https://app.example/back");
        private final List<URI> sent = new ArrayList<>();

        private CscSealProvider.Builder client() {
            stub.credential = "'SCAL':'2','multisign':5,'auth':{'mode':'oauth2code'}";
            stub.on("oauth2/token", (call, form) -> Answer.json("{'access_token':'token-" + form.text("grant_type").orElse("") + call + "','expires_in':300}"));
            return CscSealProvider.builder(stub.base()).clientCredentials("client", CscStub.SECRET.toCharArray()).codes(redirect, address -> {
                sent.add(address);
                return URI.create(redirect + "?code=the%20code&state=" + CscStub.query(address).get("state"));
            });
        }

        @Test
        void isBoundToTheDigestsAndToTheVerifier() throws Exception {
            try (SealProvider provider = client().build()) {
                assertAllVerify(provider, inputs(2));
            }
            Map<String, String> query = CscStub.query(sent.get(0));
            assertThat(query).containsEntry("scope", "credential").containsEntry("credentialID", "seal-1").containsEntry("numSignatures", "2")
                    .containsEntry("hashAlgorithmOID", "2.16.840.1.101.3.4.2.1").containsEntry("response_type", "code")
                    .containsEntry("code_challenge_method", "S256").containsEntry("redirect_uri", redirect.toString());
            assertThat(query.get("hashes").split(",")).hasSize(2);
            JsonObject form = stub.asked("oauth2/token").get(1);
            byte[] challenge = MessageDigest.getInstance("SHA-256").digest(form.text("code_verifier").orElseThrow().getBytes(StandardCharsets.US_ASCII));
            assertThat(query).containsEntry("code_challenge", Base64.getUrlEncoder().withoutPadding().encodeToString(challenge));
            assertThat(form.text("code")).contains("the code");
        }

        @Test
        void isForNoMoreThanMultisign() throws Exception {
            CscSealProvider.Builder builder = client();
            stub.credential = stub.credential.replace("'multisign':5", "'multisign':1");
            try (SealProvider provider = builder.build()) {
                assertAllVerify(provider, inputs(2));
            }
            assertThat(sent).extracting(address -> CscStub.query(address).get("numSignatures")).containsExactly("1", "1");
        }

        @Test
        void takesTheTokenInPlaceOfASad() throws Exception {
            try (SealProvider provider = client().build()) {
                provider.sign(inputs(1));
            }
            assertThat(stub.asked("signatures/signHash").get(0).has("SAD")).isFalse();
            assertThat(stub.bearers().get(stub.bearers().size() - 1)).isEqualTo("token-authorization_code2");
            assertThat(stub.asked("credentials/authorize")).isEmpty();
        }

        @Test
        void isRefusedWithAnotherState() throws Exception {
            try (SealProvider provider = client().codes(redirect, address -> URI.create(redirect + "?code=x&state=forged")).build()) {
                SealingException failure = catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(1)));
                assertFailed(failure, Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
            }
            assertThat(stub.asked("oauth2/token")).hasSize(1);
        }

        @Test
        void mayBeGivenUp() throws Exception {
            try (SealProvider provider = client().codes(redirect, address -> null).build()) {
                assertFailed(catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(1))), Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
            }
        }

        @Test
        void opensTheServiceForAClientWithoutSecret() throws Exception {
            try (SealProvider provider = client().clientCredentials("client", new char[0]).build()) {
                assertAllVerify(provider, inputs(1));
            }
            assertThat(sent).extracting(address -> CscStub.query(address).get("scope")).containsExactly("service", "credential");
            assertThat(stub.asked("oauth2/token").get(0).has("client_secret")).isFalse();
        }

        @Test
        void isATokenOfTheClientWhereNobodyCanBeAsked() throws Exception {
            client();
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(1));
            }
            assertThat(stub.asked("oauth2/token").get(1).text("scope")).contains("credential");
        }
    }

    @Nested
    class Opening {

        @Test
        void asksForANameWhereThereAreSeveralCredentials() {
            stub.on("credentials/list", (call, body) -> Answer.json("{'credentialIDs':['seal-1','seal-2']}"));
            SealingException failure = failure(stub.client());
            assertFailed(failure, Reason.KEY_NOT_FOUND, Outcome.NOT_SENT);
            assertThat(failure).hasMessageContaining("[seal-1, seal-2]");
        }

        @Test
        void asksForNoListWhereTheCredentialIsNamed() throws Exception {
            stub.client().credential("seal-9").build().close();
            assertThat(stub.asked("credentials/list")).isEmpty();
            assertThat(stub.asked("credentials/info").get(0).text("credentialID")).contains("seal-9");
        }

        @Test
        void refusesAnotherVersionOfTheApi() {
            stub.info = "'specs':'1.0.4.0'";
            assertThat(failure(stub.client())).hasMessageContaining("1.0.4.0");
        }

        @Test
        void refusesAServiceThatDoesNotSignDigests() {
            stub.info = "'specs':'2.0.0.0','methods':['signatures/signDoc']";
            assertThat(failure(stub.client())).hasMessageContaining("signatures/signHash");
        }

        @Test
        void sendsTheSecretToNoOtherHostWithoutTls() {
            stub.info += ",'oauth2':'http://127.0.0.2:1/'";
            assertFailed(failure(stub.client()), Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
        }

        @Test
        void takesTheOauthServerThatTheCallerNames() throws Exception {
            stub.info += ",'oauth2':'http://127.0.0.2:1/'";
            stub.client().oauth2(stub.base().resolve("/")).build().close();
            assertThat(stub.asked("oauth2/token")).hasSize(1);
        }

        @Test
        void refusesADisabledKey() {
            stub.keyStatus = "disabled";
            assertFailed(failure(stub.client()), Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
        }

        @ParameterizedTest
        @CsvSource({"expired, CERTIFICATE_EXPIRED", "revoked, CERTIFICATE_REVOKED", "suspended, CERTIFICATE_REVOKED"})
        void refusesACertificateThatTheServiceCallsBad(String status, Reason reason) {
            stub.on("credentials/info", (call, body) -> Answer.json("{'cert':{'status':'" + status + "','certificates':[]}}"));
            assertFailed(failure(stub.client()), reason, Outcome.NOT_SENT);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{'cert':{'certificates':['AAAA']}}", "{'cert':{'certificates':['*']}}", "{'cert':{'certificates':[1]}}"})
        void refusesACredentialWithoutReadableCertificate(String answer) {
            stub.on("credentials/info", (call, body) -> Answer.json(answer));
            assertFailed(failure(stub.client()), Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT);
        }

        @Test
        void refusesAnAlgorithmThatIsNotOffered() {
            SealingException failure = failure(stub.client().algorithm(SealAlgorithm.RSA_PKCS1_SHA512));
            assertFailed(failure, Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
            assertThat(failure).hasMessageContaining("RSA_PKCS1_SHA256");
        }

        @Test
        void saysWhatTheServiceSaysOfTheClient() {
            stub.on("oauth2/token", (call, form) -> Answer.error(401, "invalid_client", "who are you"));
            SealingException failure = failure(stub.client());
            assertFailed(failure, Reason.PROVIDER_REFUSED, Outcome.REJECTED);
            assertThat(failure).hasMessageContaining("invalid_client").hasMessageContaining("who are you");
        }

        @Test
        void repeatsNoSecretThatTheServiceRepeats() {
            stub.on("oauth2/token", (call, form) -> Answer.error(400, "invalid_client", "not " + form.text("client_secret").orElse("")));
            assertFailed(failure(stub.client()), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
        }

        @Test
        void repeatsNoTokenThatIsNone() {
            stub.on("oauth2/token", (call, form) -> Answer.json("{'access_token':'" + CscStub.TOKEN + "\\nX: y'}"));
            assertFailed(failure(stub.client()), Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT);
        }

        @ParameterizedTest
        @ValueSource(ints = {429, 502, 503, 504})
        void asksAgainWhenTheServiceIsBusy(int status) throws Exception {
            stub.on("credentials/info", (call, body) -> call < 3 ? new Answer(status, "", Map.of("Retry-After", "0")) : null);
            stub.client().build().close();
            assertThat(stub.asked("credentials/info")).hasSize(3);
        }

        @Test
        void stopsAskingAfterThreeAttempts() {
            stub.on("info", (call, body) -> Answer.status(503));
            assertFailed(failure(stub.client()), Reason.PROVIDER_UNAVAILABLE, Outcome.REJECTED);
            assertThat(stub.asked("info")).hasSize(3);
        }

        @Test
        void doesNotWaitLongerThanTheCallMayTake() {
            stub.on("info", (call, body) -> new Answer(503, "", Map.of("Retry-After", "600")));
            assertFailed(failure(stub.client()), Reason.PROVIDER_UNAVAILABLE, Outcome.REJECTED);
            assertThat(stub.asked("info")).hasSize(1);
        }

        @Test
        void namesAServiceThatCannotBeReached() throws Exception {
            int port;
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            SealingException failure = failure(CscSealProvider.builder(URI.create("http://127.0.0.1:" + port + "/")).clientCredentials("c", new char[0]));
            assertFailed(failure, Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT);
            assertThat(failure).hasMessageContaining("cannot be reached");
        }

        @ParameterizedTest
        @ValueSource(strings = {"[1]", "{'a':1,'a':2}", "<html>", "{'specs':"})
        void refusesAnAnswerThatIsNoJsonObject(String answer) {
            stub.on("info", (call, body) -> Answer.json(answer));
            assertThat(failure(stub.client()).outcome()).isEqualTo(Outcome.NOT_SENT);
        }

        @Test
        void breaksOffAnAnswerThatIsTooLarge() {
            stub.on("info", (call, body) -> Answer.json("{'x':'" + "y".repeat(70_000) + "'}"));
            assertThat(failure(stub.client())).hasMessageContaining("65536");
        }

        @Test
        void refusesBadArguments() {
            assertThatIllegalArgumentException().isThrownBy(() -> CscSealProvider.builder(URI.create("ftp://qtsp.example/")));
            assertThatIllegalArgumentException().isThrownBy(() -> CscSealProvider.builder(URI.create("https://user:pw@qtsp.example/")))
                    .withMessageNotContaining("pw");
            assertThatIllegalArgumentException().isThrownBy(() -> stub.client().timeouts(Duration.ZERO, SHORT));
            assertThatIllegalArgumentException().isThrownBy(() -> stub.client().signaturesAnApproval(0));
            HttpClient following = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
            assertThatIllegalArgumentException().isThrownBy(() -> stub.client().httpClient(following));
            assertThatIllegalStateException().isThrownBy(() -> CscSealProvider.builder(stub.base()).build());
        }
    }

    @Nested
    class Signing {

        @Test
        void isNotRepeatedAfterAServerError() throws Exception {
            for (int status : new int[] {500, 502, 503, 504}) {
                int before = stub.asked("signatures/signHash").size();
                stub.on("signatures/signHash", (call, body) -> Answer.status(status));
                assertFailed(failureOfSigning(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
                assertThat(stub.asked("signatures/signHash")).hasSize(before + 1);
            }
        }

        @Test
        void isNotRepeatedWithoutAnswer() throws Exception {
            stub.on("signatures/signHash", (call, body) -> stub.hang());
            assertFailed(failureInShort(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
        }

        @Test
        void isNotRepeatedAfterABrokenConnection() throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.status(-1));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"garbage", "{}", "[]", "{'signatures':[]}", "{'signatures':['AA==','AA==']}", "{'signatures':[null]}"})
        void isNotRepeatedAfterAnAnswerThatHoldsNoValues(String answer) throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.json(answer));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {400, 403, 404, 409})
        void isOverWhenTheServiceRefuses(int status) throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.error(status, "invalid_request", "SAD " + CscStub.SAD + " is over"));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
        }

        @Test
        void followsNoRedirect() throws Exception {
            stub.on("signatures/signHash", (call, body) -> new Answer(307, "", Map.of("Location", "/csc/v2/elsewhere")));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
            assertThat(stub.asked("elsewhere")).isEmpty();
        }

        @Test
        void isRepeatedWhenTheServiceTookNothing() throws Exception {
            stub.on("signatures/signHash", (call, body) -> call == 1 ? new Answer(429, "", Map.of("Retry-After", "0")) : null);
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(1));
            }
            assertThat(stub.asked("signatures/signHash")).hasSize(2);
        }

        @Test
        void isRepeatedOnceWithANewToken() throws Exception {
            stub.on("oauth2/token", (call, form) -> Answer.json("{'access_token':'token-" + call + "'}"));
            stub.on("signatures/signHash", (call, body) -> call == 1 ? Answer.error(401, "invalid_token", "over") : null);
            try (SealProvider provider = stub.client().build()) {
                assertAllVerify(provider, inputs(1));
            }
            assertThat(stub.bearers()).endsWith("token-1", "token-2");
        }

        @Test
        void isOverWhenTheNewTokenIsRefusedToo() throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.error(401, "invalid_token", "over"));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
            assertThat(stub.asked("signatures/signHash")).hasSize(2);
        }

        @Test
        void sendsARefusedPinOnceOnly() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':1");
            stub.on("credentials/authorize", (call, body) -> Answer.error(400, "invalid_pin", "The PIN " + CscStub.PIN + " is wrong"));
            assertFailed(failureOfSigning(2), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
            assertThat(stub.asked("credentials/authorize")).hasSize(1);
        }

        @Test
        void stopsWhereThePinIsNotGiven() throws Exception {
            try (SealProvider provider = stub.client().secrets((id, type) -> null).build()) {
                SealingException failure = catchThrowableOfType(SealingException.class, () -> provider.sign(inputs(1)));
                assertFailed(failure, Reason.PROVIDER_REFUSED, Outcome.NOT_SENT);
                assertThat(failure).hasMessageContaining("PIN");
            }
        }

        @Test
        void spendsNothingWhereTheApprovalIsNotAnswered() throws Exception {
            stub.on("credentials/authorize", (call, body) -> stub.hang());
            assertFailed(failureInShort(1), Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT);
            assertThat(stub.asked("signatures/signHash")).isEmpty();
        }

        @Test
        void keepsTheValuesOfTheRequestsBefore() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':2");
            stub.on("signatures/signHash", (call, body) -> call == 2 ? Answer.status(500) : null);
            SealingException failure = failureOfSigning(5);
            assertFailed(failure, Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
            assertThat(failure.values().keySet()).containsExactlyInAnyOrder(0, 1);
            assertThat(stub.asked("signatures/signHash")).hasSize(2);
        }

        @Test
        void stopsAtValuesInWrongOrder() throws Exception {
            stub.credential = stub.credential.replace("'multisign':10", "'multisign':2");
            stub.on("signatures/signHash", (call, body) -> {
                List<String> hashes = new ArrayList<>(CscCredential.texts(body, "hashes"));
                Collections.reverse(hashes);
                return Answer.json(stub.signatures(body.with("hashes", CscService.array(hashes))));
            });
            SealingException failure = failureOfSigning(4);
            assertFailed(failure, Reason.INVALID_SIGNATURE_VALUE, Outcome.REJECTED);
            assertThat(failure.values()).isEmpty();
            assertThat(stub.asked("signatures/signHash")).hasSize(1);
        }

        @Test
        void isUnknownWhereTheLaterAnswerDoesNotCome() throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.json("{'responseID':'later'}"));
            stub.on("signatures/signPolling", (call, body) -> Answer.status(202));
            assertFailed(failureInShort(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
            stub.on("signatures/signPolling", (call, body) -> Answer.status(429));
            assertFailed(failureInShort(1), Reason.PROVIDER_UNAVAILABLE, Outcome.UNKNOWN);
        }

        @Test
        void isOverWhereTheLaterAnswerIsNo() throws Exception {
            stub.on("signatures/signHash", (call, body) -> Answer.json("{'responseID':'later'}"));
            stub.on("signatures/signPolling", (call, body) -> Answer.error(400, "access_denied", "the person said no"));
            assertFailed(failureOfSigning(1), Reason.PROVIDER_REFUSED, Outcome.REJECTED);
        }

        @Test
        void isOverAfterClosing() throws Exception {
            SealProvider provider = stub.client().build();
            provider.close();
            assertThatIllegalStateException().isThrownBy(() -> provider.sign(inputs(1)));
            assertThat(provider + " " + provider.key()).doesNotContain(CscStub.SECRET, CscStub.TOKEN);
        }
    }
}
