package org.edcsdk.testkit;

import java.net.URI;

/** Where certificates say that revocation services are: one place for the paths that are written and served. */
record ServiceAddresses(URI base, boolean served) {
    static final String TSA_PATH = "/tsa";
    static final String OCSP_PATH = "/ocsp";
    static final String CSC_PATH = "/csc/v2";
    static final String LOTL_PATH = "/lists/lotl.xml";
    static final String TL_PATH = "/lists/tl.xml";
    static final String STATUS_PATH = "/status";

    /** Names a host that never resolves (RFC 2606, 2). */
    static ServiceAddresses none() {
        return new ServiceAddresses(URI.create("http://testkit.invalid"), false);
    }

    static ServiceAddresses at(URI base) {
        String text = base.toString();
        return new ServiceAddresses(text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base, true);
    }

    static String crlPath(String slug) {
        return "/crl/" + slug + ".crl";
    }

    static String authorityPath(String slug) {
        return "/ca/" + slug + ".cer";
    }

    URI tsa() {
        return address(TSA_PATH);
    }

    URI ocsp() {
        return address(OCSP_PATH);
    }

    URI csc() {
        return address(CSC_PATH);
    }

    URI lotl() {
        return address(LOTL_PATH);
    }

    URI tl() {
        return address(TL_PATH);
    }

    URI status(String name) {
        return address(STATUS_PATH + "/" + name);
    }

    URI crl(String slug) {
        return address(crlPath(slug));
    }

    URI authority(String slug) {
        return address(authorityPath(slug));
    }

    private URI address(String path) {
        return URI.create(base + path);
    }
}
