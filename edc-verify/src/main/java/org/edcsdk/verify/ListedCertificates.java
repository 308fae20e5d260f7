package org.edcsdk.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.tsl.LOTLInfo;
import eu.europa.esig.dss.model.tsl.TLInfo;
import eu.europa.esig.dss.model.tsl.TLValidationJobSummary;
import eu.europa.esig.dss.model.tsl.TrustProperties;
import eu.europa.esig.dss.model.tsl.TrustService;
import eu.europa.esig.dss.model.tsl.TrustServiceProvider;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.tsl.TrustedListsCertificateSource;
import eu.europa.esig.dss.tsl.dto.DownloadCacheDTO;
import eu.europa.esig.dss.tsl.dto.ParsingCacheDTO;
import eu.europa.esig.dss.tsl.dto.ValidationCacheDTO;
import eu.europa.esig.dss.tsl.parsing.AbstractParsingResult;
import eu.europa.esig.dss.tsl.sync.TrustServiceProviderBuilder;

/** The services of authenticated lists in the form that the DSS library judges qualification by. */
final class ListedCertificates {
    private static final String SERVICES = "http://uri.etsi.org/TrstSvc/Svctype/";
    // Whoever issues certificates, answers for them or stamps time; other services of a list are no anchors of seals.
    private static final List<String> ANCHORS = List.of("CA/", "TSA", "NationalRootCA-QC", "Certstatus/");

    private final List<LOTLInfo> listsOfLists = new ArrayList<>();
    private final List<TLInfo> lists = new ArrayList<>();
    private final Map<CertificateToken, List<TrustProperties>> properties = new LinkedHashMap<>();
    private final Map<String, LOTLInfo> known = new HashMap<>();

    private ListedCertificates() {
    }

    /**
     * Makes a source.
     *
     * @param listOfLists the list of lists, if it gives trust
     * @param national lists that give trust
     * @return a source that nothing changes any more
     */
    static TrustedListsCertificateSource source(Optional<ListEntry> listOfLists, List<ListEntry> national) {
        ListedCertificates made = new ListedCertificates();
        listOfLists.ifPresent(made::listOfLists);
        for (ListEntry list : national) {
            made.national(list, list.throughListOfLists() ? listOfLists : Optional.empty());
        }
        TrustedListsCertificateSource source = new TrustedListsCertificateSource();
        made.known.values().forEach(lotl -> lotl.setTlInfos(made.lists.stream().filter(list -> list.getParent() == lotl).toList()));
        source.setSummary(new TLValidationJobSummary(made.listsOfLists, made.lists.stream().filter(list -> list.getParent() == null).toList()));
        source.setTrustPropertiesByCertificates(made.properties);
        return source;
    }

    private void listOfLists(ListEntry entry) {
        LOTLInfo info = new LOTLInfo(new DownloadCacheDTO(), parsed(entry.list().orElseThrow()), validated(entry), entry.address());
        listsOfLists.add(info);
        known.put(entry.address(), info);
    }

    private void national(ListEntry entry, Optional<ListEntry> listOfLists) {
        LOTLInfo parent = listOfLists.map(lotl -> known.get(lotl.address())).orElse(null);
        TLInfo info = new TLInfo(new DownloadCacheDTO(), parsed(entry.list().orElseThrow()), validated(entry), entry.address(), parent);
        lists.add(info);
        for (TrustServiceProvider provider : entry.list().orElseThrow().providers()) {
            TrustServiceProvider alone = new TrustServiceProviderBuilder(provider).setServices(List.of()).build();
            for (TrustService service : provider.getServices()) {
                TrustProperties of = parent == null ? new TrustProperties(info, alone, service.getStatusAndInformationExtensions())
                        : new TrustProperties(parent, info, alone, service.getStatusAndInformationExtensions());
                anchors(service).forEach(certificate -> properties.computeIfAbsent(certificate, key -> new ArrayList<>()).add(of));
            }
        }
    }

    /** How many certificates the services of providers make trusted. */
    static int anchors(List<TrustServiceProvider> providers) {
        return providers.stream().flatMap(provider -> provider.getServices().stream()).mapToInt(service -> anchors(service).size()).sum();
    }

    /** The certificates of a service that others may lead to; none of a service of another kind. */
    private static List<CertificateToken> anchors(TrustService service) {
        String type = service.getStatusAndInformationExtensions().getLatest() == null ? null
                : service.getStatusAndInformationExtensions().getLatest().getType();
        boolean counts = type != null && type.startsWith(SERVICES) && ANCHORS.stream().anyMatch(type.substring(SERVICES.length())::startsWith);
        return counts ? service.getCertificates() : List.of();
    }

    private static ParsingCacheDTO parsed(ReadList list) {
        AbstractParsingResult scheme = list.scheme();
        ParsingCacheDTO parsed = new ParsingCacheDTO();
        parsed.setTSLType(scheme.getTSLType());
        parsed.setSequenceNumber(scheme.getSequenceNumber());
        parsed.setVersion(scheme.getVersion());
        parsed.setTerritory(scheme.getTerritory());
        parsed.setIssueDate(scheme.getIssueDate());
        parsed.setNextUpdateDate(scheme.getNextUpdateDate());
        parsed.setTrustServiceProviders(list.providers());
        return parsed;
    }

    private static ValidationCacheDTO validated(ListEntry entry) {
        ValidationCacheDTO validated = new ValidationCacheDTO();
        validated.setIndication(Indication.TOTAL_PASSED);
        validated.setSigningTime(Date.from(entry.list().map(ReadList::issued).orElse(Instant.EPOCH)));
        validated.setSigningCertificate(entry.signer().orElseThrow());
        return validated;
    }
}
