package org.edcsdk.seal.csc;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.edcsdk.model.JsonNumber;
import org.edcsdk.model.JsonObject;
import org.edcsdk.model.JsonString;
import org.edcsdk.seal.SealAlgorithm;
import org.edcsdk.seal.SealingException;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * What {@code credentials/info} says of a credential.
 *
 * @param id its name at the service
 * @param chain seal certificate first
 * @param algorithms object identifiers of {@code key.algo}
 * @param bindsHashes SCAL 2 (EN 419 241-1): an approval holds for named digests only
 * @param multisign the most signatures a request
 * @param approvedByCode an approval is an access token of OAuth 2.0, and no SAD
 * @param secrets what explicit authorisation wants
 */
record CscCredential(String id, List<X509Certificate> chain, List<String> algorithms, boolean bindsHashes, int multisign, boolean approvedByCode,
        List<Secret> secrets) {
    private static final int MOST_MULTISIGN = 10_000;
    private static final int LONGEST_CHAIN = 10;

    /** One of {@code auth.objects}. */
    record Secret(String id, String type) {
    }

    static CscCredential of(String id, JsonObject info) throws SealingException {
        JsonObject key = info.object("key").orElse(JsonObject.empty());
        JsonObject certificate = info.object("cert").orElse(JsonObject.empty());
        JsonObject auth = info.object("auth").orElse(JsonObject.empty());
        requireUsable(key.text("status").orElse("enabled"), certificate.text("status").orElse("valid"));
        List<Secret> secrets = auth.objects("objects").stream()
                .map(object -> new Secret(object.text("id").orElse(""), object.text("type").orElse(""))).filter(secret -> !secret.id.isEmpty()).toList();
        String mode = auth.text("mode").orElse("");
        return new CscCredential(id, chain(certificate), texts(key, "algo"), info.text("SCAL").orElse("1").equals("2"), multisign(info),
                mode.startsWith("oauth2"), secrets);
    }

    private static void requireUsable(String keyStatus, String certificateStatus) throws SealingException {
        switch (certificateStatus) {
            case "valid" -> {
                // as it must be
            }
            case "expired" -> throw new SealingException(Reason.CERTIFICATE_EXPIRED, Outcome.NOT_SENT, "the service says that the certificate is expired", null);
            case "revoked", "suspended" -> throw new SealingException(Reason.CERTIFICATE_REVOKED, Outcome.NOT_SENT,
                    "the service says that the certificate is " + certificateStatus, null);
            default -> throw new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT,
                    "the service says that the certificate is " + Printable.of(certificateStatus), null);
        }
        if (!keyStatus.equals("enabled")) {
            throw new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT, "key of the credential is " + Printable.of(keyStatus), null);
        }
    }

    private static int multisign(JsonObject info) {
        if (info.get("multisign").orElse(null) instanceof JsonNumber number && number.literal().matches("[1-9]\\d{0,8}")) {
            return Math.min(MOST_MULTISIGN, Integer.parseInt(number.literal()));
        }
        return 1;
    }

    static List<String> texts(JsonObject object, String member) {
        return object.list(member).stream().filter(JsonString.class::isInstance).map(value -> ((JsonString) value).value()).toList();
    }

    private static List<X509Certificate> chain(JsonObject certificate) throws SealingException {
        List<X509Certificate> read = new ArrayList<>();
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            for (String text : texts(certificate, "certificates")) {
                read.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(CscValues.decode(text))));
            }
        } catch (CertificateException | IllegalArgumentException e) {
            throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT, "the service sends a certificate that cannot be read", e);
        }
        if (read.isEmpty()) {
            throw new SealingException(Reason.PROVIDER_UNAVAILABLE, Outcome.NOT_SENT, "the service sends no certificate for the credential", null);
        }
        return inOrder(read);
    }

    /** The first certificate and from then on each the issuer of the one before, whatever the order they came in. */
    private static List<X509Certificate> inOrder(List<X509Certificate> read) {
        List<X509Certificate> chain = new ArrayList<>(List.of(read.get(0)));
        while (chain.size() < LONGEST_CHAIN) {
            X509Certificate last = chain.get(chain.size() - 1);
            X509Certificate issuer = read.stream()
                    .filter(other -> !chain.contains(other) && last.getIssuerX500Principal().equals(other.getSubjectX500Principal())).findFirst().orElse(null);
            if (issuer == null) {
                break;
            }
            chain.add(issuer);
        }
        return List.copyOf(chain);
    }

    /** The algorithm that is used: the wanted one, or the key's usual one, or the first that the service offers for the key. */
    SealAlgorithm choose(SealAlgorithm wanted) throws SealingException {
        List<SealAlgorithm> offered = new ArrayList<>();
        for (SealAlgorithm algorithm : SealAlgorithm.values()) {
            if (fits(algorithm) && CscAlgorithm.of(algorithm).among(algorithms).isPresent()) {
                offered.add(algorithm);
            }
        }
        if (offered.isEmpty() || wanted != null && !offered.contains(wanted)) {
            throw new SealingException(Reason.PROVIDER_REFUSED, Outcome.NOT_SENT,
                    "credential offers " + (wanted == null ? "no algorithm that seals" : "no " + wanted + ", but " + offered), null);
        }
        return wanted == null ? offered.get(0) : wanted;
    }

    private boolean fits(SealAlgorithm algorithm) {
        String kind = chain.get(0).getPublicKey().getAlgorithm();
        if (!kind.equals("EC")) {
            return kind.startsWith("RSA") && !algorithm.name().startsWith("ECDSA");
        }
        try {
            return SealAlgorithm.usualFor(chain.get(0).getPublicKey()) == algorithm;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
