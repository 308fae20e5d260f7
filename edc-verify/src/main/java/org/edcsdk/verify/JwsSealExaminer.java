package org.edcsdk.verify;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.edcsdk.jsonld.Json;
import org.edcsdk.jsonld.JsonReadException;
import org.edcsdk.model.Bytes;
import org.edcsdk.model.JsonObject;

/** Examines one signature of a JWS: headers, certificate, value, unsigned components. */
final class JwsSealExaminer {
    private final String payload;
    private final JwsForm.Entry entry;
    private final VerificationLimits limits;
    private final int depth;
    private final List<Fault> faults = new ArrayList<>();
    private Optional<SubIndication> failure = Optional.empty();
    private List<X509Certificate> chain = List.of();
    private boolean intact;

    private JwsSealExaminer(String payload, JwsForm.Entry entry, VerificationLimits limits, int depth) {
        this.payload = payload;
        this.entry = entry;
        this.limits = limits;
        this.depth = depth;
    }

    /** The seal, and whether its payload is base64url (empty where its header could not be read). */
    record Result(ExaminedSeal seal, Optional<Boolean> encodedPayload) {
    }

    static Result examine(String payload, JwsForm.Entry entry, VerificationLimits limits, int depth) {
        return new JwsSealExaminer(payload, entry, limits, depth).examine();
    }

    private Result examine() {
        JwsHeader header;
        try {
            header = JwsHeader.read(protectedHeader(), entry.header(), entry.path());
        } catch (RefusedException e) {
            return new Result(unreadable(e.fault()), Optional.empty());
        }
        faults.addAll(header.faults());
        if (header.json().has("sigD")) {
            failure = Optional.of(SubIndication.SIGNED_DATA_NOT_FOUND);
        }
        byte[] asSigned = payload.getBytes(StandardCharsets.UTF_8);
        checkEncodedPayload(header);
        readCertificates(header);
        checkValue(header, asSigned);
        JwsSignature signature = new JwsSignature(entry.path(), entry.protectedText(), entry.header(), entry.signatureText(), asSigned);
        return new Result(seal(header, unsigned(signature)), Optional.of(header.encodedPayload()));
    }

    private JsonObject protectedHeader() {
        String path = entry.path() + "/protected";
        try {
            if (Json.parse(Bytes.of(StrictBase64.url(entry.protectedText(), path)), limits.json()) instanceof JsonObject object) {
                return object;
            }
            throw new RefusedException(FindingCode.MALFORMED_HEADER, path, "the protected header is no object");
        } catch (JsonReadException e) {
            throw JsonFaults.refused(e, path);
        }
    }

    private ExaminedSeal unreadable(Fault fault) {
        return new ExaminedSeal(SealFormat.JADES, entry.path(), false, Optional.of(SubIndication.FORMAT_FAILURE), List.of(fault),
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());
    }

    private void checkEncodedPayload(JwsHeader header) {
        if (!header.encodedPayload()) {
            return;
        }
        try {
            StrictBase64.url(payload, "/payload");
        } catch (RefusedException e) {
            faults.add(e.fault());
            failure = Optional.of(SubIndication.FORMAT_FAILURE);
        }
    }

    private void readCertificates(JwsHeader header) {
        try {
            chain = JwsCertificates.read(header.json(), entry.path() + "/protected", limits);
        } catch (RefusedException e) {
            faults.add(e.fault());
            if (failure.isEmpty()) {
                failure = Optional.of(SubIndication.NO_SIGNING_CERTIFICATE_FOUND);
            }
        }
    }

    private void checkValue(JwsHeader header, byte[] asSigned) {
        byte[] value;
        try {
            value = StrictBase64.url(entry.signatureText(), entry.path() + "/signature");
        } catch (RefusedException e) {
            faults.add(e.fault());
            failure = Optional.of(SubIndication.FORMAT_FAILURE);
            return;
        }
        Optional<JwsAlgorithm> algorithm = header.algorithm().flatMap(JwsAlgorithm::named);
        if (algorithm.isEmpty()) {
            faults.add(new Fault(FindingCode.ALGORITHM_NOT_ALLOWED, entry.path() + "/protected/alg", "the algorithm is absent or not allowed"));
        }
        if (chain.isEmpty()) {
            return;
        }
        intact = failure.isEmpty() && algorithm.isPresent() && algorithm.get().verifies(chain.get(0).getPublicKey(), signingInput(asSigned), value);
        if (!intact && failure.isEmpty()) {
            failure = Optional.of(header.algorithm().isPresent() ? SubIndication.SIG_CRYPTO_FAILURE : SubIndication.FORMAT_FAILURE);
        }
    }

    // RFC 7515, 5.2, and RFC 7797, 3.
    private byte[] signingInput(byte[] asSigned) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(entry.protectedText().getBytes(StandardCharsets.US_ASCII));
        input.write('.');
        input.writeBytes(asSigned);
        return input.toByteArray();
    }

    private Optional<JwsUnsigned> unsigned(JwsSignature signature) {
        try {
            return Optional.of(JwsUnsigned.read(signature, limits, depth));
        } catch (RefusedException e) {
            faults.add(e.fault());
            return Optional.empty();
        }
    }

    private ExaminedSeal seal(JwsHeader header, Optional<JwsUnsigned> unsigned) {
        Optional<BaselineLevel> level = faults.isEmpty() ? unsigned.map(JwsUnsigned::level) : Optional.empty();
        Optional<Bytes> judgeable = faults.isEmpty() && intact
                ? Optional.of(Json.write(JwsForm.general(payload, entry.protectedText(),
                        unsigned.map(JwsUnsigned::usableHeader).orElse(JsonObject.empty()), entry.signatureText())))
                : Optional.empty();
        return new ExaminedSeal(SealFormat.JADES, entry.path(), intact, failure, faults, level, chain, header.claimedTime(),
                Optional.of(header.statesSigT() ? HeaderForm.EUROPASS : HeaderForm.ETSI),
                unsigned.map(JwsUnsigned::faults).orElse(List.of()), unsigned.map(JwsUnsigned::counterSeals).orElse(List.of()),
                judgeable, List.of());
    }
}
