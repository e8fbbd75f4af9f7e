package io.talentpool.local.places;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.terminal.Trouble;

/** Which part listens where. All on the loopback interface, unless said otherwise. */
public final class Ports {

    private static final int HIGHEST = 65535;

    private final Map<Part, Integer> ports;
    private final Map<Part, String> hosts;

    private Ports(Map<Part, Integer> ports, Map<Part, String> hosts) {
        this.ports = ports;
        this.hosts = hosts;
    }

    /** The same, with some parts on other machines. */
    public Ports on(Map<Part, String> hosts) {
        return new Ports(ports, hosts);
    }

    /**
     * @param base the first of consecutive ports, one for each part in the order of {@link Part}; the usual ports where empty
     * @param chosen ports of single parts, which go before both
     * @throws Trouble when a number is no port or is there twice
     */
    public static Ports of(Optional<Integer> base, Map<Part, Integer> chosen) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        Set<Integer> seen = new HashSet<>();
        for (Part part : Part.values()) {
            int port = chosen.getOrDefault(
                    part, base.map(first -> first + part.ordinal()).orElse(part.usualPort()));
            if (port < 1 || port > HIGHEST) {
                throw new Trouble("%d is not a port that %s could have: choose one from 1 to %d."
                        .formatted(port, part.title(), HIGHEST));
            }
            if (!seen.add(port)) {
                throw new Trouble("Port %d is chosen for two parts, one of them %s.".formatted(port, part.title()));
            }
            ports.put(part, port);
        }
        return new Ports(ports, Map.of());
    }

    public int of(Part part) {
        return ports.get(part);
    }

    public String host(Part part) {
        return hosts.getOrDefault(part, "localhost");
    }

    /** {@code http://localhost:<port>} */
    public String url(Part part) {
        return "http://%s:%d".formatted(host(part), of(part));
    }

    /** @throws Trouble naming the first port that is taken, by whom where that can be told, and the way round it */
    public void requireFree(Set<Part> parts) {
        for (Part part : parts) {
            int port = of(part);
            if (!LocalPorts.isFree(port)) {
                throw new Trouble(
                        "Port %d, which %s needs, is in use by %s. Stop that program, or choose another port with %s."
                                .formatted(port, part.title(), PortHolder.describe(port), way(part)));
            }
        }
    }

    private static String way(Part part) {
        return part == Part.EDGE ? "--port" : "--part-port %s=PORT".formatted(part.key());
    }
}
