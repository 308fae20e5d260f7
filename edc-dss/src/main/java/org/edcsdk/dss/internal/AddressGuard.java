package org.edcsdk.dss.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Says which addresses may be asked. Immutable and thread safe.
 *
 * <p>Addresses out of a certificate are a stranger's: whoever made it must not be able to point us at hosts of the caller's own network (CWE-918). Every
 * address that the name has must be public. The JDK's client cannot be told which of them to connect to. It looks the name up again, and gets the answer
 * that was checked from the JVM's own cache (security property {@code networkaddress.cache.ttl}, 30 seconds by default): that cache is the pin. Where it
 * is switched off, names are refused. What remains is an answer that runs out between the check and the connection. Behind an HTTP proxy the proxy looks
 * names up, and only it can guard them: a name that is unknown here is left to it.
 */
public final class AddressGuard {
    private static final AddressGuard OPEN = new AddressGuard(null);

    /** Null where every address may be asked. */
    private final Set<String> allowed;

    private AddressGuard(Set<String> allowed) {
        this.allowed = allowed;
    }

    /** For addresses that the caller gave: all of http and https, private ones too. */
    public static AddressGuard open() {
        return OPEN;
    }

    /**
     * For addresses out of certificates: public ones, and those that the caller allows by name.
     *
     * @param allowedHosts {@code host} for any port or {@code host:port}; a host is a name or a literal address (IPv6 in brackets)
     * @return the guard
     * @throws IllegalArgumentException if an entry is not of this form
     */
    public static AddressGuard publicOnly(Collection<String> allowedHosts) {
        return new AddressGuard(allowedHosts.stream().map(AddressGuard::entry).collect(Collectors.toUnmodifiableSet()));
    }

    private static String entry(String host) {
        try {
            URI uri = URI.create("http://" + Objects.requireNonNull(host, "allowedHosts has null"));
            if (uri.getHost() != null && uri.getRawAuthority().equals(host) && uri.getRawUserInfo() == null && !host.endsWith(":")) {
                return host.toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("allowedHosts must be host or host:port: " + host, e);
        }
        throw new IllegalArgumentException("allowedHosts must be host or host:port: " + host);
    }

    /** Refuses an address. A name that cannot be looked up counts as not reached. */
    void check(URI address, boolean proxied, Deadline deadline) throws HttpFailure {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme) || address.getHost() == null) {
            throw refused(address, "is not http or https");
        }
        if (allowed == null || isAllowed(address)) {
            return;
        }
        if (address.getRawUserInfo() != null) {
            throw refused(address, "has a user name");
        }
        checkNetwork(address, proxied, deadline);
    }

    private boolean isAllowed(URI address) {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        return allowed.contains(host) || allowed.contains(host + ":" + port(address));
    }

    static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : "https".equalsIgnoreCase(address.getScheme()) ? 443 : 80;
    }

    private static void checkNetwork(URI address, boolean proxied, Deadline deadline) throws HttpFailure {
        InetAddress[] found;
        try {
            found = lookUp(address, deadline);
        } catch (UnknownHostException e) {
            if (proxied) {
                return;
            }
            throw new HttpFailure(HttpFailure.Kind.UNREACHABLE, GuardedHttp.shown(address) + ": host is unknown", e);
        }
        for (InetAddress one : found) {
            if (!PublicAddresses.contains(one)) {
                throw refused(address, "leads into a private network; allow " + address.getHost() + ":" + port(address) + " by name if it is yours");
            }
        }
        if (!proxied && "0".equals(java.security.Security.getProperty("networkaddress.cache.ttl")) && !isLiteral(address)) {
            throw refused(address, "cannot be held to one network address while networkaddress.cache.ttl is 0; allow the host by name");
        }
    }

    private static boolean isLiteral(URI address) {
        String host = address.getHost();
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    /** On a thread of its own: the platform's look-up knows neither deadline nor interrupt. */
    private static InetAddress[] lookUp(URI address, Deadline deadline) throws HttpFailure, UnknownHostException {
        CompletableFuture<InetAddress[]> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return InetAddress.getAllByName(address.getHost());
            } catch (UnknownHostException e) {
                throw new CompletionException(e);
            }
        }, task -> {
            Thread thread = new Thread(task, "edc-look-up");
            thread.setDaemon(true);
            thread.start();
        });
        try {
            return answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new HttpFailure(HttpFailure.Kind.TIMEOUT, GuardedHttp.shown(address) + ": host name not looked up in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpFailure(HttpFailure.Kind.INTERRUPTED, GuardedHttp.shown(address) + ": interrupted", e);
        } catch (ExecutionException e) {
            UnknownHostException unknown = new UnknownHostException(address.getHost());
            unknown.initCause(e.getCause());
            throw unknown;
        }
    }

    private static HttpFailure refused(URI address, String why) {
        return new HttpFailure(HttpFailure.Kind.ADDRESS_REFUSED, GuardedHttp.shown(address) + " " + why, null);
    }
}
