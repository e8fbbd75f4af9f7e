package io.talentpool.support.limits;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;

/** Which proxies in front are believed: so many of them, counted from this service, or those at given addresses. */
public final class TrustedProxies {

    private static final String EXPECTED =
            "has to be the number of proxies in front, or their addresses and networks, as 10.0.0.0/8, 127.0.0.1, ::1";
    private static final int MOST_DIGITS = 2;

    private final int count;
    private final List<CidrAddress> networks;

    private TrustedProxies(int count, List<CidrAddress> networks) {
        this.count = count;
        this.networks = networks;
    }

    /**
     * Called by the configuration.
     *
     * @throws IllegalArgumentException with a sentence for the operator
     */
    public static TrustedProxies of(String text) {
        String given = text.strip();
        if (given.matches("\\d{1," + MOST_DIGITS + "}")) {
            return new TrustedProxies(Integer.parseInt(given), List.of());
        }
        List<CidrAddress> networks = new ArrayList<>();
        Arrays.stream(given.split(",", -1)).map(String::strip).forEach(entry -> networks.add(network(entry)));
        return new TrustedProxies(0, networks);
    }

    private static CidrAddress network(String entry) {
        CidrAddress network = Inet.parseCidrAddress(entry);
        if (network != null) {
            return network;
        }
        InetAddress address = Inet.parseInetAddress(entry);
        if (address == null) {
            throw new IllegalArgumentException(EXPECTED);
        }
        return CidrAddress.create(address, address.getAddress().length * Byte.SIZE);
    }

    /** @param passed how many proxies lie between it and this service */
    boolean trust(InetAddress address, int passed) {
        return networks.isEmpty() ? passed < count : networks.stream().anyMatch(network -> network.matches(address));
    }

    /** With fewer entries the request has not come through all proxies that are counted. */
    int leastEntries() {
        return count;
    }
}
