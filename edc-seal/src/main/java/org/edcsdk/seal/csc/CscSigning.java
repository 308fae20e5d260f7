package org.edcsdk.seal.csc;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonArray;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.seal.SealKey;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;
import org.edcsdk.seal.SigningInput;

/** One call of {@link CscSealProvider#sign}: approvals, requests of at most {@code multisign} digests, values checked as they come. */
final class CscSigning {
    private static final long USUAL_SAD_SECONDS = 3600;
    private static final String PENDING_AT_SOME_SERVICES = "has not yet been completed";

    /**
     * What all calls of a provider share.
     *
     * @param service the service
     * @param credential the credential
     * @param key its description
     * @param signAlgo the name of the algorithm
     * @param secrets gives PINs; may be null
     * @param asynchronous whether to ask for answers that are fetched later
     * @param pollInterval between two questions for such an answer
     * @param clock tells when an approval is over
     * @param mostAnApproval the most signatures an approval, as far as known
     * @param endpoints what the service offers
     */
    record Setting(CscService service, CscCredential credential, SealKey key, String signAlgo, CscSecretSource secrets, boolean asynchronous,
            Duration pollInterval, Clock clock, AtomicInteger mostAnApproval, CscEndpoints endpoints) {
    }

    private final Setting setting;
    private final CscService service;
    private final CscCredential credential;
    private final CscAlgorithm algorithm;
    private final List<SigningInput> inputs;
    private final List<String> hashes;
    private final Deadline deadline;
    private final List<byte[]> values = new ArrayList<>();
    private CscApproval approval;

    CscSigning(Setting setting, List<SigningInput> inputs, Deadline deadline) {
        this.setting = setting;
        this.service = setting.service;
        this.credential = setting.credential;
        this.algorithm = CscAlgorithm.of(setting.key.algorithm());
        this.inputs = inputs;
        this.hashes = inputs.stream().map(input -> Base64.getEncoder().encodeToString(input.digest().toByteArray())).toList();
        this.deadline = deadline;
    }

    List<byte[]> run() throws SealingException {
        while (values.size() < inputs.size()) {
            int size = Math.min(Math.min(credential.multisign(), setting.mostAnApproval.get()), inputs.size() - values.size());
            try {
                requireApproval(size);
                take(signatures(size), size);
            } catch (SealingException e) {
                Map<Integer, Bytes> obtained = new HashMap<>(e.values());
                for (int i = 0; i < values.size(); i++) {
                    obtained.put(i, Bytes.of(values.get(i)));
                }
                throw e.withValues(obtained);
            }
            approval.use(size);
        }
        return values;
    }

    private void requireApproval(int size) throws SealingException {
        Instant now = setting.clock.instant();
        if (approval == null || approval.left() < size || approval.isOver(now)) {
            approval = approve();
        } else if (approval.isAgeing(now) && setting.endpoints.offers("credentials/extendTransaction")) {
            approval = extend();
        }
    }

    private CscApproval approve() throws SealingException {
        int open = inputs.size() - values.size();
        int count = Math.min(open, setting.mostAnApproval.get());
        if (credential.approvedByCode()) {
            // A refusal would be shown to the person in the browser: what is sure to be granted is asked for.
            count = Math.min(count, credential.multisign());
            return CscApproval.token(service.tokens().credential(parameters(count), deadline), count);
        }
        CscHttp.Request request = authorise(count);
        CscReply reply = service.ask(request, deadline);
        if (reply.status() == 400 && count > credential.multisign() && isAboutTheCount(reply)) {
            // CSC API 2: multisign may bound an approval as a whole, not only a request
            setting.mostAnApproval.set(credential.multisign());
            count = Math.min(open, credential.multisign());
            request = authorise(count);
            reply = service.ask(request, deadline);
        }
        return approval(request, reply, count);
    }

    /** A PIN that may have been the reason is never sent twice. */
    private boolean isAboutTheCount(CscReply reply) {
        String told = reply.body().text("error_description").orElse("").toLowerCase(Locale.ROOT).replace(" of ", "").replace(" ", "");
        return credential.secrets().isEmpty() || told.contains("numsignatures") || told.contains("numberssignatures") || told.contains("numbersignatures")
                || told.contains("multisign");
    }

    private Map<String, String> parameters(int count) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("credentialID", credential.id());
        parameters.put("numSignatures", Integer.toString(count));
        List<String> forAddress = new ArrayList<>();
        for (SigningInput input : inputs.subList(values.size(), values.size() + count)) {
            forAddress.add(Base64.getUrlEncoder().withoutPadding().encodeToString(input.digest().toByteArray()));
        }
        parameters.put("hashes", String.join(",", forAddress));
        parameters.put("hashAlgorithmOID", algorithm.hashOid());
        return parameters;
    }

    private CscHttp.Request authorise(int count) throws SealingException {
        JsonObject body = JsonObject.empty().with("credentialID", credential.id()).with("numSignatures", JsonNumber.of(count));
        if (credential.bindsHashes()) {
            body = body.with("hashes", CscService.array(hashes.subList(values.size(), values.size() + count))).with("hashAlgorithmOID", algorithm.hashOid());
        }
        List<String> secrets = new ArrayList<>();
        List<JsonObject> data = new ArrayList<>();
        for (CscCredential.Secret wanted : credential.secrets()) {
            char[] secret = setting.secrets == null ? null : deadline.without(() -> setting.secrets.secret(wanted.id(), wanted.type()));
            if (secret == null) {
                throw new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT,
                        "credential wants the secret \"" + Printable.of(wanted.id()) + "\" (" + Printable.of(wanted.type()) + "), and none was given", null);
            }
            secrets.add(new String(secret));
            Arrays.fill(secret, '\0');
            data.add(JsonObject.empty().with("id", wanted.id()).with("value", secrets.get(secrets.size() - 1)));
        }
        if (!data.isEmpty()) {
            body = body.with("authData", new JsonArray(List.copyOf(data)));
        }
        return service.withToken(CscCall.APPROVE, "credentials/authorize", body, 0, secrets, deadline);
    }

    /** Goes on with an approval before it is over, so that nobody is asked again; it stays as it is where the service does not want that. */
    private CscApproval extend() throws SealingException {
        JsonObject body = JsonObject.empty().with("credentialID", credential.id()).with("SAD", approval.sad());
        if (credential.bindsHashes()) {
            body = body.with("hashes", CscService.array(hashes.subList(values.size(), values.size() + approval.left())))
                    .with("hashAlgorithmOID", algorithm.hashOid());
        }
        CscHttp.Request request = service.withToken(CscCall.APPROVE, "credentials/extendTransaction", body, 0, List.of(approval.sad()), deadline);
        CscReply reply = service.ask(request, deadline);
        return reply.isGood() ? approval(request, reply, approval.left()) : approval;
    }

    private CscApproval approval(CscHttp.Request request, CscReply reply, int count) throws SealingException {
        JsonObject body = CscService.good(service.http(), request, reply);
        String sad = body.text("SAD").orElse("");
        if (sad.isEmpty()) {
            throw service.http().unusable(request, "sent no SAD");
        }
        long seconds = body.get("expiresIn").orElse(null) instanceof JsonNumber number && number.literal().matches("\\d{1,9}")
                ? Long.parseLong(number.literal()) : USUAL_SAD_SECONDS;
        return CscApproval.sad(sad, setting.clock.instant(), seconds, count);
    }

    private List<String> signatures(int size) throws SealingException {
        JsonObject body = JsonObject.empty().with("credentialID", credential.id());
        if (approval.sad() != null) {
            body = body.with("SAD", approval.sad());
        }
        body = body.with("hashes", CscService.array(hashes.subList(values.size(), values.size() + size))).with("hashAlgorithmOID", algorithm.hashOid())
                .with("signAlgo", setting.signAlgo);
        if (algorithm.params() != null) {
            body = body.with("signAlgoParams", algorithm.params());
        }
        if (setting.asynchronous) {
            body = body.with("operationMode", "A");
        }
        CscHttp.Request request = request(CscCall.SIGN, "signatures/signHash", body, size);
        JsonObject answer = CscService.good(service.http(), request, ask(request));
        String response = answer.text("responseID").orElse("");
        if (!answer.has("signatures") && !response.isEmpty()) {
            return poll(response, size);
        }
        return checked(request, answer, size);
    }

    private CscHttp.Request request(CscCall call, String method, JsonObject body, int size) throws SealingException {
        return approval.token() == null ? service.withToken(call, method, body, size, List.of(approval.sad()), deadline)
                : service.withToken(call, method, body, size, approval.token());
    }

    private CscReply ask(CscHttp.Request request) throws SealingException {
        return approval.token() == null ? service.ask(request, deadline) : service.http().send(request, deadline);
    }

    private List<String> poll(String response, int size) throws SealingException {
        // The name of the member differs between the text of the API and what services read.
        JsonObject body = JsonObject.empty().with("requestID", response).with("responseID", response);
        try {
            CscHttp.Request request = request(CscCall.POLL, "signatures/signPolling", body, size);
            CscReply reply = ask(request);
            while (isPending(reply)) {
                service.http().pause(request, setting.pollInterval, deadline);
                request = request(CscCall.POLL, "signatures/signPolling", body, size);
                reply = ask(request);
            }
            return checked(request, CscService.good(service.http(), request, reply), size);
        } catch (SealingException e) {
            if (e.reason() == Reason.PROVIDER_REFUSED) {
                throw e;
            }
            // the question was not answered, but the signatures may be made
            throw new SealingException(e.reason(), Outcome.UNKNOWN, e.getMessage(), e);
        }
    }

    private static boolean isPending(CscReply reply) {
        if (reply.status() == 400) {
            return reply.body().text("error_description").orElse("").contains(PENDING_AT_SOME_SERVICES);
        }
        return reply.status() == 202 || reply.isGood() && !reply.body().has("signatures") && !reply.body().has("error");
    }

    private List<String> checked(CscHttp.Request request, JsonObject answer, int size) throws SealingException {
        List<String> signatures = CscCredential.texts(answer, "signatures");
        if (signatures.size() != size) {
            throw service.http().unusable(request, "sent " + signatures.size() + " signatures for " + size + " digests");
        }
        return signatures;
    }

    /** Decodes and verifies; a wrong value stops before the next request is spent. */
    private void take(List<String> signatures, int size) throws SealingException {
        int start = values.size();
        Map<Integer, Bytes> good = new HashMap<>();
        List<byte[]> decoded = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            byte[] value = decoded(signatures.get(i));
            if (CscValues.verifies(setting.key, inputs.get(start + i), value)) {
                good.put(start + i, Bytes.of(value));
                decoded.add(value);
            }
        }
        if (decoded.size() < size) {
            throw new SealingException(Reason.INVALID_SIGNATURE_VALUE, Outcome.REJECTED,
                    (size - decoded.size()) + " of " + size + " values from the sealing service do not verify with the seal certificate's key", null)
                    .withValues(good);
        }
        values.addAll(decoded);
    }

    private byte[] decoded(String signature) {
        try {
            return CscValues.usual(setting.key, CscValues.decode(signature));
        } catch (IllegalArgumentException e) {
            // no base64: it verifies for nothing
            return new byte[0];
        }
    }
}
