package io.talentpool.started.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.AdminActor;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.client.answers.Candidate;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.started.StartedSystem;

import com.fasterxml.jackson.databind.JsonNode;

/** Brings about what a page is to show, whatever else is in the system: for candidates nobody has asked for and who have time. */
final class Scene {

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration LEAD = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofHours(4);
    private static final Duration SOON = Duration.ofMinutes(1);

    private final StartedSystem system;
    private final TalentPool talentPool;
    private final AdminActor admin;

    Scene(StartedSystem system) {
        this.system = system;
        this.talentPool = system.talentPool();
        this.admin = talentPool.admin(SamplePerson.CARLA);
    }

    /** A candidate who has time now, and for whom the client has no open request. */
    Candidate someoneFor(SamplePerson client) {
        Stream<UUID> asked = Stream.of("pending", "approved")
                .flatMap(status -> talentPool.client(client).seesRequests(status).stream())
                .map(InterviewRequest::candidateId);
        Set<UUID> unavailable =
                Stream.concat(asked, busyNow().map(Interview::candidateId)).collect(Collectors.toSet());
        return talentPool.client(client).searchesCandidates("limit=100").stream()
                .filter(candidate -> !unavailable.contains(candidate.id()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is nobody left whom %s could ask for".formatted(client)));
    }

    /** A request that is pending. */
    InterviewRequest request(SamplePerson client) {
        OffsetDateTime tomorrow =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        return talentPool
                .client(client)
                .requestsInterview(someoneFor(client), List.of(tomorrow, tomorrow.plusDays(1)), "For our page.");
    }

    /** An interview that has just begun, with its room. */
    Interview begunInterview(SamplePerson client) {
        Patience.await(
                client + " to have time now",
                SOON,
                () -> busyNow().noneMatch(live -> live.clientUserId().equals(client.clientUserId()))
                        ? Optional.of(client)
                        : Optional.empty());
        Instant begin = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        Interview interview = admin.schedules(request(client), begin, LENGTH);
        return interview.movedTo(system.begin(interview.id()));
    }

    /** Asks until the answer is as it is to become after the fact. */
    JsonNode awaitAnswer(String what, SamplePerson who, String path, Predicate<JsonNode> as) {
        return Patience.await(
                what,
                SOON,
                () -> Optional.of(talentPool.actor(who).get(path).expect(200).answer())
                        .filter(as));
    }

    /** The member of a list with that id. */
    static JsonNode withId(JsonNode list, UUID id) {
        for (JsonNode item : list) {
            if (item.path("id").asText().equals(id.toString())) {
                return item;
            }
        }
        throw new AssertionError("There is no %s in %s".formatted(id, list));
    }

    private Stream<Interview> busyNow() {
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(LENGTH).plus(SOON);
        return admin.seesInterviews(begin.minus(LONGEST), end).stream()
                .filter(interview -> interview.occupies(begin, end));
    }
}
