package io.talentpool.support.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.smallrye.common.net.Inet;
import io.vertx.core.http.HttpServerRequest;

/**
 * The address that a request comes from. Each proxy appends the address that it was called from to {@code X-Forwarded-For} or {@code Forwarded}, so
 * the way back to the caller leads from the connection through these entries from the right. It is believed as far as it leads through trusted
 * proxies; what a caller wrote stands further left.
 */
final class CallerAddress {

    private static final String NOT_CONNECTED = "unknown";
    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    static String of(HttpServerRequest request, TrustedProxies proxies) {
        if (request.remoteAddress() == null) {
            return NOT_CONNECTED;
        }
        String connected = request.remoteAddress().hostAddress();
        return of(
                connected,
                request.headers().getAll("X-Forwarded-For"),
                request.headers().getAll("Forwarded"),
                proxies);
    }

    /**
     * The same for the lines of both headers. Where there are both and they do not agree, one of them is the caller's own: then neither is believed.
     */
    static String of(String connected, List<String> forwardedFor, List<String> forwarded, TrustedProxies proxies) {
        Optional<InetAddress> connection = address(connected);
        if (connection.isEmpty()) {
            return connected;
        }
        List<Optional<InetAddress>> older = ForwardedHops.ofForwardedFor(forwardedFor)
                .map(CallerAddress::address)
                .toList();
        List<Optional<InetAddress>> standard =
                ForwardedHops.ofForwarded(forwarded).map(CallerAddress::address).toList();
        InetAddress caller = caller(connection.get(), older.isEmpty() ? standard : older, proxies);
        boolean agree =
                older.isEmpty() || standard.isEmpty() || caller.equals(caller(connection.get(), standard, proxies));
        return network(agree ? caller : connection.get());
    }

    /** The first on the way back that is no trusted proxy. What does not say its address counts as the proxy that it came through. */
    private static InetAddress caller(
            InetAddress connection, List<Optional<InetAddress>> entries, TrustedProxies proxies) {
        if (entries.size() < proxies.leastEntries()) {
            return connection;
        }
        List<Optional<InetAddress>> way = new ArrayList<>(entries);
        way.add(Optional.of(connection));
        InetAddress reached = connection;
        for (int passed = 0; passed < way.size(); passed++) {
            Optional<InetAddress> next = way.get(way.size() - 1 - passed);
            if (next.isEmpty()) {
                return reached;
            }
            reached = next.get();
            if (!proxies.trust(reached, passed)) {
                return reached;
            }
        }
        return reached;
    }

    /** Only what is written in numbers: a name would be looked up. */
    private static Optional<InetAddress> address(String text) {
        return Optional.ofNullable(Inet.parseInetAddress(text.replaceFirst("%.*", "")))
                .map(CallerAddress::plain);
    }

    /** An address of IPv4 that is written as one of IPv6 is one of IPv4. */
    private static InetAddress plain(InetAddress address) {
        try {
            return InetAddress.getByAddress(address.getAddress());
        } catch (UnknownHostException hasTheRightLength) {
            throw new IllegalStateException(hasTheRightLength);
        }
    }

    /** One subscriber has a whole IPv6 network of 64 bits, and may use an address of it for each call. */
    private static String network(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length > 4 ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address.getHostAddress();
    }
}
