package org.edcsdk.verify;

import java.time.Duration;
import java.util.Objects;

import org.edcsdk.jsonld.JsonLimits;

/**
 * What one validation may cost. A document beyond a size, depth or count limit gets FORMAT FAILED with the limit's name; one that
 * needs longer than {@link #time} gets FORMAT INDETERMINATE. Values are positive.
 *
 * @param json bytes (20 MB), depth (64), members (100,000), tokens (1,000,000), length of numbers (64) and names (1,024) of a JSON text
 * @param pdfBytes octets of a PDF, default 50,000,000
 * @param signatures seals in one document, default 16
 * @param etsiUComponents unsigned components of one seal, default 256
 * @param certificates certificates in one {@code x5c}, default 10
 * @param pdfObjects indirect objects of a PDF over all revisions, default 200,000
 * @param pdfRevisions revisions of a PDF, default 100
 * @param pdfXrefSections cross-reference sections of a PDF, default 200
 * @param pdfPages pages of a PDF, default 500
 * @param streamBytes octets that one PDF stream may decode to, default 50,000,000
 * @param allStreamBytes octets that all PDF streams together may decode to, default 200,000,000
 * @param cmsBytes octets of a CMS or time stamp, default 4,000,000
 * @param derDepth nesting of DER, default 64
 * @param time wall time of one validation, default 30 seconds
 */
public record VerificationLimits(JsonLimits json, long pdfBytes, int signatures, int etsiUComponents, int certificates, int pdfObjects,
        int pdfRevisions, int pdfXrefSections, int pdfPages, long streamBytes, long allStreamBytes, int cmsBytes, int derDepth,
        Duration time) {

    /** Refuses missing values and values below one. */
    public VerificationLimits {
        Objects.requireNonNull(json, "json");
        Objects.requireNonNull(time, "time");
        require("pdfBytes", pdfBytes);
        require("signatures", signatures);
        require("etsiUComponents", etsiUComponents);
        require("certificates", certificates);
        require("pdfObjects", pdfObjects);
        require("pdfRevisions", pdfRevisions);
        require("pdfXrefSections", pdfXrefSections);
        require("pdfPages", pdfPages);
        require("streamBytes", streamBytes);
        require("allStreamBytes", allStreamBytes);
        require("cmsBytes", cmsBytes);
        require("derDepth", derDepth);
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("time must be positive: " + time);
        }
    }

    /** The defaults named at the components. */
    public static VerificationLimits withDefaults() {
        return new VerificationLimits(JsonLimits.withDefaults(), 50_000_000, 16, 256, 10, 200_000, 100, 200, 500, 50_000_000,
                200_000_000, 4_000_000, 64, Duration.ofSeconds(30));
    }

    /** These limits with other limits for JSON. */
    public VerificationLimits withJson(JsonLimits json) {
        return new VerificationLimits(json, pdfBytes, signatures, etsiUComponents, certificates, pdfObjects, pdfRevisions,
                pdfXrefSections, pdfPages, streamBytes, allStreamBytes, cmsBytes, derDepth, time);
    }

    /** These limits with another size of a PDF, in octets. */
    public VerificationLimits withPdfBytes(long pdfBytes) {
        return new VerificationLimits(json, pdfBytes, signatures, etsiUComponents, certificates, pdfObjects, pdfRevisions,
                pdfXrefSections, pdfPages, streamBytes, allStreamBytes, cmsBytes, derDepth, time);
    }

    /** These limits with another wall time. */
    public VerificationLimits withTime(Duration time) {
        return new VerificationLimits(json, pdfBytes, signatures, etsiUComponents, certificates, pdfObjects, pdfRevisions,
                pdfXrefSections, pdfPages, streamBytes, allStreamBytes, cmsBytes, derDepth, time);
    }

    private static void require(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1: " + value);
        }
    }
}
