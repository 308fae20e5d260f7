/**
 * What sealing and verifying share of the DSS library: its set-up, the cures for its defects, and the reading of seal certificates.
 *
 * <p>Internal: not part of the API of the SDK, may change with any release.
 */
package org.edcsdk.dss.internal;
