package io.talentpool.gateway.picture;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;

/**
 * Where a picture is asked for: an address on the web, and the one server behind its name that was looked up and checked. The connection goes
 * to that server, so the name cannot mean another one by then.
 */
record Destination(URI address, InetAddress server) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /**
     * Looks a name up and checks where it leads. Blocks.
     *
     * @param trusted origins that are asked wherever they are
     * @throws NoPicture when we do not ask there, or the name is unknown
     */
    static Destination of(URI address, Set<String> trusted) {
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new NoPicture(NoPicture.Reason.FORBIDDEN);
        }
        boolean isTrusted = trusted.contains(origin(address));
        if (!isTrusted && !(isSecure(address) && port(address) == HTTPS_PORT)) {
            throw new NoPicture(NoPicture.Reason.FORBIDDEN);
        }
        InetAddress[] servers = lookUp(address.getHost());
        if (!isTrusted && !Arrays.stream(servers).allMatch(PublicAddresses::isPublic)) {
            throw new NoPicture(NoPicture.Reason.INWARDS);
        }
        return new Destination(address, PublicAddresses.address(servers[0].getAddress()));
    }

    /** Scheme, host and port, the latter where it is not the scheme's own: {@code http://localhost:8080}. */
    static String origin(URI address) {
        var origin = "%s://%s".formatted(address.getScheme(), address.getHost()).toLowerCase(Locale.ROOT);
        boolean isUsual = port(address) == (isSecure(address) ? HTTPS_PORT : HTTP_PORT);
        return isUsual ? origin : origin + ":" + port(address);
    }

    RequestOptions request() {
        return new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setServer(SocketAddress.inetSocketAddress(port(address), server.getHostAddress()))
                .setHost(address.getHost())
                .setPort(port(address))
                .setSsl(isSecure(address))
                .setURI(path() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery()));
    }

    private String path() {
        return address.getRawPath().isEmpty() ? "/" : address.getRawPath();
    }

    private static InetAddress[] lookUp(String host) {
        try {
            return InetAddress.getAllByName(host);
        } catch (UnknownHostException unknown) {
            throw new NoPicture(NoPicture.Reason.UNREACHABLE);
        }
    }

    private static boolean isSecure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return isSecure(address) ? HTTPS_PORT : HTTP_PORT;
    }
}
