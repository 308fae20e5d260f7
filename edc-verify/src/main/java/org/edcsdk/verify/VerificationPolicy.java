package org.edcsdk.verify;

import java.util.Optional;

/**
 * What the caller asks beyond trust.
 *
 * @param owner the holder's expected name
 * @param requireQualified whether anything but a qualified seal fails
 * @param allowUnresolvedStatus whether a status that was not looked up is accepted
 * @param allowExpired whether an expired credential is accepted
 */
record VerificationPolicy(Optional<String> owner, boolean requireQualified, boolean allowUnresolvedStatus, boolean allowExpired) {
}
