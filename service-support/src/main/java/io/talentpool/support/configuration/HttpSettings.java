package io.talentpool.support.configuration;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** How the service is called. */
@OperatorSettings(prefix = "talent-pool.http")
public interface HttpSettings extends SelfChecked {

    /** The largest body that is read, in bytes. */
    @WithDefault("65536")
    int maxBodyBytes();

    /** Whether pages of other origins may read answers. */
    @WithDefault("false")
    boolean corsEnabled();

    /** Those origins, separated by commas: {@code https://app.example.com}. */
    Optional<String> corsOrigins();

    /** For how long the service goes on serving after it was told to stop, so that nobody is sent to it any more when it does. */
    @WithName("shutdown-delay")
    @WithDefault("0s")
    java.time.Duration shutdownDelay();

    @Override
    default List<String> contradictions() {
        return corsEnabled() && corsOrigins().isEmpty()
                ? List.of("TALENT_POOL_HTTP_CORS_ENABLED is true: name the origins in TALENT_POOL_HTTP_CORS_ORIGINS")
                : List.of();
    }
}
