package io.talentpool.support.watching;

import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;

/**
 * Counts how many took how long, for what somebody waits for: percentiles over all replicas can be made of that, which cannot be made of the
 * percentiles of each.
 */
final class Histograms {

    private static final Set<String> WAITED_FOR = Set.of(
            "http.server.requests", "talent_pool.events.latency", "talent_pool.daily.calls", "talent_pool.bpoc.calls");

    private static final double[] BOUNDS = Stream.of(5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToDouble(millis -> Duration.ofMillis(millis).toNanos())
            .toArray();

    private Histograms() {}

    @Produces
    @Singleton
    static MeterFilter ofWhatIsWaitedFor() {
        return new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id meter, DistributionStatisticConfig config) {
                return WAITED_FOR.contains(meter.getName())
                        ? DistributionStatisticConfig.builder()
                                .serviceLevelObjectives(BOUNDS)
                                .build()
                                .merge(config)
                        : config;
            }
        };
    }
}
