package io.talentpool.gateway.bpoc.trouble;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts candidates who were left out because something in their rows cannot be read, and tells of the first with each reason: the others
 * are as good as ever.
 */
@ApplicationScoped
public class UnreadableRows {

    private static final Logger LOG = Logger.getLogger(UnreadableRows.class);

    /** So many reasons are told apart. */
    private static final int MOST_REASONS = 100;

    private final Map<String, Boolean> told = new ConcurrentHashMap<>();
    private final Counter count;

    UnreadableRows(MeterRegistry metrics) {
        this.count = Counter.builder("talent_pool.bpoc.unreadable")
                .description("Times that a candidate was left out because their rows cannot be read")
                .register(metrics);
    }

    /** Of the reason only the kind is told: its words may hold what is in the row. */
    public void note(UUID candidate, Throwable why) {
        count.increment();
        String reason = SqlStates.of(why)
                .map(state -> "SQLSTATE " + state)
                .orElseGet(() -> why.getClass().getName());
        if (told.size() < MOST_REASONS && told.put(reason, true) == null) {
            LOG.errorf(
                    "Candidate %s is left out, as is everybody else with the same trouble: their rows cannot be read (%s). Look at"
                            + " them in BPOC; the metric talent_pool_bpoc_unreadable_total counts.",
                    candidate, reason);
        }
    }
}
