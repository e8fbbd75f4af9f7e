package io.talentpool.embedded.testing;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/**
 * How long a test waits for a condition: far longer than it takes on a slow machine that also does other work. Only a test that
 * fails waits that long.
 */
public final class Patience {

    public static final Duration LIMIT = Duration.ofSeconds(90);

    private Patience() {}

    /** Awaitility with that limit. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT);
    }
}
