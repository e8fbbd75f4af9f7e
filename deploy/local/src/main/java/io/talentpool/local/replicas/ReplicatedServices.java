package io.talentpool.local.replicas;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.edge.Balancer;
import io.talentpool.local.edge.Edge;
import io.talentpool.local.edge.PagesSignIn;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.places.Settings;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.processes.Service;

/**
 * All four services once more, as in a cluster: several replicas of each behind an address of its own, which the others know them by, and
 * an edge in front of all. They share the running system's database and broker with the services that are there already.
 */
public final class ReplicatedServices implements AutoCloseable {

    private static final String SHUTDOWN_DELAY = "8s";
    /** The manifests' {@code terminationGracePeriodSeconds}. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(45);

    private final Map<Part, Balancer> balancers = new EnumMap<>(Part.class);
    private final Map<Part, List<Companion>> replicas = new EnumMap<>(Part.class);
    private final int count;
    private final Ports ports;
    private final Edge edge;

    private ReplicatedServices(
            RunningSystem system,
            int count,
            Map<Part, List<String>> jvmOptions,
            int edgePort,
            Optional<PagesSignIn> signIn) {
        this.count = count;
        Map<Part, Integer> addresses = new EnumMap<>(Part.class);
        Part.services().forEach(part -> addresses.put(part, LocalPorts.anyFree()));
        addresses.put(Part.EDGE, edgePort);
        this.ports = portsOf(system, addresses);
        Map<String, String> neighbours = new TreeMap<>(
                Map.of("TALENT_POOL_HTTP_SHUTDOWN_DELAY", SHUTDOWN_DELAY, "TALENT_POOL_LOG_JSON", "true"));
        Part.services().forEach(part -> neighbours.put("TALENT_POOL_" + part.name() + "_URL", ports.url(part)));
        signIn.ifPresent(elsewhere -> {
            neighbours.put("TALENT_POOL_IDENTITY_ISSUER_URL", elsewhere.issuer());
            neighbours.put("TALENT_POOL_IDENTITY_ROLES_CLAIM", elsewhere.rolesClaim());
        });
        for (Part part : Part.services()) {
            replicas.put(
                    part,
                    new ArrayList<>(IntStream.range(0, count)
                            .mapToObj(number -> Replica.start(system, part, jvmOptions.get(part), neighbours))
                            .toList()));
            balancers.put(part, Balancer.start(ports.of(part), portsOf(replicas.get(part))));
        }
        this.edge = signIn.map(elsewhere -> Edge.start(ports, Settings.webPages(), elsewhere))
                .orElseGet(() -> Edge.start(ports, Settings.webPages()));
    }

    /**
     * Returns once all are ready.
     *
     * @param count replicas of each
     * @param jvmOptions what Java is told for each service
     */
    public static ReplicatedServices start(RunningSystem system, int count, Map<Part, List<String>> jvmOptions) {
        return new ReplicatedServices(system, count, jvmOptions, LocalPorts.anyFree(), Optional.empty());
    }

    /**
     * One of each, whose people sign in at another identity provider than those of the running system. Returns once all are ready.
     *
     * @param edgePort of the address in front of them, which that provider has to know
     */
    public static ReplicatedServices start(RunningSystem system, int edgePort, PagesSignIn signIn) {
        Map<Part, List<String>> options = new EnumMap<>(Part.class);
        Part.services().forEach(part -> options.put(part, Service.FOR_A_LAPTOP));
        return new ReplicatedServices(system, 1, options, edgePort, Optional.of(signIn));
    }

    private static Ports portsOf(RunningSystem system, Map<Part, Integer> addresses) {
        Map<Part, Integer> all = new EnumMap<>(Part.class);
        Ports running = Replica.portsOf(system);
        for (Part part : Part.values()) {
            all.put(part, running.of(part));
        }
        all.putAll(addresses);
        return Ports.of(Optional.empty(), all);
    }

    private static List<Integer> portsOf(List<Companion> replicas) {
        return replicas.stream()
                .map(replica -> URI.create(replica.url()).getPort())
                .toList();
    }

    /** The one address in front of all. */
    public String url() {
        return ports.url(Part.EDGE);
    }

    /** The address of one service, whichever replica answers. */
    public String url(Part service) {
        return ports.url(service);
    }

    /** Whether requests go to all replicas of that service. */
    public boolean isComplete(Part service) {
        return balancers.get(service).hasReady(count);
    }

    public int replicas() {
        return count;
    }

    /** Tells one replica to stop, waits until it has, and starts another in its place; returns once that is ready. */
    public void replace(Part service, int number) {
        replicas.get(service).get(number).restart(LONGEST_STOP);
    }

    @Override
    public void close() {
        edge.close();
        balancers.values().forEach(Balancer::close);
        replicas.values().stream().flatMap(List::stream).parallel().forEach(Companion::close);
    }
}
