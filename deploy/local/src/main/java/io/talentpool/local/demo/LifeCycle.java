package io.talentpool.local.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.AdminActor;
import io.talentpool.local.client.ClientActor;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.client.answers.Candidate;
import io.talentpool.local.client.answers.ClientPage;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.local.client.answers.OutcomeOverview;
import io.talentpool.local.client.answers.RoomVisit;
import io.talentpool.local.topics.EventFollower;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The life of one interview, from the search for a candidate to the decision to hire. It can be played any number of times;
 * a {@link Surprise} ends it at once.
 */
final class LifeCycle {

    private static final Duration LENGTH = Duration.ofMinutes(15);
    private static final Duration LONGEST_INTERVIEW = Duration.ofHours(4);
    /** An outcome needs an interview that has begun, so it is set to begin in a moment rather than tomorrow. */
    private static final Duration LEAD = Duration.ofSeconds(8);

    /** Long enough for Kafka to notice that a consumer was killed, as {@code deploy/proofs/events} does; a moment otherwise. */
    private static final Duration SOON = Duration.ofSeconds(60);

    private final TalentPool talentPool;
    private final EventFollower events;
    private final Narrator narrator;
    private final AdminActor carla;

    LifeCycle(TalentPool talentPool, EventFollower events, Narrator narrator) {
        this.talentPool = talentPool;
        this.events = events;
        this.narrator = narrator;
        this.carla = talentPool.admin(SamplePerson.CARLA);
    }

    void play() {
        List<Interview> busy = interviewsOfThisHour();
        ClientActor client = someoneWithTime(busy);
        String name = capitalised(client.name());
        Candidate candidate = findsACandidate(client, name, busy);
        InterviewRequest request = requestsAnInterview(client, name, candidate);
        carlaApproves(request);
        Interview interview = carlaSchedules(request);
        joins(client, name, interview);
        int hiredBefore = waitsForTheStart(interview);
        hires(client, name, candidate, interview, hiredBefore);
        everyoneSeesTheEnd(client, name, request, interview);
        theStreamIsComplete(request);
    }

    /** An interrupted demo leaves an interview that still takes its time: of its client and of its candidate. */
    private List<Interview> interviewsOfThisHour() {
        narrator.step("Carla looks at who is busy in the next quarter of an hour");
        Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(LEAD).plus(LENGTH).plus(SOON);
        return carla.seesInterviews(begin.minus(LONGEST_INTERVIEW), end).stream()
                .filter(interview -> interview.occupies(begin, end))
                .toList();
    }

    private ClientActor someoneWithTime(List<Interview> busy) {
        return Stream.of(SamplePerson.ANNA, SamplePerson.BEN)
                .filter(person -> busy.stream()
                        .noneMatch(interview -> interview.clientUserId().equals(person.clientUserId())))
                .findFirst()
                .map(talentPool::client)
                .orElseThrow(() -> new Surprise(
                        "Expected Anna or Ben to have a free quarter of an hour, but both have an interview now"
                                + " that is still scheduled; try again when one of them is over."));
    }

    private Candidate findsACandidate(ClientActor client, String name, List<Interview> busy) {
        narrator.step(name + " looks for somebody who knows Excel or SQL and has not been asked yet");
        Stream<UUID> asked = Stream.of("pending", "approved")
                .flatMap(status -> client.seesRequests(status).stream())
                .map(InterviewRequest::candidateId);
        Set<UUID> unavailable =
                Stream.concat(asked, busy.stream().map(Interview::candidateId)).collect(Collectors.toSet());
        Candidate candidate = client.searchesCandidates("skills=Excel,SQL&limit=50").stream()
                .filter(found -> !unavailable.contains(found.id()))
                .findFirst()
                .orElseThrow(() -> new Surprise(
                        "Expected a candidate for whom " + name + " has no open request, but there is none."));
        narrator.step("%s reads %s's profile".formatted(name, candidate.firstName()));
        JsonNode profile = client.looksAt(candidate);
        require(
                profile.path("firstName").asText().equals(candidate.firstName()),
                "the profile to be %s's, but it is %s's",
                candidate.firstName(),
                profile.path("firstName").asText());
        require(!profile.has("email") && !profile.has("lastName"), "an anonymous profile, but it names the person");
        return candidate;
    }

    private InterviewRequest requestsAnInterview(ClientActor client, String name, Candidate candidate) {
        narrator.step("%s asks for an interview with %s and offers two times".formatted(name, candidate.firstName()));
        OffsetDateTime tomorrow =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        InterviewRequest request = client.requestsInterview(
                candidate, List.of(tomorrow, tomorrow.plusDays(1)), "We would like to talk about month-end closing.");
        expect("pending", request.status(), "request");
        events.follow(request.id(), narrator::event);
        events.await(request.id(), "interview-request.created", SOON);
        return request;
    }

    private void carlaApproves(InterviewRequest request) {
        narrator.step("Carla, an admin, sees the pending request and approves it");
        require(
                carla.seesRequests("pending").stream().anyMatch(request::equals),
                "request %s among the pending ones, but it is not there",
                request.id());
        expect("approved", carla.approves(request).status(), "request");
        events.await(request.id(), "interview-request.approved", SOON);
    }

    private Interview carlaSchedules(InterviewRequest request) {
        narrator.step("The candidate has time right now: Carla schedules the interview");
        Instant begin = Instant.now().plus(LEAD).truncatedTo(ChronoUnit.SECONDS);
        Interview interview = carla.schedules(request, begin, LENGTH);
        expect("scheduled", interview.status(), "interview");
        events.await(request.id(), "scheduled-interview.scheduled", SOON);
        events.await(request.id(), "scheduled-interview.room-ready", SOON);
        events.await(request.id(), "interview-request.scheduled", SOON);
        return interview;
    }

    private void joins(ClientActor client, String name, Interview interview) {
        narrator.step("%s sees the interview and opens the video room with a personal link".formatted(name));
        Interview seen = client.seesInterviews()
                .interview(interview.id())
                .orElseThrow(() -> new Surprise(
                        "Expected interview %s on %s's page, but it is not there.".formatted(interview.id(), name)));
        require(seen.roomUrl().isPresent(), "a video room for the interview, but there is none yet");
        URI link = client.joins(seen);
        require(
                link.getPath().endsWith("/interview-" + interview.id()),
                "a link into the room of interview %s, but it leads to %s",
                interview.id(),
                link.getPath());
        RoomVisit visit = RoomVisit.open(link);
        require(visit.admitted(), "%s to be admitted to the room, but the page says \"%s\"", name, visit.state());
        require(
                visit.role().equals("participant"),
                "%s to be a participant, but the page says \"%s\"",
                name,
                visit.role());
        narrator.remark("The room recognises %s as a participant and opens its door.".formatted(name));
    }

    /** @return how many had been hired so far */
    private int waitsForTheStart(Interview interview) {
        narrator.step("While everybody waits for the interview to begin, Carla looks at the figures");
        int hired = carla.seesOutcomes().hired();
        Patience.until(interview.begins(), narrator::countdown);
        return hired;
    }

    private void hires(ClientActor client, String name, Candidate candidate, Interview interview, int hiredBefore) {
        narrator.step("%s has talked with %s and decides to hire".formatted(name, candidate.firstName()));
        client.records(interview, "hire", "Clear, careful and friendly. We want to begin next month.");
        events.await(interview.requestId(), "interview-outcome.recorded", SOON);
        events.await(interview.requestId(), "scheduled-interview.completed", SOON);

        narrator.step("Carla sees the decision and the figures");
        OutcomeOverview outcomes = carla.seesOutcomes();
        require(
                outcomes.of(interview.id())
                        .filter(outcome -> outcome.decision().equals("hire"))
                        .isPresent(),
                "the decision to hire among the newest outcomes, but it is not there");
        require(
                outcomes.hired() > hiredBefore,
                "more than %d hired in the figures, but they say %d",
                hiredBefore,
                outcomes.hired());
    }

    private void everyoneSeesTheEnd(ClientActor client, String name, InterviewRequest request, Interview interview) {
        narrator.step(name + "'s page shows the whole life cycle");
        ClientPage page = client.seesInterviews();
        require(
                page.request(request.id())
                        .filter(seen -> seen.status().equals("scheduled"))
                        .isPresent(),
                "the request to be scheduled on the page, but it is not");
        Interview completed = page.interview(interview.id())
                .orElseThrow(() -> new Surprise("Expected the interview on the page, but it is not there."));
        expect("completed", completed.status(), "interview");
        require(completed.decision().equals(Optional.of("hire")), "the decision beside the interview, but it is not");
    }

    private void theStreamIsComplete(InterviewRequest request) {
        narrator.step("Another program has seen every step on Kafka");
        List<String> lines = ExpectedEvents.check(events.of(request.id()));
        lines.forEach(narrator::remark);
    }

    private static void expect(String expectedStatus, String status, String what) {
        require(status.equals(expectedStatus), "the %s to be %s, but it is %s", what, expectedStatus, status);
    }

    private static void require(boolean holds, String expectation, Object... values) {
        if (!holds) {
            throw new Surprise("Expected " + expectation.formatted(values) + ".");
        }
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
