package io.talentpool.local.programs;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import io.talentpool.embedded.files.Texts;
import io.talentpool.local.places.Part;
import io.talentpool.local.places.Ports;
import io.talentpool.local.places.Settings;
import io.talentpool.local.processes.Service;

/** Prometheus on this machine: reads the four services' metrics and applies the alert rules of production. */
public final class Prometheus {

    private static final String INTERVAL = "5s";

    private Prometheus() {}

    /**
     * Writes its configuration.
     *
     * @param folder where that and what it measures is kept
     * @throws Trouble where there is none, and none can be had
     */
    public static Service prepare(Path folder, Path log, Ports ports) {
        Path configuration = folder.resolve("prometheus.yml");
        Texts.write(configuration, configuration(ports));
        Texts.write(folder.resolve("rules.yaml"), rules());
        int port = ports.of(Part.PROMETHEUS);
        return Service.other(
                Part.PROMETHEUS.key(),
                Script.find("deploy/observability/prometheus"),
                List.of(
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--storage.tsdb.retention.time=2d",
                        "--web.listen-address=localhost:" + port,
                        "--log.level=warn"),
                "tcp://localhost:" + port,
                log);
    }

    private static String configuration(Ports ports) {
        String jobs = Part.services().stream()
                .map(part -> """
                  - job_name: %s
                    metrics_path: /q/metrics
                    static_configs:
                      - targets: ['localhost:%d']
                        labels: {app_kubernetes_io_part_of: talent-pool, namespace: talent-pool}
                """.formatted(part.key(), ports.of(part)))
                .collect(Collectors.joining());
        return """
                global: {scrape_interval: %1$s, evaluation_interval: %1$s}
                rule_files: [rules.yaml]
                scrape_configs:
                """.formatted(INTERVAL) + jobs;
    }

    /** The groups of the resource that Prometheus's operator reads in a cluster. */
    private static String rules() {
        return Texts.read(Settings.checkout().resolve("deploy/observability/alerts.yaml"))
                .lines()
                .dropWhile(line -> !line.equals("  groups:"))
                .map(line -> line.substring(2))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
