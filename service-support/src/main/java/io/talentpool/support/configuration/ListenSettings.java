package io.talentpool.support.configuration;

import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;

/** Where the service listens. */
@OperatorSettings(prefix = "quarkus.http")
public interface ListenSettings {

    /** The port. */
    int port();

    /** The address; the default is all that the machine has. */
    @WithName("host")
    @WithDefault("0.0.0.0")
    String host();
}
