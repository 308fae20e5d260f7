package org.edcsdk.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.DSSMessageDigest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.edcsdk.dss.internal.DssSetup;
import org.edcsdk.model.Bytes;
import org.edcsdk.seal.SealingException.Outcome;
import org.edcsdk.seal.SealingException.Reason;

/**
 * A PDF whose signature dictionary is written and whose signed attributes are fixed; the space for the CMS is empty. Completion writes into that space and
 * changes no other octet.
 */
final class PendingPdf implements PendingDocument {
    private final PreparedPdf prepared;
    private final SealCms cms;
    private final DSSMessageDigest digest;
    private final SigningInput input;

    private PendingPdf(PreparedPdf prepared, SealCms cms, DSSMessageDigest digest) {
        this.prepared = prepared;
        this.cms = cms;
        this.digest = digest;
        this.input = SigningInput.of(Bytes.of(cms.signedAttributes(digest)), cms.key().algorithm());
    }

    static PendingPdf of(Bytes pdf, SealKey key, Instant time, SealLevel level) throws SealingException {
        DssSetup.pdf();
        SealCms cms = new SealCms(key);
        return of(PreparedPdf.of(pdf.toByteArray(), cms, time, level), cms);
    }

    static PendingPdf resumed(Bytes prepared, SealKey key) throws IOException {
        DssSetup.pdf();
        return of(PreparedPdf.locate(prepared.toByteArray()), new SealCms(key));
    }

    private static PendingPdf of(PreparedPdf prepared, SealCms cms) {
        SealAlgorithm algorithm = cms.key().algorithm();
        byte[] digest = prepared.digest(algorithm).digest();
        return new PendingPdf(prepared, cms, new DSSMessageDigest(DigestAlgorithm.forJavaName(algorithm.digestName()), digest));
    }

    @Override
    public List<Bytes> parts() {
        return List.of(prepared.octets());
    }

    @Override
    public SigningInput input() {
        return input;
    }

    @Override
    public SealedPdf seal(byte[] value) throws SealingException {
        return sealed(bare(value), SealLevel.BASELINE_B);
    }

    @Override
    public SealedPdf seal(byte[] value, LevelServices services) throws SealingException {
        byte[] bare = bare(value);
        if (!services.wants(SealLevel.BASELINE_T)) {
            return sealed(bare, SealLevel.BASELINE_B);
        }
        SealedPdf stamped;
        try {
            services.requireValid(cms.key().certificate());
            stamped = sealed(SealCms.withTimestamp(bare, services.timestamps().timestamp(value)), SealLevel.BASELINE_T);
        } catch (SealingException e) {
            throw e.withCompleted(Map.of(), List.of(sealed(bare, SealLevel.BASELINE_B)));
        }
        return services.wants(SealLevel.BASELINE_LT) ? raised(stamped, services) : stamped;
    }

    private static SealedPdf raised(SealedPdf stamped, LevelServices services) throws SealingException {
        PdfRaising raising = null;
        try {
            raising = PdfRaising.of(stamped.octets().toByteArray());
            raising.raise(services);
            return new SealedPdf(Bytes.of(raising.octets()), raising.level());
        } catch (SealingException e) {
            SealedPdf reached = raising == null ? stamped : new SealedPdf(Bytes.of(raising.octets()), raising.level());
            throw e.withCompleted(Map.of(), List.of(reached));
        }
    }

    private byte[] bare(byte[] value) {
        return cms.signed(digest, input.bytes().toByteArray(), value);
    }

    private SealedPdf sealed(byte[] signature, SealLevel level) throws SealingException {
        if (signature.length > prepared.capacity()) {
            throw new SealingException(Reason.TIMESTAMP_REFUSED, Outcome.REJECTED,
                    "seal of " + signature.length + " bytes does not fit into the " + prepared.capacity() + " bytes reserved for it", null);
        }
        return new SealedPdf(Bytes.of(prepared.filled(signature)), level);
    }
}
