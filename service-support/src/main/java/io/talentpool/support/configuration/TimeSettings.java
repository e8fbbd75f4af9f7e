package io.talentpool.support.configuration;

import java.time.ZoneId;

import io.smallrye.config.WithDefault;

/** What times without a zone mean. */
@OperatorSettings(prefix = "talent-pool")
public interface TimeSettings {

    /** The zone of a time without an offset where nothing better is known, as {@code Europe/London}. All services have to be told the same. */
    @WithDefault("UTC")
    ZoneId timeZone();
}
