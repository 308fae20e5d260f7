/**
 * The validation report as a page for people: {@link org.edcsdk.verify.page.ReportPage}. It draws reports that a
 * {@link org.edcsdk.verify.Verifier} made and decides nothing itself.
 *
 * <pre>{@code
 * String html = ReportPage.of("de").with("diploma.pdf", verifier.verify(document)).html();
 * }</pre>
 *
 * <p>What this package does not do: it makes no links out of what documents name, loads nothing, and verifies nothing.
 */
package org.edcsdk.verify.page;
