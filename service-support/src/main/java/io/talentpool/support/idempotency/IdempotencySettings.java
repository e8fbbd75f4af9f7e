package io.talentpool.support.idempotency;

import java.time.Duration;

import io.smallrye.config.WithDefault;
import io.talentpool.support.configuration.OperatorSettings;

/** What is kept for those who send a request twice. */
@OperatorSettings(prefix = "talent-pool.idempotency")
interface IdempotencySettings {

    /** For how long the answer to an {@code Idempotency-Key} is kept at least. */
    @WithDefault("24h")
    Duration keep();

    /** How often answers that were kept long enough are looked for and deleted. */
    @WithDefault("10m")
    Duration forgottenEvery();
}
