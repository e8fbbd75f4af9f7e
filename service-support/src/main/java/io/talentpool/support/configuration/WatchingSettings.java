package io.talentpool.support.configuration;

import java.util.List;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** What an operator sees. */
@OperatorSettings(prefix = "talent-pool")
public interface WatchingSettings extends SelfChecked {

    /** {@code true}: a JSON object per line, for machines; {@code false}: lines for people. */
    @WithName("log.json")
    @WithDefault("false")
    boolean logAsJson();

    /** The share of traces that is sent to the OpenTelemetry collector, from 0 to 1. Trace ids are in logs and events in any case. */
    @WithName("traces.ratio")
    @WithDefault("0.0")
    double tracesRatio();

    /** Where the collector takes OTLP over gRPC. */
    @WithName("traces.endpoint")
    @WithDefault("http://localhost:4317")
    BaseUrl tracesEndpoint();

    /** Whether {@code /q/swagger-ui} answers. */
    @WithName("swagger-ui.enabled")
    @WithDefault("false")
    boolean swaggerUi();

    @Override
    default List<String> contradictions() {
        return tracesRatio() < 0 || tracesRatio() > 1
                ? List.of("TALENT_POOL_TRACES_RATIO has to be from 0 to 1")
                : List.of();
    }
}
