package org.edcsdk.seal;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.edcsdk.dss.internal.Certificates;

/** Who issued whom, checked once: a batch has the same few chains again and again. Keeps the last {@link #MAX}. Thread safe. */
final class IssuerLinks {
    private static final int MAX = 256;

    private final Map<Link, Boolean> links = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Link, Boolean> eldest) {
            return size() > MAX;
        }
    };

    private record Link(X509Certificate issuer, X509Certificate certificate) { }

    boolean isIssuer(X509Certificate issuer, X509Certificate certificate) {
        if (!certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        Link link = new Link(issuer, certificate);
        Boolean known = known(link);
        if (known == null) {
            known = issuer.equals(certificate) ? Certificates.isSelfSigned(certificate) : Certificates.isIssuer(issuer, certificate);
            keep(link, known);
        }
        return known;
    }

    boolean isSelfSigned(X509Certificate certificate) {
        return isIssuer(certificate, certificate);
    }

    private Boolean known(Link link) {
        synchronized (links) {
            return links.get(link);
        }
    }

    private void keep(Link link, Boolean holds) {
        synchronized (links) {
            links.put(link, holds);
        }
    }
}
