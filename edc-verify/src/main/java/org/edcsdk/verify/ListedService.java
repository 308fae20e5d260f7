package org.edcsdk.verify;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What an authenticated trusted list says of the service that issued a seal certificate. Immutable.
 *
 * @param territory of the list, such as {@code IE}
 * @param listSequenceNumber of the issue of the list that was asked
 * @param provider name of the trust service provider
 * @param service name of the service
 * @param certificateIssued when the certificate was issued: the beginning of its validity
 * @param statusAtIssuance last part of the status that the service had when the certificate was issued, such as {@code granted} or {@code withdrawn};
 *     empty where it was not listed then
 * @param statusAtBestTime the same at the best time of the seal
 * @param certificateAtIssuance what the certificate was by then, such as "QC for eSeal with QSCD" (ETSI TS 119 615, 4.4)
 * @param certificateAtBestTime the same at the best time of the seal
 */
public record ListedService(String territory, int listSequenceNumber, String provider, String service, Instant certificateIssued, Optional<String> statusAtIssuance,
        Optional<String> statusAtBestTime, String certificateAtIssuance, String certificateAtBestTime) {

    /** Refuses missing values. */
    public ListedService {
        Objects.requireNonNull(territory, "territory");
        Objects.requireNonNull(provider, "provider");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(certificateIssued, "certificateIssued");
        Objects.requireNonNull(statusAtIssuance, "statusAtIssuance");
        Objects.requireNonNull(statusAtBestTime, "statusAtBestTime");
        Objects.requireNonNull(certificateAtIssuance, "certificateAtIssuance");
        Objects.requireNonNull(certificateAtBestTime, "certificateAtBestTime");
    }
}
