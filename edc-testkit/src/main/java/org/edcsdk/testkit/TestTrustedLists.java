package org.edcsdk.testkit;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A list of trusted lists and one national trusted list (ETSI TS 119 612, version 6), signed as XAdES baseline B.
 *
 * <p>The national list names the seal CA of a {@link TestPki} as CA/QC for seals and its TSA as QTST, both granted for three years; the
 * list of lists points to it. They are made anew, with the time of the PKI's clock, at each call. Thread safe.
 */
public final class TestTrustedLists {
    private static final Duration VALIDITY = Duration.ofDays(90);
    private static final Duration GRANTED = Duration.ofDays(3 * 365);
    private static final Duration WITHDRAWN = Duration.ofDays(60);
    private static final String BASE = "http://uri.etsi.org/TrstSvc/";
    private static final String STATUS = BASE + "TrustedList/Svcstatus/";
    private static final String GENERIC = BASE + "TrustedList/TSLType/EUgeneric";
    private static final String LIST_OF_LISTS = BASE + "TrustedList/TSLType/EUlistofthelists";

    private final Clock clock;
    private final String country;
    private final URI location;
    private final X509Certificate sealCa;
    private final X509Certificate tsa;
    private final Signer lotlSigner;
    private final Signer tlSigner;

    /** A list's key with its certificate. */
    record Signer(KeyAlgorithm algorithm, PrivateKey key, X509Certificate certificate) { }

    TestTrustedLists(Clock clock, String country, URI location, X509Certificate sealCa, X509Certificate tsa, Signer lotlSigner,
            Signer tlSigner) {
        this.clock = clock;
        this.country = country;
        this.location = location;
        this.sealCa = sealCa;
        this.tsa = tsa;
        this.lotlSigner = lotlSigner;
        this.tlSigner = tlSigner;
    }

    /**
     * The territory of the national list.
     *
     * @return the country of the PKI's organisation, for example {@code LU}
     */
    public String territory() {
        return country;
    }

    /**
     * The certificate that a verifier needs to trust for {@link #listOfLists(TrustedListFault...)}.
     *
     * @return a certificate with the extended key usage of list signers (0.4.0.2231.3.0)
     */
    public X509Certificate listOfListsSigner() {
        return lotlSigner.certificate();
    }

    /**
     * The certificate that {@link #trustedList(TrustedListFault...)} is signed with; the list of lists names it.
     *
     * @return a certificate with the extended key usage of list signers (0.4.0.2231.3.0)
     */
    public X509Certificate trustedListSigner() {
        return tlSigner.certificate();
    }

    /**
     * The list of lists, pointing to where the PKI's certificates say that services are.
     *
     * @param faults what shall be wrong; only {@link TrustedListFault#EXPIRED} makes a difference here
     * @return XML in UTF-8
     */
    public byte[] listOfLists(TrustedListFault... faults) {
        return listOfLists(location, Set.of(faults));
    }

    /**
     * The national list.
     *
     * @param faults what shall be wrong
     * @return XML in UTF-8
     */
    public byte[] trustedList(TrustedListFault... faults) {
        return trustedList(Set.of(faults));
    }

    byte[] listOfLists(URI address, Set<TrustedListFault> faults) {
        String pointer = "<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity>" + identity(tlSigner.certificate())
                + "</ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>" + address + "</TSLLocation><AdditionalInformation>"
                + other("<TSLType>" + GENERIC + "</TSLType>")
                + other("<SchemeTerritory>" + country + "</SchemeTerritory>")
                + other("<a:MimeType>application/vnd.etsi.tsl+xml</a:MimeType>")
                + other(names("SchemeOperatorName", operatorName(country)))
                + other("<SchemeTypeCommunityRules>" + uri(BASE + "TrustedList/schemerules/EUcommon") + "</SchemeTypeCommunityRules>")
                + "</AdditionalInformation></OtherTSLPointer>";
        return signed("EU", LIST_OF_LISTS, "EUlistofthelists", pointer, "", lotlSigner, faults);
    }

    byte[] trustedList(Set<TrustedListFault> faults) {
        Instant now = now();
        String forSeals = faults.contains(TrustedListFault.NOT_FOR_SEALS) ? "" : "<ServiceInformationExtensions><Extension Critical=\"true\">"
                + "<AdditionalServiceInformation>" + uri(BASE + "TrustedList/SvcInfoExt/ForeSeals") + "</AdditionalServiceInformation>"
                + "</Extension></ServiceInformationExtensions>";
        String authority = service("CA/QC", "Seal CA", sealCa, "granted", now.minus(GRANTED), forSeals);
        if (faults.contains(TrustedListFault.WITHDRAWN)) {
            String before = "<ServiceHistory><ServiceHistoryInstance>" + facts("CA/QC", "Seal CA", sealCa, "granted",
                    now.minus(GRANTED), forSeals) + "</ServiceHistoryInstance></ServiceHistory>";
            authority = "<TSPService><ServiceInformation>" + facts("CA/QC", "Seal CA", sealCa, "withdrawn", now.minus(WITHDRAWN), forSeals)
                    + "</ServiceInformation>" + before + "</TSPService>";
        }
        String provider = "<TrustServiceProviderList><TrustServiceProvider><TSPInformation>" + names("TSPName", "EDC SDK Test Trust Services")
                + names("TSPTradeName", "VAT" + country + "-TEST") + address("TSPAddress")
                + "<TSPInformationURI>" + uri("http://testkit.invalid/tsp") + "</TSPInformationURI></TSPInformation><TSPServices>" + authority
                + service("TSA/QTST", "Time Stamp Unit", tsa, "granted", now.minus(GRANTED), "")
                + "</TSPServices></TrustServiceProvider></TrustServiceProviderList>";
        return signed(country, GENERIC, "EUappropriate", "", provider, tlSigner, faults);
    }

    private byte[] signed(String territory, String type, String approach, String pointers, String providers, Signer signer,
            Set<TrustedListFault> faults) {
        Instant issue = faults.contains(TrustedListFault.EXPIRED) ? now().minus(VALIDITY).minus(Duration.ofDays(1)) : now();
        String scheme = "<SchemeInformation><TSLVersionIdentifier>6</TSLVersionIdentifier><TSLSequenceNumber>1</TSLSequenceNumber>"
                + "<TSLType>" + type + "</TSLType>" + names("SchemeOperatorName", operatorName(territory)) + address("SchemeOperatorAddress")
                + names("SchemeName", territory + ":Trusted list of the EDC SDK test kit, no trust")
                + "<SchemeInformationURI>" + uri("http://testkit.invalid/scheme") + "</SchemeInformationURI>"
                + "<StatusDeterminationApproach>" + BASE + "TrustedList/StatusDetn/" + approach + "</StatusDeterminationApproach>"
                + "<SchemeTypeCommunityRules>" + uri(BASE + "TrustedList/schemerules/EUcommon") + "</SchemeTypeCommunityRules>"
                + "<SchemeTerritory>" + territory + "</SchemeTerritory>"
                + "<PolicyOrLegalNotice><TSLLegalNotice xml:lang=\"en\">Test data, no trust.</TSLLegalNotice></PolicyOrLegalNotice>"
                + "<HistoricalInformationPeriod>65535</HistoricalInformationPeriod>"
                + (pointers.isEmpty() ? "" : "<PointersToOtherTSL>" + pointers + "</PointersToOtherTSL>")
                + "<ListIssueDateTime>" + issue + "</ListIssueDateTime><NextUpdate><dateTime>" + issue.plus(VALIDITY)
                + "</dateTime></NextUpdate></SchemeInformation>";
        String xml = "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" xmlns:a=\"http://uri.etsi.org/02231/v2/additionaltypes#\""
                + " Id=\"tsl\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\">" + scheme + providers + "</TrustServiceStatusList>";
        return XadesSigner.sign(xml, signer, issue);
    }

    private static String service(String type, String name, X509Certificate certificate, String status, Instant since, String extensions) {
        return "<TSPService><ServiceInformation>" + facts(type, name, certificate, status, since, extensions)
                + "</ServiceInformation></TSPService>";
    }

    private static String facts(String type, String name, X509Certificate certificate, String status, Instant since, String extensions) {
        return "<ServiceTypeIdentifier>" + BASE + "Svctype/" + type + "</ServiceTypeIdentifier>" + names("ServiceName", name)
                + "<ServiceDigitalIdentity>" + identity(certificate) + "</ServiceDigitalIdentity><ServiceStatus>" + STATUS + status
                + "</ServiceStatus><StatusStartingTime>" + since + "</StatusStartingTime>" + extensions;
    }

    private static String identity(X509Certificate certificate) {
        return "<DigitalId><X509Certificate>" + Base64.getEncoder().encodeToString(Pem.der(certificate)) + "</X509Certificate></DigitalId>";
    }

    private static String other(String content) {
        return "<OtherInformation>" + content + "</OtherInformation>";
    }

    private static String names(String element, String name) {
        return "<" + element + "><Name xml:lang=\"en\">" + name + "</Name></" + element + ">";
    }

    private static String address(String element) {
        return "<" + element + "><PostalAddresses><PostalAddress xml:lang=\"en\"><StreetAddress>Test street 1</StreetAddress>"
                + "<Locality>Test</Locality><CountryName>EU</CountryName></PostalAddress></PostalAddresses><ElectronicAddress>"
                + uri("mailto:nobody@testkit.invalid") + "</ElectronicAddress></" + element + ">";
    }

    private static String uri(String address) {
        return "<URI xml:lang=\"en\">" + address + "</URI>";
    }

    /** Who operates the scheme of a territory; the certificates of list signers say the same (TS 119 612, 5.7.1). */
    static String operatorName(String territory) {
        return "EDC SDK test scheme operator " + territory;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The files of a verifier: name and content. */
    List<Map.Entry<String, byte[]>> files() {
        return List.of(Map.entry("lotl.xml", listOfLists()), Map.entry("tl-" + country + ".xml", trustedList()),
                Map.entry("lotl-signer.pem", pem(listOfListsSigner())),
                Map.entry("tl-signer.pem", pem(trustedListSigner())));
    }

    private static byte[] pem(X509Certificate certificate) {
        return Pem.certificate(certificate).getBytes(StandardCharsets.US_ASCII);
    }
}
