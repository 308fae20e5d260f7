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
import java.util.stream.Stream;

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
    private final String territory;
    private final URI location;
    private final X509Certificate sealCa;
    private final X509Certificate tsa;
    private final Signers signers;

    /** A list's key with its certificate. */
    record Signer(KeyAlgorithm algorithm, PrivateKey key, X509Certificate certificate) { }

    /**
     * Who signs.
     *
     * @param first the list of lists
     * @param next the list of lists after the pivot
     * @param national the national list
     * @param stranger nobody names it
     */
    record Signers(Signer first, Signer next, Signer national, Signer stranger) { }

    /** One issue of a list of lists. */
    private record Issue(int sequence, Signer signer, List<String> pivots, Signer named) { }

    TestTrustedLists(Clock clock, String country, URI location, X509Certificate sealCa, X509Certificate tsa, Signers signers) {
        this.clock = clock;
        this.territory = territory(country);
        this.location = location;
        this.sealCa = sealCa;
        this.tsa = tsa;
        this.signers = signers;
    }

    /**
     * The territory of the national list.
     *
     * @return the country of the PKI's organisation, for example {@code LU}, as lists name it: {@code EL} of Greece, {@code UK} of the United Kingdom
     *     (ETSI TS 119 612, 5.3.10)
     */
    public String territory() {
        return territory;
    }

    /**
     * The certificate that a verifier needs to trust for {@link #listOfLists(TrustedListFault...)}.
     *
     * @return a certificate with the extended key usage of list signers (0.4.0.2231.3.0)
     */
    public X509Certificate listOfListsSigner() {
        return signers.first().certificate();
    }

    /**
     * The certificate that {@link #trustedList(TrustedListFault...)} is signed with; the list of lists names it.
     *
     * @return a certificate with the extended key usage of list signers (0.4.0.2231.3.0)
     */
    public X509Certificate trustedListSigner() {
        return signers.national().certificate();
    }

    /**
     * The list of lists, pointing to where the PKI's certificates say that services are.
     *
     * @param faults what shall be wrong; those of services make no difference here
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

    /**
     * An earlier list of lists, signed by {@link #listOfListsSigner()}: it names another signer for the lists of lists after it.
     *
     * @param faults what shall be wrong, {@link TrustedListFault#UNKNOWN_SIGNER} for a pivot that leads nowhere
     * @return XML in UTF-8
     */
    public byte[] pivot(TrustedListFault... faults) {
        return listOfLists(location, new Issue(2, signers.first(), List.of(), signers.next()), Set.of(faults));
    }

    /**
     * The list of lists after the {@linkplain #pivot pivot}, signed by the signer that only the pivot names.
     *
     * @param pivot where the list says that the pivot is
     * @param faults what shall be wrong
     * @return XML in UTF-8
     */
    public byte[] listOfListsAfterPivot(URI pivot, TrustedListFault... faults) {
        return listOfLists(location, new Issue(3, signers.next(), List.of(pivot.toString()), signers.next()), Set.of(faults));
    }

    byte[] listOfLists(URI address, Set<TrustedListFault> faults) {
        return listOfLists(address, new Issue(1, signers.first(), List.of(), signers.first()), faults);
    }

    private byte[] listOfLists(URI address, Issue issue, Set<TrustedListFault> faults) {
        String pointers = pointer(issue.named(), "http://testkit.invalid/lotl.xml", LIST_OF_LISTS, "EU", "EUlistofthelists")
                + pointer(signers.national(), address.toString(), GENERIC, territory, "EUcommon");
        return signed("EU", LIST_OF_LISTS, "EUlistofthelists", pointers, "", issue, faults);
    }

    private static String pointer(Signer signer, String address, String type, String territory, String rules) {
        return "<OtherTSLPointer><ServiceDigitalIdentities><ServiceDigitalIdentity>" + identity(signer.certificate())
                + "</ServiceDigitalIdentity></ServiceDigitalIdentities><TSLLocation>" + address + "</TSLLocation><AdditionalInformation>"
                + other("<TSLType>" + type + "</TSLType>")
                + other("<SchemeTerritory>" + territory + "</SchemeTerritory>")
                + other("<a:MimeType>application/vnd.etsi.tsl+xml</a:MimeType>")
                + other(names("SchemeOperatorName", operatorName(territory)))
                + other("<SchemeTypeCommunityRules>" + uri(BASE + "TrustedList/schemerules/" + rules) + "</SchemeTypeCommunityRules>")
                + "</AdditionalInformation></OtherTSLPointer>";
    }

    byte[] trustedList(Set<TrustedListFault> faults) {
        Instant now = now();
        String stamps = faults.contains(TrustedListFault.STAMPS_WITHDRAWN) ? withdrawn("TSA/QTST", "Time Stamp Unit", tsa, now.minus(WITHDRAWN), "")
                : service("TSA/QTST", "Time Stamp Unit", tsa, "granted", now.minus(GRANTED), "");
        String provider = "<TrustServiceProviderList><TrustServiceProvider><TSPInformation>" + names("TSPName", "EDC SDK Test Trust Services")
                + names("TSPTradeName", "VAT" + territory + "-TEST") + address("TSPAddress")
                + "<TSPInformationURI>" + uri("http://testkit.invalid/tsp") + "</TSPInformationURI></TSPInformation><TSPServices>" + authorities(faults)
                + stamps + "</TSPServices></TrustServiceProvider></TrustServiceProviderList>";
        return signed(territory, GENERIC, "EUappropriate", "", provider,
                new Issue(faults.contains(TrustedListFault.NEXT_ISSUE) ? 2 : 1, signers.national(), List.of(), signers.national()), faults);
    }

    private String authorities(Set<TrustedListFault> faults) {
        Instant now = now();
        Instant since = now.minus(GRANTED);
        String authority = "Seal CA";
        String extensions = extensions(faults.contains(TrustedListFault.NOT_FOR_SEALS) ? "" : additional("ForeSeals"), qualifications(faults));
        String others = "";
        if (faults.contains(TrustedListFault.OTHER_SERVICE)) {
            return service("CA/PKC", authority, sealCa, "granted", since, "");
        }
        if (faults.contains(TrustedListFault.SIGNATURES_TOO)) {
            others += service("CA/QC", authority, sealCa, "granted", since, extensions(additional("ForeSignatures"), ""));
        }
        if (faults.contains(TrustedListFault.CONTRADICTORY)) {
            others += service("CA/QC", authority, sealCa, "granted", since, extensions(additional("ForeSeals"), qualifiers("NotQualified")));
        }
        if (faults.contains(TrustedListFault.WITHDRAWN)) {
            return others + withdrawn("CA/QC", authority, sealCa, now.minus(WITHDRAWN), extensions);
        }
        return others + (faults.contains(TrustedListFault.WITHDRAWN_SINCE) ? withdrawn("CA/QC", authority, sealCa, now.minus(Duration.ofHours(1)), extensions)
                : service("CA/QC", authority, sealCa, "granted", since, extensions));
    }

    private static String qualifications(Set<TrustedListFault> faults) {
        return (faults.contains(TrustedListFault.NOT_QUALIFIED) ? qualifiers("NotQualified") : "")
                + (faults.contains(TrustedListFault.NO_DEVICE) ? qualifiers("QCNoQSCD") : "")
                + (faults.contains(TrustedListFault.MADE_QUALIFIED) ? qualifiers("QCStatement", "QCForESeal", "QCWithQSCD") : "");
    }

    private static String extensions(String... extensions) {
        String all = String.join("", extensions);
        return all.isEmpty() ? "" : "<ServiceInformationExtensions>" + all + "</ServiceInformationExtensions>";
    }

    private static String additional(String use) {
        return "<Extension Critical=\"true\"><AdditionalServiceInformation>" + uri(BASE + "TrustedList/SvcInfoExt/" + use)
                + "</AdditionalServiceInformation></Extension>";
    }

    // The criterion is one that every certificate of the kit for seals meets.
    private static String qualifiers(String... names) {
        String all = String.join("", Stream.of(names).map(name -> "<q:Qualifier uri=\"" + BASE + "TrustedList/SvcInfoExt/" + name + "\"/>").toList());
        return "<Extension Critical=\"true\"><q:Qualifications xmlns:q=\"" + BASE + "SvcInfoExt/eSigDir-1999-93-EC-TrustedList/#\"><q:QualificationElement>"
                + "<q:Qualifiers>" + all + "</q:Qualifiers><q:CriteriaList assert=\"all\"><q:KeyUsage><q:KeyUsageBit name=\"keyCertSign\">false</q:KeyUsageBit>"
                + "</q:KeyUsage></q:CriteriaList></q:QualificationElement></q:Qualifications></Extension>";
    }

    private static String withdrawn(String type, String name, X509Certificate certificate, Instant when, String extensions) {
        return "<TSPService><ServiceInformation>" + facts(type, name, certificate, "withdrawn", when, extensions)
                + "</ServiceInformation><ServiceHistory><ServiceHistoryInstance>" + facts(type, name, certificate, "granted", when.minus(GRANTED), extensions)
                + "</ServiceHistoryInstance></ServiceHistory></TSPService>";
    }

    private byte[] signed(String territory, String type, String approach, String pointers, String providers, Issue issue,
            Set<TrustedListFault> faults) {
        Instant issued = faults.contains(TrustedListFault.EXPIRED) ? now().minus(VALIDITY).minus(Duration.ofDays(1)) : now();
        String scheme = "<SchemeInformation><TSLVersionIdentifier>6</TSLVersionIdentifier><TSLSequenceNumber>" + issue.sequence() + "</TSLSequenceNumber>"
                + "<TSLType>" + type + "</TSLType>" + names("SchemeOperatorName", operatorName(territory)) + address("SchemeOperatorAddress")
                + names("SchemeName", territory + ":Trusted list of the EDC SDK test kit, no trust")
                + "<SchemeInformationURI>" + uri("http://testkit.invalid/scheme")
                + String.join("", issue.pivots().stream().map(TestTrustedLists::uri).toList()) + "</SchemeInformationURI>"
                + "<StatusDeterminationApproach>" + BASE + "TrustedList/StatusDetn/" + approach + "</StatusDeterminationApproach>"
                + "<SchemeTypeCommunityRules>" + uri(BASE + "TrustedList/schemerules/EUcommon") + "</SchemeTypeCommunityRules>"
                + "<SchemeTerritory>" + territory + "</SchemeTerritory>"
                + "<PolicyOrLegalNotice><TSLLegalNotice xml:lang=\"en\">Test data, no trust.</TSLLegalNotice></PolicyOrLegalNotice>"
                + "<HistoricalInformationPeriod>65535</HistoricalInformationPeriod>"
                + (pointers.isEmpty() ? "" : "<PointersToOtherTSL>" + pointers + "</PointersToOtherTSL>")
                + "<ListIssueDateTime>" + issued + "</ListIssueDateTime><NextUpdate><dateTime>" + issued.plus(VALIDITY)
                + "</dateTime></NextUpdate></SchemeInformation>";
        String xml = "<TrustServiceStatusList xmlns=\"http://uri.etsi.org/02231/v2#\" xmlns:a=\"http://uri.etsi.org/02231/v2/additionaltypes#\""
                + " Id=\"tsl\" TSLTag=\"http://uri.etsi.org/19612/TSLTag\">" + scheme + providers + "</TrustServiceStatusList>";
        return damaged(XadesSigner.sign(xml, faults.contains(TrustedListFault.UNKNOWN_SIGNER) ? signers.stranger() : issue.signer(), issued), issue, issued, faults);
    }

    private byte[] damaged(byte[] list, Issue issue, Instant issued, Set<TrustedListFault> faults) {
        if (faults.contains(TrustedListFault.TWO_SIGNATURES)) {
            return XadesSigner.sign(new String(list, StandardCharsets.UTF_8), issue.signer(), issued);
        }
        return faults.contains(TrustedListFault.BROKEN_SIGNATURE)
                ? new String(list, StandardCharsets.UTF_8).replace("no trust", "no truss").getBytes(StandardCharsets.UTF_8) : list;
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

    private static String territory(String country) {
        return switch (country) {
            case "GR" -> "EL";
            case "GB" -> "UK";
            default -> country;
        };
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
        return List.of(Map.entry("lotl.xml", listOfLists()), Map.entry("tl-" + territory + ".xml", trustedList()),
                Map.entry("lotl-signer.pem", pem(listOfListsSigner())),
                Map.entry("tl-signer.pem", pem(trustedListSigner())));
    }

    private static byte[] pem(X509Certificate certificate) {
        return Pem.certificate(certificate).getBytes(StandardCharsets.US_ASCII);
    }
}
