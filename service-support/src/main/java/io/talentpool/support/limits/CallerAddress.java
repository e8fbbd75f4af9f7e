package io.talentpool.support.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

import io.vertx.core.http.HttpServerRequest;

/**
 * The address that a request comes from. What {@code X-Forwarded-For} says is believed as far as it was written by proxies that the operator
 * knows of: each appends the address that it was called from, so the entries count from the right, and what a caller wrote stands further left.
 */
final class CallerAddress {

    private static final String HEADER = "X-Forwarded-For";
    /** Only what is an address: a name would be looked up. */
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]{7,15}|[0-9a-fA-F:.]{2,45}");

    private static final int NETWORK_BYTES = 8;

    private CallerAddress() {}

    /** @param proxies how many of them append to the header */
    static String of(HttpServerRequest request, int proxies) {
        String connected = request.remoteAddress() == null
                ? "unknown"
                : request.remoteAddress().hostAddress();
        return network(forwarded(request.headers().getAll(HEADER), proxies, connected));
    }

    private static String forwarded(List<String> lines, int proxies, String connected) {
        List<String> entries = lines.stream()
                .flatMap(line -> Arrays.stream(line.split(",")))
                .map(String::strip)
                .toList();
        return proxies == 0 || entries.size() < proxies
                ? connected
                : withoutPort(entries.get(entries.size() - proxies));
    }

    private static String withoutPort(String entry) {
        if (entry.startsWith("[")) {
            return entry.substring(1).replaceFirst("].*", "");
        }
        return entry.replaceFirst("^([0-9.]+):\\d+$", "$1");
    }

    /** One subscriber has a whole IPv6 network of 64 bits, and may use an address of it for each call. */
    private static String network(String address) {
        if (!address.contains(":") || !NUMERIC.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length > 4 ? java.util.HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }
}
