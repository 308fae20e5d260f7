package org.edcsdk.verify;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureScopeType;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.enumerations.ValidationLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.tsl.TrustServiceProvider;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.executor.SkipValidationContextExecutor;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.tsl.parsing.AbstractParsingResult;
import eu.europa.esig.dss.tsl.parsing.LOTLParsingResult;
import eu.europa.esig.dss.tsl.parsing.LOTLParsingTask;
import eu.europa.esig.dss.tsl.parsing.TLParsingResult;
import eu.europa.esig.dss.tsl.parsing.TLParsingTask;
import eu.europa.esig.dss.tsl.source.LOTLSource;
import eu.europa.esig.dss.tsl.source.TLSource;
import eu.europa.esig.dss.tsl.validation.TLValidatorTask;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import eu.europa.esig.dss.xades.definition.XAdESPath;
import eu.europa.esig.dss.xades.definition.xades132.XAdES132Path;
import eu.europa.esig.dss.xades.validation.XMLDocumentValidator;
import org.edcsdk.model.Bytes;

/** Reads trusted lists (ETSI TS 119 612) with the DSS library and checks their signatures. Not thread safe: its policy fills itself while it is used. */
final class TrustedListReader {
    private static final String POLICY = "/policy/tsl-constraint.xml";
    // EN 319 132-1, 5.2.2: the schema of version 5 was written before it. The signature is judged for itself.
    private static final String YOUNGER_THAN_SCHEMA = "http://uri.etsi.org/01903/v1.3.2#\":SigningCertificateV2";
    // Version 6 since 2026; 5 stands in snapshots of earlier times, which its own next update ends.
    private static final List<Integer> VERSIONS = List.of(5, 6);

    private final Instant at;
    private final ValidationPolicy policy;

    /** @param at the time that algorithms of signatures are judged by */
    TrustedListReader(Instant at) {
        this.at = at;
        try {
            policy = ValidationPolicyLoader.fromValidationPolicy(
                    TLValidatorTask.class.getResourceAsStream(POLICY)).create();
        } catch (RuntimeException e) {
            // The resource comes with the library: this cannot depend on any input.
            throw new IllegalStateException("the validation policy of trusted lists cannot be loaded", e);
        }
    }

    /**
     * Reads a list, whoever signed it.
     *
     * @throws ListRefusedException if it cannot be read or is not of the standard's form
     */
    ReadList read(Bytes octets) throws ListRefusedException {
        byte[] content = octets.toByteArray();
        TrustedListForm.require(content);
        InMemoryDocument document = new InMemoryDocument(content, "list.xml");
        try {
            LOTLSource source = new LOTLSource();
            source.setPivotSupport(true);
            LOTLParsingResult scheme = new LOTLParsingTask(document, source).get();
            if (ReadList.listOfLists(scheme.getTSLType())) {
                return complete(new ReadList(octets, octets.sha256().hex(), scheme, orNone(scheme.getTlPointers()), orNone(scheme.getLotlPointers()),
                        orNone(scheme.getPivotURLs()), List.of(), 0));
            }
            TLParsingResult list = new TLParsingTask(document, new TLSource()).get();
            List<TrustServiceProvider> providers = orNone(list.getTrustServiceProviders());
            return complete(new ReadList(octets, octets.sha256().hex(), list, List.of(), List.of(), List.of(), providers, ListedCertificates.anchors(providers)));
        } catch (RuntimeException e) {
            // Unchecked is what the library throws for XML that is no list.
            throw new ListRefusedException(TrustedListProblem.STRUCTURE, e);
        }
    }

    private static <T> List<T> orNone(List<T> values) {
        return values == null ? List.of() : values;
    }

    private static ReadList complete(ReadList list) throws ListRefusedException {
        AbstractParsingResult scheme = list.scheme();
        if (scheme.getTSLType() == null || scheme.getTerritory() == null || scheme.getIssueDate() == null || scheme.getSequenceNumber() == null) {
            throw new ListRefusedException(TrustedListProblem.STRUCTURE);
        }
        if (!VERSIONS.contains(scheme.getVersion())) {
            throw new ListRefusedException(TrustedListProblem.VERSION);
        }
        if (orNone(scheme.getStructureValidationMessages()).stream().anyMatch(message -> !message.contains(YOUNGER_THAN_SCHEMA))) {
            throw new ListRefusedException(TrustedListProblem.STRUCTURE);
        }
        return list;
    }

    /**
     * Checks the signature of a list.
     *
     * @param list as it was read
     * @param signers the certificates that may sign it themselves
     * @return the one that did
     * @throws ListRefusedException if none did
     */
    CertificateToken signer(ReadList list, Collection<CertificateToken> signers) throws ListRefusedException {
        Reports reports;
        try {
            reports = validate(list, signers);
        } catch (RuntimeException e) {
            throw new ListRefusedException(TrustedListProblem.SIGNATURE_BROKEN, e);
        }
        List<SignatureWrapper> signatures = reports.getDiagnosticData().getSignatures();
        if (signatures.size() != 1) {
            throw new ListRefusedException(signatures.isEmpty() ? TrustedListProblem.NOT_SIGNED : TrustedListProblem.SEVERAL_SIGNATURES);
        }
        SignatureWrapper signature = signatures.get(0);
        if (!signature.isSignatureIntact() || !signature.isSignatureValid()) {
            throw new ListRefusedException(TrustedListProblem.SIGNATURE_BROKEN);
        }
        if (signature.getSignatureScopes().stream().noneMatch(scope -> scope.getScope() == SignatureScopeType.FULL)) {
            throw new ListRefusedException(TrustedListProblem.NOT_WHOLLY_SIGNED);
        }
        CertificateToken signer = signature.getSigningCertificate() == null ? null : DSSUtils.loadCertificate(signature.getSigningCertificate().getBinaries());
        if (signer == null || !signers.contains(signer)) {
            throw new ListRefusedException(TrustedListProblem.SIGNER_UNKNOWN);
        }
        if (reports.getSimpleReport().getIndication(signature.getId()) != Indication.TOTAL_PASSED) {
            throw new ListRefusedException(TrustedListProblem.SIGNATURE_BROKEN);
        }
        return signer;
    }

    private Reports validate(ReadList list, Collection<CertificateToken> signers) {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        signers.forEach(trusted::addCertificate);
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(trusted);
        XMLDocumentValidator validator = new XMLDocumentValidator(new InMemoryDocument(list.octets().toByteArray(), "list.xml"));
        validator.setCertificateVerifier(verifier);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        validator.setEnableEtsiValidationReport(false);
        validator.setValidationLevel(ValidationLevel.BASIC_SIGNATURES);
        validator.setValidationContextExecutor(SkipValidationContextExecutor.INSTANCE);
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        validator.setValidationTime(Date.from(at));
        validator.setLocale(Locale.ENGLISH);
        // Paths of one version alone, so that no second reading of the same signature is possible.
        List<XAdESPath> paths = validator.getXAdESPathsHolder();
        paths.clear();
        paths.add(new XAdES132Path());
        return validator.validateDocument(policy);
    }
}
