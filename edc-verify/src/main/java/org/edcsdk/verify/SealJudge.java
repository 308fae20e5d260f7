package org.edcsdk.verify;

import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.jades.validation.JWSSerializationDocumentValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;

import org.edcsdk.dss.internal.AsciiJson;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.dss.internal.OfflineTrust;
import org.edcsdk.dss.internal.OnlineSources;
import org.edcsdk.dss.internal.PdfFactories;
import org.edcsdk.model.Bytes;

/**
 * Judges seals with the DSS library (EN 319 102-1): chain, revocation, time stamps, best signature time. Only the given anchors,
 * trusted lists and revocation lists, what may be asked online, and what the document brings along. It is the second opinion on the cryptography: where it disagrees with our own
 * reading, nothing passes. Thread safe.
 */
final class SealJudge implements SealJudging {
    // Held around all of DSS's JAdES where its shared validators could not be made safe.
    private static final Object JADES_LOCK = new Object();

    private final List<X509Certificate> anchors;
    private final List<byte[]> crls;
    private final Supplier<TrustedLists> lists;
    private final Optional<OnlineAccess> online;
    private final boolean parallel;
    private final ProofEnd proofs = new ProofEnd();
    // A policy fills itself while it is used, without any lock: shared by two threads at a time it gives false verdicts. So each validation
    // takes one that is idle, or makes one (slow); a validation that was left behind or failed never gives its policy back.
    private final Queue<ValidationPolicy> policies = new ConcurrentLinkedQueue<>();

    SealJudge(Collection<X509Certificate> anchors, Collection<byte[]> crls) {
        this(anchors, crls, TrustedLists::none, Optional.empty());
    }

    SealJudge(Collection<X509Certificate> anchors, Collection<byte[]> crls, Supplier<TrustedLists> lists, Optional<OnlineAccess> online) {
        this.lists = lists;
        this.online = online;
        this.anchors = List.copyOf(anchors);
        this.crls = crls.stream().map(byte[]::clone).toList();
        this.parallel = DssSetup.jades();
        DssSetup.pdf();
    }

    /** What one document is judged by. */
    private record Context(Instant at, TrustedLists trusted, Optional<OnlineSources> online) { }

    @Override
    public List<JudgedSeal> judge(Bytes octets, ExaminedDocument document, Instant at, Deadline deadline) {
        if (!document.judgeable()) {
            return List.of();
        }
        // One snapshot for all seals of the document, whatever is refreshed meanwhile.
        TrustedLists trusted = lists.get();
        List<JudgedSeal> judged = new ArrayList<>();
        Optional<Reports> pdf = Optional.empty();
        Optional<OnlineSources> sources = online.map(access -> new OnlineSources(access.revocation(), crls, limit(deadline)));
        Context context = new Context(at, trusted, sources);
        for (ExaminedSeal seal : document.seals()) {
            deadline.check();
            if (seal.format() == SealFormat.PADES && pdf.isEmpty()) {
                pdf = guarded(() -> pdf(octets, context), deadline);
            }
            Optional<Reports> reports = seal.format() == SealFormat.PADES ? pdf : guarded(() -> json(seal.judgeable().orElseThrow(), context), deadline);
            judged.add(judge(seal, reports, context));
        }
        return judged;
    }

    private interface Foreign {
        Reports run() throws Exception;
    }

    // The one place where DSS is called: whatever it throws leaves the seal undecided, and time is not its own to spend.
    private static Optional<Reports> guarded(Foreign foreign, Deadline deadline) {
        try {
            return Optional.of(deadline.call(foreign::run));
        } catch (ExecutionException e) {
            return Optional.empty();
        }
    }

    private Reports json(Bytes judgeable, Context context) throws CharacterCodingException {
        InMemoryDocument document = new InMemoryDocument(AsciiJson.of(judgeable.toByteArray()), "seal.json");
        if (parallel) {
            return validate(new JWSSerializationDocumentValidator(document), context);
        }
        synchronized (JADES_LOCK) {
            return validate(new JWSSerializationDocumentValidator(document), context);
        }
    }

    private Reports pdf(Bytes octets, Context context) {
        PDFDocumentValidator validator = new PDFDocumentValidator(new InMemoryDocument(octets.toByteArray(), "seal.pdf"));
        validator.setPdfObjFactory(PdfFactories.withoutVisualComparison());
        return validate(validator, context);
    }

    private Reports validate(SignedDocumentValidator validator, Context context) {
        CommonCertificateVerifier verifier = OfflineTrust.verifier(anchors, crls);
        context.trusted().source(context.at()).ifPresent(verifier::addTrustedCertSources);
        // Of untrusted chains DSS asks nothing: its own default.
        context.online().ifPresent(sources -> {
            verifier.setOcspSource(sources.ocsp());
            verifier.setCrlSource(sources.crls());
        });
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(context.at()));
        validator.setLocale(Locale.ENGLISH);
        validator.setEnableEtsiValidationReport(false);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.NONE);
        ValidationPolicy idle = policies.poll();
        ValidationPolicy policy = idle == null ? SealPolicy.create() : idle;
        Reports reports = validator.validateDocument(policy);
        policies.add(policy);
        return reports;
    }

    private JudgedSeal judge(ExaminedSeal seal, Optional<Reports> reports, Context context) {
        Optional<SignatureWrapper> found = reports.flatMap(of -> find(seal, of));
        if (found.isEmpty()) {
            return undecided("A second validation of the seal could not be carried out.", seal);
        }
        if (!found.get().isSignatureIntact() || !found.get().isSignatureValid()) {
            return undecided("Two validations of the seal disagree on its value.", seal);
        }
        TrustedLists trusted = context.trusted();
        JudgedSeal judged = SealJudgement.of(seal, found.get(), reports.get().getSimpleReport(), !anchors.isEmpty() || !trusted.isEmpty(), context.at(),
                proofs);
        JudgedSeal told = context.online().map(sources -> told(judged, sources)).orElse(judged);
        return trusted.isEmpty() ? told : told.with(SealQualification.of(seal, found.get(), reports.get(), told, trusted.states(context.at())));
    }

    // What was used, and where the seal is not decided, what was asked in vain.
    private static JudgedSeal told(JudgedSeal judged, OnlineSources sources) {
        List<CheckResult> results = new ArrayList<>(judged.results());
        sources.used().stream().distinct().forEach(used -> results.add(CheckResult.passed(Check.TRUST, "Asked online: " + used + ".")));
        if (judged.indication() == Indication.INDETERMINATE) {
            sources.failures().stream().distinct().forEach(failure -> results.add(CheckResult.indeterminate(Check.TRUST, FindingCode.REVOCATION_UNKNOWN,
                    "Asked online in vain: " + Shown.of(failure) + ".")));
        }
        return judged.with(results);
    }

    // The other deadline allows neither zero nor more than a day.
    private static org.edcsdk.dss.internal.Deadline limit(Deadline deadline) {
        Duration left = deadline.forServices();
        return org.edcsdk.dss.internal.Deadline.in(left.isZero() ? Duration.ofMillis(1) : left.compareTo(Duration.ofDays(1)) > 0 ? Duration.ofDays(1) : left);
    }

    private static JudgedSeal undecided(String message, ExaminedSeal seal) {
        return new JudgedSeal(Indication.INDETERMINATE, Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty(),
                List.of(CheckResult.indeterminate(Check.SEAL, FindingCode.SEAL_NOT_JUDGED, seal.path().isEmpty() ? null : seal.path(), message)));
    }

    private static Optional<SignatureWrapper> find(ExaminedSeal seal, Reports reports) {
        List<SignatureWrapper> seals = reports.getDiagnosticData().getSignatures().stream().filter(one -> !one.isCounterSignature()).toList();
        if (seal.format() == SealFormat.JADES) {
            return seals.size() == 1 ? Optional.of(seals.get(0)) : Optional.empty();
        }
        List<BigInteger> range = seal.byteRange().stream().map(BigInteger::valueOf).toList();
        return seals.stream().filter(one -> range.equals(one.getSignatureByteRange())).findFirst();
    }
}
