package io.talentpool.support.limits;

import java.time.Duration;
import java.util.Optional;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * One limit: a token bucket for each caller. It remembers the callers of late and so many of them at most; one that it has forgotten has a full
 * bucket again.
 */
final class Rate {

    static final int MOST_CALLERS = 50_000;

    private final int perSecond;
    private final int burst;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Rate(int perSecond, int burst, TimeMeter time) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.time = time;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(untilFull().plusMinutes(1))
                .build();
    }

    /** Counts one call; when it is one too many, says how long to wait. */
    Optional<Duration> take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, unknown -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How many callers are remembered. */
    long callers() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Duration untilFull() {
        return Duration.ofSeconds(burst / perSecond + 1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(time)
                .build();
    }
}
