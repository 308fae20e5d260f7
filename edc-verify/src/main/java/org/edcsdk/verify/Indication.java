package org.edcsdk.verify;

/**
 * Validation result of one seal.
 *
 * @see <a href="https://www.etsi.org/deliver/etsi_en/319100_319199/31910201/">ETSI EN 319 102-1, 5.1.3</a>
 */
public enum Indication {
    /** The cryptographic checks and every constraint of the validation policy hold. */
    TOTAL_PASSED,
    /** The cryptographic checks failed, or the seal is proved not to be valid at the time of its best proof of existence. */
    TOTAL_FAILED,
    /** What is at hand does not suffice to call the seal passed or failed. */
    INDETERMINATE
}
