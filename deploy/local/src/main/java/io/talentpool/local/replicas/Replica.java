package io.talentpool.local.replicas;

import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.talentpool.embedded.ports.LocalPorts;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.RunningSystem;
import io.talentpool.local.places.Settings;
import io.talentpool.local.places.StateFolder;
import io.talentpool.local.processes.Companion;
import io.talentpool.local.processes.Service;
import io.talentpool.local.programs.ServiceCatalogue;

/**
 * One more process of a service, beside the one that the launcher keeps: the same program with the same configuration on another
 * port. For proofs of what holds with several replicas; nobody starts it again but whoever started it.
 */
public final class Replica {

    private Replica() {}

    /**
     * Returns once it is ready.
     *
     * @throws Trouble when it does not come to that
     */
    public static Companion start(RunningSystem system, Part part) {
        return start(system, part, Service.FOR_A_LAPTOP);
    }

    /** The same with what Java itself is told. */
    public static Companion start(RunningSystem system, Part part, List<String> jvmOptions) {
        return start(system, part, jvmOptions, Map.of());
    }

    /** The same with some of its configuration replaced. */
    public static Companion start(
            RunningSystem system, Part part, List<String> jvmOptions, Map<String, String> configuration) {
        return start(system, part, jvmOptions, configuration, Service.ownJava());
    }

    /** The same with another Java. */
    public static Companion start(
            RunningSystem system, Part part, List<String> jvmOptions, Map<String, String> configuration, Path java) {
        Path logs = Path.of(system.logs());
        Service first = new ServiceCatalogue(
                        Settings.checkout(), new StateFolder(logs.getParent()), portsOf(system), Optional.empty())
                .one(part);
        int port = Optional.ofNullable(configuration.get("QUARKUS_HTTP_PORT"))
                .map(Integer::parseInt)
                .orElseGet(LocalPorts::anyFree);
        Map<String, String> environment = new TreeMap<>(first.environment());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.putAll(configuration);
        return Companion.start(new Service(
                first.name(),
                first.program(),
                "http://localhost:" + port,
                environment,
                logs.resolve(part.key() + "-2.log"),
                jvmOptions,
                java));
    }

    /** Those that the running system has; it does not say which the identity provider's and Prometheus's are, and no service needs them. */
    public static Ports portsOf(RunningSystem system) {
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        ports.put(Part.EDGE, portOf(system.edgeUrl()));
        ports.put(Part.DATABASE, system.databasePort());
        ports.put(Part.KAFKA, portOf("kafka://" + system.bootstrapServers()));
        ports.put(Part.DAILY, portOf(system.dailyUrl()));
        ports.put(Part.IDENTITY, LocalPorts.anyFree());
        ports.put(Part.PROMETHEUS, LocalPorts.anyFree());
        Part.services()
                .forEach(part ->
                        ports.put(part, portOf(system.services().get(part.key()).url())));
        return Ports.of(Optional.empty(), ports);
    }

    private static int portOf(String url) {
        return URI.create(url).getPort();
    }
}
