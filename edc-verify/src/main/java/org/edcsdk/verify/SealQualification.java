package org.edcsdk.verify;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import eu.europa.esig.dss.detailedreport.jaxb.XmlConstraintsConclusion;
import eu.europa.esig.dss.detailedreport.jaxb.XmlSignature;
import eu.europa.esig.dss.detailedreport.jaxb.XmlValidationCertificateQualification;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.diagnostic.TrustServiceWrapper;
import eu.europa.esig.dss.enumerations.CertificateQualification;
import eu.europa.esig.dss.enumerations.SignatureQualification;
import eu.europa.esig.dss.enumerations.TimestampQualification;
import eu.europa.esig.dss.validation.reports.Reports;
import org.edcsdk.dss.internal.SealSubject;

/**
 * What trusted lists make of one seal (ETSI TS 119 615, 4.3 to 4.6; TS 119 172-4), with the reason. Immutable.
 *
 * @param value what kind of seal it is
 * @param code the reason of anything but QESEAL; null for that
 * @param message for people
 * @param service what a list says of the authority, if one names it
 * @param timestamp whether the first trusted time stamp is qualified; empty without one
 */
record SealQualification(Qualification value, FindingCode code, String message, Optional<ListedService> service, Optional<Boolean> timestamp) {
    private static final String AUTHORITY = "http://uri.etsi.org/TrstSvc/Svctype/CA/QC";
    private static final String FOR_SEALS = "ForeSeals";
    // What a list says of certificates whatever they state themselves (TS 119 612, 5.5.9.2.3).
    private static final String MADE_FOR_SEALS = "QCForESeal";
    private static final Set<String> MADE_FOR_OTHERS = Set.of("QCForESig", "QCForWSA");
    private static final String NOT_QUALIFIED = "NotQualified";
    private static final Set<String> NO_DEVICE = Set.of("QCNoQSCD", "QCNoSSCD");
    private static final List<String> GRANTED = List.of("granted", "undersupervision", "supervisionincessation", "accredited");

    static SealQualification of(ExaminedSeal seal, SignatureWrapper found, Reports reports, JudgedSeal judged, List<TrustedListState> lists) {
        Facts facts = new Facts(seal.certificate().orElseThrow(), found, reports, judged);
        Optional<Boolean> timestamp = timestamp(found, reports);
        Qualification value = facts.value(lists);
        if (value == Qualification.QESEAL) {
            return new SealQualification(value, null, "A qualified seal: " + facts.named() + ", and the certificate is for qualified seals with a qualified device.",
                    facts.service(), timestamp);
        }
        Reason reason = facts.reason(value, lists);
        return new SealQualification(value, reason.code(), reason.message(), facts.service(), timestamp);
    }

    private static Optional<Boolean> timestamp(SignatureWrapper found, Reports reports) {
        for (TimestampWrapper timestamp : found.getAllTimestampsProducedAfterSignatureCreation()) {
            boolean passed = reports.getSimpleReport().getIndication(timestamp.getId()) == eu.europa.esig.dss.enumerations.Indication.PASSED;
            if (passed) {
                return Optional.of(reports.getSimpleReport().getTimestampQualification(timestamp.getId()) == TimestampQualification.QTSA);
            }
        }
        return Optional.empty();
    }

    private record Reason(FindingCode code, String message) { }

    /** What is known of one seal certificate and its authority. */
    private static final class Facts {
        private final X509Certificate certificate;
        private final boolean passed;
        private final Instant issuance;
        private final Instant best;
        private final SignatureQualification theirs;
        private final List<CertificateQualification> ofCertificate = new ArrayList<>();
        private final List<TrustServiceWrapper> services;

        Facts(X509Certificate certificate, SignatureWrapper found, Reports reports, JudgedSeal judged) {
            this.certificate = certificate;
            this.passed = judged.indication() == Indication.TOTAL_PASSED;
            this.issuance = certificate.getNotBefore().toInstant();
            this.best = judged.bestTime().orElse(issuance);
            this.theirs = reports.getSimpleReport().getSignatureQualification(found.getId());
            XmlSignature detail = reports.getDetailedReport().getXmlSignatureById(found.getId());
            if (detail != null && detail.getValidationSignatureQualification() != null) {
                for (XmlConstraintsConclusion one : detail.getValidationSignatureQualification().getValidationCertificateQualification()) {
                    ofCertificate.add(((XmlValidationCertificateQualification) one).getCertificateQualification());
                }
            }
            this.services = found.getSigningCertificate() == null ? List.of()
                    : found.getSigningCertificate().getTrustServices().stream().filter(one -> AUTHORITY.equals(one.getType())).toList();
        }

        Qualification value(List<TrustedListState> lists) {
            if (!passed) {
                return Qualification.NOT_DETERMINED;
            }
            return switch (theirs == null ? SignatureQualification.NA : theirs) {
                case QESEAL -> Qualification.QESEAL;
                case ADESEAL_QC -> Qualification.ADESEAL_QC;
                // Those for signatures and of no known type are no qualified seals, however qualified they are.
                case ADESEAL, ADESIG, UNKNOWN, QESIG, ADESIG_QC, UNKNOWN_QC, UNKNOWN_QC_QSCD, NOT_ADES -> Qualification.ADESEAL;
                // An authority that no list names: not qualified, if the list of its country could be asked.
                case NA -> contradictory() || refused(lists).isPresent() || !asked(lists) ? Qualification.NOT_DETERMINED : Qualification.ADESEAL;
                default -> Qualification.NOT_DETERMINED;
            };
        }

        Reason reason(Qualification value, List<TrustedListState> lists) {
            if (services.isEmpty()) {
                return refused(lists).or(() -> missing(lists)).orElseGet(() -> new Reason(FindingCode.AUTHORITY_NOT_LISTED,
                        "No trusted list names the authority that issued the certificate as one of qualified certificates."));
            }
            if (!passed) {
                return new Reason(FindingCode.QUALIFICATION_UNKNOWN, "The seal is not validated, so its qualification is not determined; " + named() + ".");
            }
            if (contradictory()) {
                return new Reason(FindingCode.QUALIFICATION_UNKNOWN, "The services that the trusted list of " + country(services.get(0))
                        + " names for the authority contradict each other.");
            }
            if (value == Qualification.ADESEAL_QC) {
                return new Reason(FindingCode.NO_QUALIFIED_DEVICE, "An advanced seal with a qualified certificate: " + (says(NO_DEVICE)
                        ? "of a qualified device the list says that there is none." : "neither the certificate nor the list states a qualified device."));
            }
            if (!grantedAt(issuance)) {
                return notGranted("when the certificate was issued", issuance);
            }
            if (!grantedAt(best)) {
                return notGranted("at the best time of the seal", best);
            }
            if (says(Set.of(NOT_QUALIFIED))) {
                return new Reason(FindingCode.LISTED_AS_NOT_QUALIFIED, sentence(named()) + ", but says that certificates of this kind are not qualified.");
            }
            if (!forSeals(issuance) || !forSeals(best)) {
                return new Reason(FindingCode.SERVICE_NOT_FOR_SEALS, sentence(named()) + ", but not for seals.");
            }
            return new Reason(FindingCode.NO_QUALIFIED_STATEMENT, sentence(named()) + ", but the certificate does not state QcCompliance and the type eSeal.");
        }

        private static String sentence(String text) {
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        }

        private Reason notGranted(String when, Instant time) {
            return new Reason(FindingCode.SERVICE_NOT_GRANTED, "The service of the authority was " + status(time).orElse("not listed") + " " + when
                    + ", " + time + ".");
        }

        private Optional<Reason> refused(List<TrustedListState> lists) {
            return lists.stream().filter(this::concerns).filter(Facts::isMissed).findFirst().map(list -> new Reason(
                    FindingCode.TRUSTED_LIST_REFUSED, "The " + (list.listOfLists() ? "list of lists" : "trusted list of " + Shown.of(list.territory().orElse("an unknown territory")))
                            + " gives no trust: " + list.problem().get().description() + " (" + list.problem().get() + ")"));
        }

        // An earlier issue has one after it that gives trust.
        private static boolean isMissed(TrustedListState list) {
            return list.problem().filter(problem -> problem != TrustedListProblem.OLDER_ISSUE).isPresent();
        }

        private Optional<Reason> missing(List<TrustedListState> lists) {
            return asked(lists) ? Optional.empty() : Optional.of(new Reason(FindingCode.QUALIFICATION_UNKNOWN,
                    "No trusted list of the authority's country was given."));
        }

        private boolean asked(List<TrustedListState> lists) {
            return lists.stream().anyMatch(list -> !list.listOfLists() && list.problem().isEmpty() && concerns(list));
        }

        // The list of the country of the certificate's issuer, and the list of lists; a broken list may be of any territory.
        private boolean concerns(TrustedListState list) {
            Optional<String> country = country();
            return list.listOfLists() || list.territory().isEmpty() || country.isEmpty()
                    || list.territory().filter(territory -> territory.equalsIgnoreCase(country.get())).isPresent();
        }

        // Two territories have names of their own in lists (TS 119 612, 5.3.10).
        private static String territory(String country) {
            return switch (country.toUpperCase(Locale.ROOT)) {
                case "GR" -> "EL";
                case "GB" -> "UK";
                default -> country;
            };
        }

        private Optional<String> country() {
            return SealSubject.countryOfIssuer(certificate).map(Facts::territory);
        }

        // Several services of one authority: one for seals is meant, and of those one that is granted (TS 119 615, 4.4.4).
        private List<TrustServiceWrapper> at(Instant time) {
            return services.stream().filter(service -> !from(service).isAfter(time) && (service.getEndDate() == null
                    || time.isBefore(service.getEndDate().toInstant())))
                    .sorted(Comparator.comparing((TrustServiceWrapper service) -> !forSeals(service)).thenComparing(service -> !granted(service))).toList();
        }

        // Two services lead to two results: TS 119 615, 4.4.4, has none then.
        private boolean contradictory() {
            return ofCertificate.contains(CertificateQualification.NA);
        }

        private boolean says(Set<String> qualifiers) {
            return Stream.of(issuance, best).flatMap(time -> at(time).stream().limit(1)).flatMap(Facts::qualifiers).anyMatch(qualifiers::contains);
        }

        private boolean forSeals(Instant time) {
            return at(time).stream().limit(1).anyMatch(Facts::forSeals);
        }

        private static Instant from(TrustServiceWrapper service) {
            return Optional.ofNullable(service.getStartDate()).map(Date::toInstant).orElse(Instant.MIN);
        }

        private boolean grantedAt(Instant time) {
            return at(time).stream().limit(1).anyMatch(Facts::granted);
        }

        private static boolean granted(TrustServiceWrapper service) {
            return GRANTED.contains(last(service.getStatus()));
        }

        private Optional<String> status(Instant time) {
            return at(time).stream().map(service -> last(service.getStatus())).findFirst();
        }

        private static boolean forSeals(TrustServiceWrapper service) {
            List<String> qualifiers = qualifiers(service).toList();
            return qualifiers.contains(MADE_FOR_SEALS) || qualifiers.stream().noneMatch(MADE_FOR_OTHERS::contains)
                    && service.getAdditionalServiceInfos().stream().anyMatch(info -> last(info).equals(FOR_SEALS));
        }

        private static Stream<String> qualifiers(TrustServiceWrapper service) {
            return service.getCapturedQualifierUris().stream().map(Facts::last);
        }

        private static String last(String address) {
            return address == null ? "" : address.substring(address.lastIndexOf('/') + 1);
        }

        String named() {
            return services.isEmpty() ? "no list names the authority" : "the trusted list of " + country(services.get(0))
                    + " names the authority as " + status(issuance).orElse("not listed") + " when the certificate was issued, " + issuance
                    + ", and " + status(best).orElse("not listed") + " at the best time of the seal, " + best;
        }

        Optional<ListedService> service() {
            List<TrustServiceWrapper> known = at(best).isEmpty() ? services : at(best);
            return known.stream().findFirst().map(one -> new ListedService(
                    country(one),
                    one.getTrustedList() == null || one.getTrustedList().getSequenceNumber() == null ? 0 : one.getTrustedList().getSequenceNumber(),
                    first(one.getTspNames()), first(one.getServiceNames()), issuance, status(issuance), status(best), label(0), label(1)));
        }

        private static String country(TrustServiceWrapper service) {
            return service.getTrustedList() == null || service.getTrustedList().getCountryCode() == null ? "" : service.getTrustedList().getCountryCode();
        }

        private static String first(List<String> names) {
            return names == null || names.isEmpty() ? "" : names.get(0);
        }

        private String label(int index) {
            return index < ofCertificate.size() && ofCertificate.get(index) != null ? ofCertificate.get(index).getReadable()
                    : CertificateQualification.NA.getReadable();
        }
    }
}
