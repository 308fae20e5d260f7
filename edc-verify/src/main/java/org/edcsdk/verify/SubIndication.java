package org.edcsdk.verify;

/**
 * Reason of an {@link Indication} other than TOTAL_PASSED.
 *
 * @see <a href="https://www.etsi.org/deliver/etsi_en/319100_319199/31910201/">ETSI EN 319 102-1, tables 5 and 6</a>
 */
public enum SubIndication {
    /** The seal does not conform to its format so far that it cannot be processed. */
    FORMAT_FAILURE,
    /** A digest of signed data differs from the one in the seal. */
    HASH_FAILURE,
    /** The signature value does not verify with the public key of the certificate. */
    SIG_CRYPTO_FAILURE,
    /** The certificate was revoked before the best time. */
    REVOKED,
    /** The seal was made after the certificate expired. */
    EXPIRED,
    /** The seal was made before the certificate began to be valid. */
    NOT_YET_VALID,
    /** Attributes of the seal do not match the validation policy. */
    SIG_CONSTRAINTS_FAILURE,
    /** The certificate chain does not match the validation policy. */
    CHAIN_CONSTRAINTS_FAILURE,
    /** Checking the chain gave an error without a closer reason. */
    CERTIFICATE_CHAIN_GENERAL_FAILURE,
    /** An algorithm or key size is below the required level at a time when that is known to matter. */
    CRYPTO_CONSTRAINTS_FAILURE,
    /** A given policy could not be processed. */
    POLICY_PROCESSING_ERROR,
    /** The signature policy that the seal names is not at hand. */
    SIGNATURE_POLICY_NOT_AVAILABLE,
    /** Time stamps are not in their required order. */
    TIMESTAMP_ORDER_FAILURE,
    /** The seal's certificate cannot be identified. */
    NO_SIGNING_CERTIFICATE_FOUND,
    /** No chain leads from the certificate to a trust anchor. */
    NO_CERTIFICATE_CHAIN_FOUND,
    /** As NO_CERTIFICATE_CHAIN_FOUND, without a proof that the seal existed at a time when there was a chain. */
    NO_CERTIFICATE_CHAIN_FOUND_NO_POE,
    /** The certificate is revoked and nothing proves that the seal is older. */
    REVOKED_NO_POE,
    /** A certificate authority of the chain is revoked and nothing proves that the seal is older. */
    REVOKED_CA_NO_POE,
    /** The certificate is outside its validity and not revoked, and nothing proves that the seal was made within it. */
    OUT_OF_BOUNDS_NOT_REVOKED,
    /** The certificate is outside its validity and nothing proves that the seal was made within it. */
    OUT_OF_BOUNDS_NO_POE,
    /** The revocation data's certificate is outside its validity and nothing proves that the data is older. */
    REVOCATION_OUT_OF_BOUNDS_NO_POE,
    /** An algorithm is below the required level and nothing proves that it was used earlier. */
    CRYPTO_CONSTRAINTS_FAILURE_NO_POE,
    /** A proof of existence is missing without which a signed object cannot be judged. */
    NO_POE,
    /** More revocation data, which may be had later, would decide. */
    TRY_LATER,
    /** What was signed is not at hand. */
    SIGNED_DATA_NOT_FOUND
}
