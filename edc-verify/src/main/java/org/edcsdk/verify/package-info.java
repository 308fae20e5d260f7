/**
 * Verifies European Digital Credentials: any bytes in, a {@link org.edcsdk.verify.ValidationReport} out.
 *
 * <pre>{@code
 * Verifier verifier = Verifier.builder().trustAnchors(TrustAnchors.pem(anchor)).crl(crl).build();
 * ValidationReport report = verifier.verify(Files.readAllBytes(file));
 * switch (report.verdict()) {
 *     case VALID -> accept(report.credential().orElseThrow());
 *     case INVALID, INDETERMINATE -> show(report.checks());
 * }
 * }</pre>
 *
 * <p>What this does not do: it fetches nothing, it does not resolve status lists, it does not prove that whoever shows a credential is its
 * holder, and it never calls a credential qualified: a qualified seal is a property of the seal alone.
 */
package org.edcsdk.verify;
