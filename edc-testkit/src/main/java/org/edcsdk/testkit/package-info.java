/**
 * Sealing keys, remote sealing, time stamps, revocation, trusted lists and status lists without a trust service provider, for tests.
 *
 * <pre>{@code
 * TestPki pki = TestPki.create(Clock.systemUTC());
 * try (TestServices services = TestServices.start(pki)) {
 *     services.tsaUrl();                                  // an RFC 3161 service on loopback
 *     services.fault(Service.TSA, ServiceFault.HTTP_500); // from now on it fails
 * }
 * }</pre>
 *
 * <p>What this does not do: it gives no trust. Certificates look qualified to validation software once their CA stands on a trusted list
 * of the test's own making, and mean nothing outside a test. Never add {@link org.edcsdk.testkit.TestPki#anchor()} to a real trust store.
 */
package org.edcsdk.testkit;
