package io.talentpool.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.talentpool.scheduling.suggestion.SlotSearch;
import io.talentpool.scheduling.suggestion.Suggestion;
import io.talentpool.scheduling.suggestion.SuggestionConfig;
import io.talentpool.scheduling.suggestion.SuggestionRules;

/** An admin wants to know which times to offer the candidate. Nothing is reserved: whoever schedules first has the slot. */
@Startup // rules that make no sense stop the start, not the first admin who asks
@ApplicationScoped
class SuggestTimes {

    private final InterviewRequests requests;
    private final ScheduledInterviews interviews;
    private final BusyTimes busyTimes;
    private final SuggestionRules rules;
    private final ZoneId defaultZone;
    private final Clock clock;

    SuggestTimes(
            InterviewRequests requests,
            ScheduledInterviews interviews,
            BusyTimes busyTimes,
            SuggestionConfig config,
            @ConfigProperty(name = "talent-pool.time-zone", defaultValue = "UTC") ZoneId defaultZone,
            Clock clock) {
        this.requests = requests;
        this.interviews = interviews;
        this.busyTimes = busyTimes;
        this.rules = SuggestionRules.of(config, defaultZone);
        this.defaultZone = defaultZone;
        this.clock = clock;
    }

    /**
     * What can be offered for a request.
     *
     * @param clientZone on whose clocks the client's working hours are
     */
    record Offer(UUID request, ZoneId clientZone, Duration length, List<Suggestion> suggestions) {}

    /** Fails as scheduling would: with 404 for an unknown request, 409 when it is closed (R5) or has a live interview (R6). */
    Uni<Offer> suggest(UUID request, Duration length) {
        return requests.open(request) // over HTTP, so before the session
                .chain(open -> suggest(open, length, clock.instant()));
    }

    private Uni<Offer> suggest(InterviewRequest request, Duration length, Instant now) {
        ZoneId clientZone = request.clientZone().orElse(defaultZone);
        List<Instant> preferred =
                request.preferredTimes().stream().map(OffsetDateTime::toInstant).toList();
        SlotSearch search = new SlotSearch(rules, clientZone, preferred, length, now);
        return Panache.withSession(() -> refuseClosedOrScheduled(request.id())
                        .chain(() ->
                                busyTimes.of(request, now, search.latestStart().plus(length))))
                // Half a year of half hours on two clocks: too much for the thread that serves everybody.
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(busy -> new Offer(request.id(), clientZone, length, search.among(busy)));
    }

    /** request-service's answer may be from before what this service knows already. */
    private Uni<Void> refuseClosedOrScheduled(UUID request) {
        return interviews
                .isClosed(request)
                .invoke(closed -> {
                    if (closed) {
                        throw SchedulingProblems.requestClosed("closed");
                    }
                })
                .chain(() -> interviews.liveFor(request))
                .invoke(live -> live.ifPresent(interview -> {
                    throw SchedulingProblems.alreadyScheduled(interview);
                }))
                .replaceWithVoid();
    }
}
