package org.edcsdk.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import eu.europa.esig.dss.diagnostic.AbstractTokenProxy;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Context;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.policy.CryptographicSuite;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.validation.policy.CryptographicSuiteUtils;

/**
 * Until when the proof of a seal holds without another time stamp (EN 319 102-1, 5.6): what it rests on is the latest trusted time stamp, else the seal
 * itself. It ends with the first of the certificates up to the anchor and of the algorithms (ETSI TS 119 312, as the cryptographic suite has them).
 * Thread safe.
 */
final class ProofEnd {
    private CryptographicSuite suite;

    Optional<Instant> of(SignatureWrapper seal, SimpleReport report) {
        Optional<TimestampWrapper> latest = seal.getAllTimestampsProducedAfterSignatureCreation().stream()
                .filter(timestamp -> report.getIndication(timestamp.getId()) == Indication.PASSED && timestamp.getSigningCertificate() != null)
                .max(Comparator.comparing(TimestampWrapper::getProductionTime));
        return latest.map(this::of).orElseGet(() -> token(seal)).min(Comparator.naturalOrder());
    }

    private Stream<Instant> of(TimestampWrapper timestamp) {
        Stream<Instant> imprints = timestamp.getDigestMatchers().stream().flatMap(matcher -> end(
                CryptographicSuiteUtils.getExpirationDate(suite(), matcher.getDigestMethod())));
        return Stream.concat(imprints, token(timestamp));
    }

    private Stream<Instant> token(AbstractTokenProxy token) {
        List<CertificateWrapper> own = token.getCertificateChain().stream().takeWhile(certificate -> !certificate.isTrusted()).toList();
        // A listed certificate is an anchor although it signs: its own end still counts.
        Stream<Instant> certificates = Stream.concat(own.stream(), Stream.ofNullable(token.getSigningCertificate()))
                .map(certificate -> certificate.getNotAfter().toInstant());
        return Stream.of(certificates, algorithm(token), own.stream().flatMap(this::algorithm)).flatMap(ends -> ends);
    }

    private Stream<Instant> algorithm(AbstractTokenProxy token) {
        return end(CryptographicSuiteUtils.getExpirationDate(suite(), token.getSignatureAlgorithm(), token.getKeyLengthUsedToSignThisToken()));
    }

    private static Stream<Instant> end(Date end) {
        return Stream.ofNullable(end).map(Date::toInstant);
    }

    // A suite fills itself while it is used: it is never one of those that validate on other threads at the same time, and is filled once.
    private synchronized CryptographicSuite suite() {
        if (suite == null) {
            CryptographicSuite made = SealPolicy.create().getSignatureCryptographicConstraint(Context.TIMESTAMP);
            made.getAcceptableDigestAlgorithms();
            made.getAcceptableSignatureAlgorithms();
            suite = made;
        }
        return suite;
    }
}
