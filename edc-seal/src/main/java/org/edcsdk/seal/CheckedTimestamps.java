package org.edcsdk.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Selector;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/** A time-stamp source whose tokens are checked, whatever it is: a token that does not verify must not get into a sealed document. */
final class CheckedTimestamps {
    private static final int SHA256_OCTETS = 32;

    /** A stamp this much older than now is of a clock that is wrong, or was not made for us. */
    private static final Duration MOST_BEHIND = Duration.ofMinutes(5);

    private final TimestampSource source;
    private final Clock clock;

    CheckedTimestamps(TimestampSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** A token over SHA-256 of some data. */
    byte[] timestamp(byte[] data) throws SealingException {
        return timestampOf(Bytes.of(data).sha256().toByteArray());
    }

    /** A token over a digest, SHA-256. */
    byte[] timestampOf(byte[] digest) throws SealingException {
        byte[] token = ask(digest.clone());
        if (token == null) {
            throw refused("time-stamp source gave no token", null);
        }
        if (!(source instanceof HttpTimestampSource)) {
            // that one has checked it against the digest already
            check(token, digest);
        }
        // A later time is none of our business: approvals take time, and the clock of an issuance stands still.
        Instant time = CmsCertificates.timeOf(token);
        Instant now = clock.instant();
        if (time.isBefore(now.minus(MOST_BEHIND))) {
            throw refused("time stamp says " + time + ", now is " + now + ": check both clocks", null);
        }
        return token.clone();
    }

    private byte[] ask(byte[] digest) throws SealingException {
        try {
            return source.timestamp(digest);
        } catch (RuntimeException e) {
            throw new SealingException(Reason.TIMESTAMP_UNAVAILABLE, Outcome.UNKNOWN, "time-stamp source failed: " + e.getClass().getName(), e);
        }
    }

    /** RFC 3161, 2.4.2 and 2.3: imprint, signature by the included certificate, and that this certificate is for time stamps. */
    static void check(byte[] octets, byte[] digest) throws SealingException {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(octets));
            if (!token.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)) {
                throw refused("time stamp covers something else", null);
            }
            check(token, digest);
        } catch (CMSException | TSPException | IOException | OperatorCreationException | CertificateException | RuntimeException e) {
            throw refused("time stamp does not verify", e);
        }
    }

    /** Whether a token that came with a document holds, over an imprint of its own algorithm. */
    static boolean holds(byte[] octets, Function<MessageDigest, byte[]> imprint) {
        try {
            TimeStampToken token = new TimeStampToken(new CMSSignedData(octets));
            // Java knows the digests of SHA-2 and SHA-3 by their identifiers
            byte[] digest = imprint.apply(MessageDigest.getInstance(token.getTimeStampInfo().getMessageImprintAlgOID().getId()));
            check(token, digest);
            // MD5 and SHA-1 prove nothing
            return digest.length >= SHA256_OCTETS;
        } catch (CMSException | TSPException | IOException | OperatorCreationException | GeneralSecurityException | SealingException
                | RuntimeException e) {
            return false;
        }
    }

    private static void check(TimeStampToken token, byte[] digest)
            throws TSPException, OperatorCreationException, CertificateException, SealingException {
        if (!MessageDigest.isEqual(token.getTimeStampInfo().getMessageImprintDigest(), digest)) {
            throw refused("time stamp covers something else", null);
        }
        // Java's own providers: nothing of Bouncy Castle needs to be registered
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer(token)));
    }

    @SuppressWarnings("unchecked") // the identifier of a signer selects certificates; Bouncy Castle leaves the type parameter out
    private static X509CertificateHolder signer(TimeStampToken token) throws SealingException {
        Collection<X509CertificateHolder> found = token.getCertificates().getMatches((Selector<X509CertificateHolder>) token.getSID());
        Iterator<X509CertificateHolder> certificates = found.iterator();
        if (!certificates.hasNext()) {
            throw refused("time stamp comes without its certificate", null);
        }
        return certificates.next();
    }

    static SealingException refused(String message, Exception cause) {
        return new SealingException(Reason.TIMESTAMP_REFUSED, Outcome.REJECTED, message, cause);
    }
}
