package io.talentpool.gateway.reading;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.talentpool.gateway.extraction.Reading.Outcome;
import io.talentpool.gateway.search.CandidateIndex;
import io.talentpool.gateway.search.snapshot.UnreadMember;

/** How well the résumé of each indexed candidate was read, as the index has it. */
@ApplicationScoped
class Readings {

    /** What fewer have is not told: it may be somebody's name. */
    private static final int FEWEST = 5;

    private final CandidateIndex index;

    Readings(CandidateIndex index) {
        this.index = index;
    }

    void measure(@Observes StartupEvent start, MeterRegistry metrics) {
        for (var outcome : Outcome.values()) {
            Gauge.builder("talent_pool_resumes_read", index, known -> known.read(outcome))
                    .description("Indexed candidates by how well their résumé could be read")
                    .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                    .register(metrics);
        }
    }

    /** What several candidates have and nobody could read, the most frequent first. */
    List<UnreadMember> unread() {
        return index.unread(FEWEST);
    }
}
