package org.edcsdk.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CRL;
import java.security.cert.CertPathValidator;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

final class Fixtures {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.987Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final char[] PASSWORD = "correct horse".toCharArray();

    private Fixtures() {
    }

    /** A PKI that is quick to make. */
    static TestPkiBuilder quick() {
        return quick(CLOCK);
    }

    static TestPkiBuilder quick(Clock clock) {
        return TestPki.builder(clock).authorityKey(KeyAlgorithm.P_256).sealKey(KeyAlgorithm.P_256).tsaKey(KeyAlgorithm.P_256);
    }

    static byte[] sha(int bits, String text) {
        try {
            return MessageDigest.getInstance("SHA-" + bits).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static X509CRL readCrl(byte[] der) throws GeneralSecurityException, IOException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
    }

    /** RFC 5280 path validation by the JDK, with CRLs for every certificate and nothing fetched. */
    static void validatePath(TestPki pki, List<X509Certificate> chain) throws GeneralSecurityException, IOException {
        List<CRL> crls = new ArrayList<>();
        for (byte[] der : pki.crls()) {
            crls.add(readCrl(der));
        }
        CertPathValidator validator = CertPathValidator.getInstance("PKIX");
        PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
        checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS, PKIXRevocationChecker.Option.NO_FALLBACK));
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(pki.anchor(), null)));
        parameters.setDate(Date.from(NOW));
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(crls)));
        parameters.addCertPathChecker(checker);
        validator.validate(CertificateFactory.getInstance("X.509").generateCertPath(chain), parameters);
    }
}
