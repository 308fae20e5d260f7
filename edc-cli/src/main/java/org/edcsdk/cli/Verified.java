package org.edcsdk.cli;

import org.edcsdk.verify.ValidationReport;

/**
 * A file that was verified.
 *
 * @param name as it is shown
 * @param report what was found
 */
record Verified(String name, ValidationReport report) {
}
