package org.edcsdk.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;

/**
 * A throw-away public key infrastructure for tests: a root, a seal CA below it, a seal certificate with the statements of a qualified
 * electronic seal (ETSI EN 319 412-3 and -5), and a time-stamping authority.
 *
 * <pre>{@code
 * TestPki pki = TestPki.create(Clock.systemUTC());
 * pki.writePkcs12(directory.resolve("seal.p12"), password);
 * pki.writeTrust(directory);                                        // anchor.pem, CRLs, trusted lists
 * TestSeal revoked = pki.issueSeal(SealRequest.standard().fault(SealFault.REVOKED));
 * }</pre>
 *
 * <p>Nothing here is qualified: the statements only look like those of a real certificate, and every service certificate says
 * "test, no trust". Keys live in memory. No security provider is registered. All times come from the clock that was given. Thread safe.
 */
public final class TestPki {
    private final Clock clock;
    private final SecureRandom random;
    private final TestOrganisation organisation;
    private final KeyAlgorithm sealAlgorithm;
    private final ServiceAddresses addresses;
    private final SealCertificates sealCertificates;
    private final CertificateAuthority root;
    private final CertificateAuthority sealCa;
    private final TestSeal seal;
    private final TestTsa tsa;
    private final TestOcsp ocsp;
    private final TestTrustedLists lists;

    TestPki(TestPkiBuilder builder) {
        clock = builder.clock;
        random = builder.random;
        organisation = builder.organisation;
        sealAlgorithm = builder.sealKey;
        addresses = builder.addresses;
        sealCertificates = new SealCertificates(builder.sealValidity);
        CertificateAuthority.Environment environment =
                new CertificateAuthority.Environment(clock, random, builder.crlValidity, addresses);
        Instant now = environment.now();
        String country = organisation.country();
        root = CertificateAuthority.selfSigned(environment, "root", builder.authorityKey,
                CertificateParts.serviceName(country, "Root CA"), now.minus(years(5)), now.plus(years(20)));
        sealCa = root.subordinate("seal-ca", builder.authorityKey,
                CertificateParts.serviceName(country, "Seal CA"), now.minus(years(4)), now.plus(years(15)));
        tsa = makeTsa(builder.tsaKey, now);
        ocsp = new TestOcsp(clock, random, List.of(responder(root, now), responder(sealCa, now)));
        lists = new TestTrustedLists(clock, country, addresses.tl(), sealCa.certificate(), tsa.certificate(),
                new TestTrustedLists.Signers(listSigner("EU", now), listSigner("EU", now), listSigner(country, now), listSigner(country, now)));
        seal = issueSeal(SealRequest.standard());
    }

    /**
     * A PKI with all defaults; see {@link TestPkiBuilder}.
     *
     * @param clock gives the time that validity periods are relative to, and the time of CRLs, OCSP responses and time stamps
     * @return the PKI; making its keys takes about a second
     */
    public static TestPki create(Clock clock) {
        return builder(clock).build();
    }

    /**
     * Starts a PKI that differs from the defaults.
     *
     * @param clock as in {@link #create(Clock)}
     * @return the builder
     */
    public static TestPkiBuilder builder(Clock clock) {
        return new TestPkiBuilder(clock);
    }

    /**
     * The trust anchor.
     *
     * @return the root's certificate, self-signed
     */
    public X509Certificate anchor() {
        return root.certificate();
    }

    /**
     * The authority that issues seal certificates.
     *
     * @return its certificate, issued by the root
     */
    public X509Certificate sealCa() {
        return sealCa.certificate();
    }

    /**
     * The PKI's own faultless seal.
     *
     * @return its key and certificates
     */
    public TestSeal seal() {
        return seal;
    }

    /**
     * The certificate of {@link #seal()}.
     *
     * @return the seal certificate
     */
    public X509Certificate sealCertificate() {
        return seal.certificate();
    }

    /**
     * The key of {@link #seal()}.
     *
     * @return the private key
     */
    public PrivateKey sealKey() {
        return seal.privateKey();
    }

    /**
     * The chain of {@link #seal()}.
     *
     * @return the seal certificate, then the seal CA, without the anchor
     */
    public List<X509Certificate> sealChain() {
        return seal.chain();
    }

    /**
     * The organisation that the PKI's seal names.
     *
     * @return the organisation
     */
    public TestOrganisation organisation() {
        return organisation;
    }

    /**
     * Issues a further seal certificate with a new key.
     *
     * @param request what it shall be like
     * @return the key and its chain; with {@link SealFault#REVOKED} the next {@link #crls()} list it
     */
    public TestSeal issueSeal(SealRequest request) {
        Objects.requireNonNull(request, "request");
        KeyAlgorithm algorithm = request.key().orElse(sealAlgorithm);
        KeyPair pair = algorithm.generate(random);
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        X509Certificate certificate = sealCa.issue(sealCertificates.template(
                request, request.organisation().orElse(organisation), pair.getPublic(), now));
        if (request.has(SealFault.REVOKED)) {
            sealCa.revoke(certificate.getSerialNumber(), now.minus(Duration.ofDays(1)));
        }
        return new TestSeal(algorithm, pair.getPrivate(), List.of(certificate, sealCa.certificate()));
    }

    /**
     * Revokes a certificate, reason keyCompromise. CRLs and OCSP responses made before stay as they are; a second call moves the time.
     *
     * @param certificate a seal certificate, the seal CA or the TSA certificate of this PKI
     * @param time since when; whole seconds
     * @throws IllegalArgumentException if this PKI did not issue the certificate
     */
    public void revoke(X509Certificate certificate, Instant time) {
        Objects.requireNonNull(time, "time");
        Stream.of(sealCa, root)
                .filter(authority -> authority.isIssuerOf(certificate))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not issued by this PKI: " + certificate.getSubjectX500Principal()))
                .revoke(certificate.getSerialNumber(), time);
    }

    /**
     * Fresh CRLs with the time of the clock (RFC 5280, 5): complete, with authority key identifier, CRL number and nextUpdate.
     *
     * @return DER: the root's (it covers seal CA and TSA), then the seal CA's
     */
    public List<byte[]> crls() {
        return List.of(root.crl(), sealCa.crl());
    }

    /**
     * The time-stamping authority.
     *
     * @return the TSA, always the same object
     */
    public TestTsa tsa() {
        return tsa;
    }

    /**
     * The certificate of {@link #tsa()}.
     *
     * @return the certificate, issued by the root
     */
    public X509Certificate tsaCertificate() {
        return tsa.certificate();
    }

    /**
     * The OCSP responder.
     *
     * @return the responder, always the same object
     */
    public TestOcsp ocsp() {
        return ocsp;
    }

    /**
     * The trusted lists that name the seal CA and the TSA.
     *
     * @return the lists, always the same object
     */
    public TestTrustedLists lists() {
        return lists;
    }

    /**
     * {@link #seal()} as a key store; see {@link TestSeal#pkcs12(char[])}.
     *
     * @param password protects the store and the key; not kept
     * @return PKCS#12 octets
     */
    public byte[] pkcs12(char[] password) {
        return seal.pkcs12(password);
    }

    /**
     * Writes {@link #seal()} as a key store; one that is there is replaced.
     *
     * @param file where to
     * @param password protects the store and the key; not kept
     * @throws IOException if the file cannot be written
     */
    public void writePkcs12(Path file, char[] password) throws IOException {
        seal.writePkcs12(file, password);
    }

    /**
     * The anchor as text (RFC 7468).
     *
     * @return one CERTIFICATE block, lines end with LF
     */
    public String anchorPem() {
        return Pem.certificate(anchor());
    }

    /**
     * Writes what a verifier needs: {@code anchor.pem}, fresh CRLs as {@code root.crl} and {@code seal-ca.crl} (DER), and fresh lists as
     * {@code lotl.xml} and {@code tl-XX.xml} (XX: {@link TestTrustedLists#territory()}), with the certificates of their signers as
     * {@code lotl-signer.pem} and {@code tl-signer.pem}.
     *
     * @param directory where to; made if it is absent, files of these names are replaced
     * @throws IOException if a file cannot be written
     */
    public void writeTrust(Path directory) throws IOException {
        Files.createDirectories(directory);
        Files.write(directory.resolve("anchor.pem"), anchorPem().getBytes(StandardCharsets.US_ASCII));
        for (CertificateAuthority authority : authorities()) {
            Files.write(directory.resolve(authority.slug() + ".crl"), authority.crl());
        }
        for (Map.Entry<String, byte[]> file : lists.files()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    List<CertificateAuthority> authorities() {
        return List.of(root, sealCa);
    }

    ServiceAddresses addresses() {
        return addresses;
    }

    Clock clock() {
        return clock;
    }

    SecureRandom random() {
        return random;
    }

    boolean isRevoked(X509Certificate certificate) {
        return authorities().stream().anyMatch(authority -> authority.isIssuerOf(certificate)
                && authority.revocationTime(certificate.getSerialNumber()).isPresent());
    }

    private TestTsa makeTsa(KeyAlgorithm algorithm, Instant now) {
        KeyPair pair = algorithm.generate(random);
        X509Certificate certificate = service(root, "Time Stamp Unit", pair, now, CertificateParts.timeStampUnit());
        return new TestTsa(clock, random, algorithm, pair.getPrivate(), certificate);
    }

    private TestOcsp.Responder responder(CertificateAuthority authority, Instant now) {
        KeyAlgorithm algorithm = KeyAlgorithm.P_256;
        KeyPair pair = algorithm.generate(random);
        X509Certificate certificate = service(authority, "OCSP " + authority.slug(), pair, now, CertificateParts.ocspResponder());
        return new TestOcsp.Responder(authority, algorithm, pair.getPrivate(), certificate);
    }

    // Self-signed would do as well; issued by the root, the signers are as revocable as everybody else.
    private TestTrustedLists.Signer listSigner(String territory, Instant now) {
        KeyAlgorithm algorithm = KeyAlgorithm.P_256;
        KeyPair pair = algorithm.generate(random);
        X509Certificate certificate = root.issue(new CertificateTemplate(CertificateParts.schemeOperator(territory), pair.getPublic(),
                now.minus(years(1)), now.plus(years(5)), CertificateParts.listSigner()));
        return new TestTrustedLists.Signer(algorithm, pair.getPrivate(), certificate);
    }

    private X509Certificate service(CertificateAuthority issuer, String name, KeyPair pair, Instant now, List<Extension> extensions) {
        return issuer.issue(new CertificateTemplate(CertificateParts.serviceName(organisation.country(), name), pair.getPublic(),
                now.minus(years(1)), now.plus(years(5)), extensions));
    }

    private static Duration years(int count) {
        return Duration.ofDays(365L * count);
    }
}
