package io.talentpool.gateway.interviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Asks the three services with the caller's own token. If one of them fails, so does the whole: a page must not lie. Nor may it
 * show as undecided what is decided: outcomes that are not among the newest are asked for by their interviews.
 */
@ApplicationScoped
class LifeCycles {

    private static final String REQUESTS = "request service";
    private static final String SCHEDULING = "scheduling service";
    private static final String OUTCOMES = "outcome service";

    private final RequestService requests;
    private final SchedulingService scheduling;
    private final OutcomeService outcomes;

    LifeCycles(
            @RestClient RequestService requests,
            @RestClient SchedulingService scheduling,
            @RestClient OutcomeService outcomes) {
        this.requests = requests;
        this.scheduling = scheduling;
        this.outcomes = outcomes;
    }

    /** The newest of the caller's, from all services at once. */
    Uni<LifeCycle> newest() {
        return Uni.combine()
                .all()
                .unis(
                        Upstream.read(REQUESTS, requests.page(null)),
                        Upstream.read(SCHEDULING, scheduling.page(null)),
                        Upstream.read(OUTCOMES, outcomes.newest()))
                .asTuple()
                .chain(known -> withOutcomes(known.getItem1(), known.getItem2(), known.getItem3()));
    }

    /** What comes after a page. */
    Uni<LifeCycle> after(PagePlace place) {
        Uni<RequestService.Answer> asked = place.requests() == null
                ? Uni.createFrom().item(new RequestService.Answer(List.of(), null))
                : Upstream.read(REQUESTS, requests.page(place.requests()));
        Uni<SchedulingService.Answer> scheduled = place.interviews() == null
                ? Uni.createFrom().item(new SchedulingService.Answer(List.of(), null))
                : Upstream.read(SCHEDULING, scheduling.page(place.interviews()));
        return Uni.combine()
                .all()
                .unis(asked, scheduled)
                .asTuple()
                .chain(known -> outcomesOf(known.getItem2().interviews())
                        .map(recorded -> lifeCycle(known.getItem1(), known.getItem2(), recorded)));
    }

    private Uni<LifeCycle> withOutcomes(
            RequestService.Answer asked, SchedulingService.Answer scheduled, OutcomeService.Answer newest) {
        if (newest.nextCursor() == null) {
            return Uni.createFrom().item(lifeCycle(asked, scheduled, newest.outcomes()));
        }
        Set<String> decided = newest.outcomes().stream()
                .map(outcome -> outcome.path("scheduled_interview_id").asText())
                .collect(Collectors.toUnmodifiableSet());
        List<ObjectNode> others = scheduled.interviews().stream()
                .filter(interview -> !decided.contains(idOf(interview)))
                .toList();
        return outcomesOf(others).map(older -> {
            var all = new ArrayList<>(newest.outcomes());
            all.addAll(older);
            return lifeCycle(asked, scheduled, all);
        });
    }

    private Uni<List<ObjectNode>> outcomesOf(List<ObjectNode> interviews) {
        if (interviews.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<OutcomeService.Answer>> parts = IntStream.iterate(
                        0, from -> from < interviews.size(), from -> from + OutcomeService.MOST)
                .mapToObj(from -> interviews.subList(from, Math.min(from + OutcomeService.MOST, interviews.size())))
                .map(part -> Upstream.read(
                        OUTCOMES,
                        outcomes.about(part.stream().map(LifeCycles::idOf).collect(Collectors.joining(",")))))
                .toList();
        return Uni.join()
                .all(parts)
                .andFailFast()
                .map(answers -> answers.stream()
                        .flatMap(answer -> answer.outcomes().stream())
                        .toList());
    }

    private static LifeCycle lifeCycle(
            RequestService.Answer asked, SchedulingService.Answer scheduled, List<ObjectNode> outcomes) {
        return new LifeCycle(
                asked.requests(),
                scheduled.interviews(),
                outcomes,
                new PagePlace(asked.nextCursor(), scheduled.nextCursor()));
    }

    private static String idOf(ObjectNode interview) {
        return interview.path("id").asText();
    }
}
