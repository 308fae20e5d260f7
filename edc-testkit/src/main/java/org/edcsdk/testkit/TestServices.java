package org.edcsdk.testkit;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The services of a {@link TestPki} over HTTP, on 127.0.0.1 alone: time stamps, CRLs, OCSP, the CA certificates, remote
 * sealing (CSC API v2), trusted lists, and status lists that a test gives.
 *
 * <p>They answer until {@link #close()}, which ends every thread and frees the port. Request bodies may have 64 KiB. Thread safe.
 */
public final class TestServices implements AutoCloseable {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final Duration END = Duration.ofSeconds(5);

    private final HttpServer server;
    private final ServiceThreads threads;
    private final TestPki pki;
    private final ServiceAddresses addresses;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<Service, FaultSwitch> faults = new EnumMap<>(Service.class);
    private final CscService csc;
    private final StatusLists statusLists = new StatusLists();
    private final AtomicReference<Set<TrustedListFault>> lists = new AtomicReference<>(Set.of());

    private TestServices(HttpServer server, TestPki pki) {
        this.server = server;
        this.pki = pki;
        addresses = ServiceAddresses.at(base(server));
        threads = new ServiceThreads("edc-testkit-" + server.getAddress().getPort() + "-");
        for (Service service : Service.values()) {
            faults.put(service, new FaultSwitch());
        }
        csc = new CscService(pki, pki.clock(), pki.random(), addresses.csc());
        routes();
    }

    /**
     * Serves a PKI on a free port. Its certificates were made before the port was known, so they do not point here; use
     * {@link #start(TestPkiBuilder, int)} where clients shall follow them.
     *
     * @param pki whose services to offer
     * @return the running services
     * @throws IOException if no port can be bound
     */
    public static TestServices start(TestPki pki) throws IOException {
        return start(pki, 0);
    }

    /**
     * Serves a PKI on a given port.
     *
     * @param pki whose services to offer
     * @param port 1 to 65535, or 0 for a free one
     * @return the running services
     * @throws IOException if the port cannot be bound
     */
    public static TestServices start(TestPki pki, int port) throws IOException {
        Objects.requireNonNull(pki, "pki");
        return new TestServices(bind(port), pki).run();
    }

    /**
     * Binds a port first and then makes the PKI, so that its certificates name these services for CRL, OCSP and issuer.
     *
     * @param builder the PKI to make; its {@link TestPkiBuilder#services(URI)} is set to the bound address
     * @param port 1 to 65535, or 0 for a free one
     * @return the running services; {@link #pki()} is the PKI
     * @throws IOException if the port cannot be bound
     */
    public static TestServices start(TestPkiBuilder builder, int port) throws IOException {
        Objects.requireNonNull(builder, "builder");
        HttpServer server = bind(port);
        try {
            return new TestServices(server, builder.services(base(server)).build()).run();
        } catch (RuntimeException e) {
            server.stop(0);
            throw e;
        }
    }

    /**
     * The PKI that is served.
     *
     * @return the PKI
     */
    public TestPki pki() {
        return pki;
    }

    /**
     * The root of all addresses, for example {@code http://127.0.0.1:41234}.
     *
     * @return an absolute address without a path
     */
    public URI baseUrl() {
        return addresses.base();
    }

    /**
     * The time-stamp service: POST of {@code application/timestamp-query} (RFC 3161, 3.4).
     *
     * @return its address
     */
    public URI tsaUrl() {
        return addresses.tsa();
    }

    /**
     * The OCSP responder for all certificates of the PKI: POST, or GET with the request in base64 (RFC 6960, A.1).
     *
     * @return its address
     */
    public URI ocspUrl() {
        return addresses.ocsp();
    }

    /**
     * The CRL that seal certificates are listed in; made anew at each GET.
     *
     * @return the address of the seal CA's CRL
     */
    public URI crlUrl() {
        return crlUrls().get(1);
    }

    /**
     * All CRLs, in the order of {@link TestPki#crls()}.
     *
     * @return the addresses of the root's and the seal CA's CRL
     */
    public List<URI> crlUrls() {
        return pki.authorities().stream().map(authority -> addresses.crl(authority.slug())).toList();
    }

    /**
     * The list of trusted lists (ETSI TS 119 612), made anew at each GET; it points to {@link #tlUrl()}.
     *
     * @return its address
     */
    public URI lotlUrl() {
        return addresses.lotl();
    }

    /**
     * The national trusted list, made anew at each GET.
     *
     * @return its address
     */
    public URI tlUrl() {
        return addresses.tl();
    }

    /**
     * Where a status list is, or will be once it is published. The list names this address, so it is asked for before the list is sealed.
     *
     * @param name letters, digits, dots, hyphens and underscores
     * @return its address
     * @throws IllegalArgumentException if the name has other characters or none
     */
    public URI statusListUrl(String name) {
        return addresses.status(StatusLists.checked(name));
    }

    /**
     * Serves a status list from the next request on, in place of an earlier one of that name.
     *
     * @param name as in {@link #statusListUrl(String)}
     * @param list what is served, as the test sealed it: a JWS in JSON
     * @param expired what {@link ServiceFault#EXPIRED} serves, for example the list with an end of validity that is over
     * @throws IllegalArgumentException if the name has other characters or none
     */
    public void publishStatusList(String name, byte[] list, byte[] expired) {
        statusLists.publish(name, list, expired);
    }

    /**
     * Changes what is wrong with the lists from the next request on.
     *
     * @param faults what; none for good lists
     */
    public void lists(TrustedListFault... faults) {
        lists.set(Set.of(faults));
    }

    /**
     * Makes a service fail from the next request on, or work again.
     *
     * @param service which
     * @param fault how; {@link ServiceFault#NONE} ends a fault, but frees no request that hangs already
     * @throws IllegalArgumentException if the service cannot fail in that way
     */
    public void fault(Service service, ServiceFault fault) {
        check(service, fault);
        faults.get(service).set(fault);
    }

    /**
     * Makes a service fail for some requests and then work again.
     *
     * @param service which
     * @param fault how
     * @param times for how many requests, at least 1
     * @throws IllegalArgumentException if the service cannot fail in that way, or for fewer times
     */
    public void fault(Service service, ServiceFault fault, int times) {
        faultAt(service, "", fault, times);
    }

    /**
     * Makes some paths of a service fail from the next request on, while its others work: with {@code tlUrl().getPath()} the national list alone.
     *
     * @param service which
     * @param pathEnd the requests whose path ends so; {@code tl.xml} would be the end of {@code lotl.xml} too
     * @param fault how; it takes the place of an earlier fault of this service, whatever paths that was for
     * @throws IllegalArgumentException if the service cannot fail in that way
     */
    public void faultAt(Service service, String pathEnd, ServiceFault fault) {
        check(service, fault);
        faults.get(service).set(Objects.requireNonNull(pathEnd, "pathEnd"), fault);
    }

    /**
     * Makes some paths of a service fail for some requests, while its others work.
     *
     * @param service which
     * @param pathEnd the requests whose path ends so, for example {@code signatures/signHash}
     * @param fault how
     * @param times for how many such requests, at least 1
     * @throws IllegalArgumentException if the service cannot fail in that way, or for fewer times
     */
    public void faultAt(Service service, String pathEnd, ServiceFault fault, int times) {
        check(service, fault);
        Objects.requireNonNull(pathEnd, "pathEnd");
        if (times < 1) {
            throw new IllegalArgumentException("times must be at least 1: " + times);
        }
        faults.get(service).set(pathEnd, fault, times);
    }

    /**
     * How many requests a service got since the start, those that it failed included.
     *
     * @param service which
     * @return 0 or more
     */
    public int requests(Service service) {
        return requests(service, "");
    }

    /**
     * How many requests some paths of a service got since the start, those that failed included.
     *
     * @param service which
     * @param pathEnd the requests whose path ends so, for example {@code signatures/signHash}
     * @return 0 or more
     */
    public int requests(Service service, String pathEnd) {
        Objects.requireNonNull(pathEnd, "pathEnd");
        return faults.get(Objects.requireNonNull(service, "service")).requests(pathEnd);
    }

    /**
     * Remote sealing with the PKI's seal: CSC API v2.0.0.2, with OAuth 2.0 below the same address ({@code …/oauth2/token},
     * {@code …/oauth2/authorize}).
     *
     * @return its base address, which ends in {@code /csc/v2}
     */
    public URI cscUrl() {
        return addresses.csc();
    }

    /**
     * Changes what the remote sealing service is like from the next request on. Tokens and SADs that were given stay good.
     *
     * @param settings default: {@link CscSettings#standard()}
     */
    public void csc(CscSettings settings) {
        csc.settings(Objects.requireNonNull(settings, "settings"));
    }

    /**
     * What the remote sealing service is like.
     *
     * @return the settings
     */
    public CscSettings csc() {
        return csc.settings();
    }

    /**
     * How many signature values the remote sealing service made since the start, whether or not they reached the client.
     *
     * @return 0 or more
     */
    public int cscSignatures() {
        return csc.signaturesMade();
    }

    /** Stops at once: open requests end without an answer, threads end, the port is free. A second call does nothing. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.end(END);
    }

    private TestServices run() {
        server.setExecutor(threads);
        server.start();
        return this;
    }

    private void routes() {
        route(ServiceAddresses.TSA_PATH, Service.TSA, new QuestionEndpoint(ServiceAddresses.TSA_PATH, false,
                "application/timestamp-query", "application/timestamp-reply", pki.tsa()::respond));
        route(ServiceAddresses.OCSP_PATH, Service.OCSP, new QuestionEndpoint(ServiceAddresses.OCSP_PATH, true,
                "application/ocsp-request", "application/ocsp-response", pki.ocsp()::respond));
        for (CertificateAuthority authority : pki.authorities()) {
            document(ServiceAddresses.crlPath(authority.slug()), Service.CRL, "application/pkix-crl", authority::crl);
            document(ServiceAddresses.authorityPath(authority.slug()), Service.CRL, "application/pkix-cert",
                    fault -> Pem.der(authority.certificate()));
        }
        route(ServiceAddresses.CSC_PATH, Service.CSC, csc);
        String xml = "application/vnd.etsi.tsl+xml";
        document(ServiceAddresses.LOTL_PATH, Service.LOTL, xml,
                fault -> listed(pki.lists().listOfLists(addresses.tl(), listFaults(fault)), fault));
        document(ServiceAddresses.TL_PATH, Service.LOTL, xml, fault -> listed(pki.lists().trustedList(listFaults(fault)), fault));
        route(ServiceAddresses.STATUS_PATH + "/", Service.STATUS_LIST, statusLists);
    }

    private Set<TrustedListFault> listFaults(ServiceFault fault) {
        Set<TrustedListFault> now = EnumSet.noneOf(TrustedListFault.class);
        now.addAll(lists.get());
        if (fault == ServiceFault.EXPIRED) {
            now.add(TrustedListFault.EXPIRED);
        }
        return now;
    }

    // What is signed changes, so that the digest is wrong.
    private static byte[] listed(byte[] list, ServiceFault fault) {
        return fault != ServiceFault.WRONG_SIGNATURE ? list : new String(list, StandardCharsets.UTF_8)
                .replace("Test data, no trust.", "Test data, no seal!").getBytes(StandardCharsets.UTF_8);
    }

    private void document(String path, Service service, String type, Function<ServiceFault, byte[]> content) {
        route(path, service, new DocumentEndpoint(path, type, content));
    }

    private void route(String path, Service service, Endpoint endpoint) {
        server.createContext(path, new FaultyHandler(service, endpoint, faults.get(service), closed));
    }

    private static void check(Service service, ServiceFault fault) {
        Objects.requireNonNull(fault, "fault");
        if (!fault.fits(Objects.requireNonNull(service, "service"))) {
            throw new IllegalArgumentException(service + " cannot fail with " + fault);
        }
    }

    private static HttpServer bind(int port) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
    }

    private static URI base(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
