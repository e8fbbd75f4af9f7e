package io.talentpool.started;

import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_OUTCOMES;
import static io.talentpool.embedded.broker.TalentPoolTopics.INTERVIEW_REQUESTS;
import static io.talentpool.embedded.broker.TalentPoolTopics.SCHEDULED_INTERVIEWS;
import static io.talentpool.embedded.people.SamplePerson.ANNA;
import static io.talentpool.embedded.people.SamplePerson.BEN;
import static io.talentpool.embedded.people.SamplePerson.CARLA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.talentpool.local.client.AdminActor;
import io.talentpool.local.client.ClientActor;
import io.talentpool.local.client.Surprise;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.client.answers.Candidate;
import io.talentpool.local.client.answers.ClientPage;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.local.client.answers.OutcomeOverview;
import io.talentpool.local.client.answers.RoomVisit;
import io.talentpool.local.topics.EventContract;
import io.talentpool.local.topics.EventFollower;
import io.talentpool.local.topics.LifeCycleEvent;

/** One interview's way through the whole system, started as a person starts it. Read it to learn what Talent Pool does. */
@UsesTheSystem
class LifeCycleIT {

    private static final Duration SOON = Duration.ofMinutes(1);

    private final StartedSystem system;
    private final TalentPool talentPool;

    LifeCycleIT(StartedSystem system) {
        this.system = system;
        this.talentPool = system.talentPool();
    }

    @Test
    void anInterviewGoesFromTheSearchToTheDecision() {
        ClientActor anna = talentPool.client(ANNA);
        ClientActor ben = talentPool.client(BEN);
        AdminActor carla = talentPool.admin(CARLA);
        try (EventFollower anotherProgram =
                EventFollower.start(system.description().bootstrapServers())) {

            // A client of the staffing company looks for somebody who knows Excel, and finds them by first name only.
            Candidate candidate = anna.searchesCandidates("skills=Excel").stream()
                    .filter(found -> notYetAsked(anna, found))
                    .findFirst()
                    .orElseThrow();
            assertThat(anna.looksAt(candidate).path("firstName").asText()).isEqualTo(candidate.firstName());

            // She asks for an interview and offers two times. A second request for the same person is refused.
            InterviewRequest request = anna.requestsInterview(candidate, twoTimes(), "About month-end closing.");
            assertThat(request.status()).isEqualTo("pending");
            assertThatThrownBy(() -> anna.requestsInterview(candidate, twoTimes(), "Again."))
                    .isInstanceOf(Surprise.class)
                    .hasMessageContaining("409");

            // An admin sees the request and approves it.
            assertThat(carla.seesRequests("pending")).contains(request);
            assertThat(carla.approves(request).status()).isEqualTo("approved");

            // The candidate happens to have time right now, so the admin schedules the interview, and a video room is
            // made.
            Instant inAMoment = Instant.now().plusSeconds(120).truncatedTo(ChronoUnit.SECONDS);
            Interview interview = carla.schedules(request, inAMoment, Duration.ofMinutes(15));
            anotherProgram.await(request.id(), "scheduled-interview.room-ready", SOON);

            // The client opens the room with a link that is hers alone. Nobody else's page shows the interview.
            Interview seen = anna.seesInterviews().interview(interview.id()).orElseThrow();
            assertThat(seen.roomUrl()).isPresent();
            assertThat(RoomVisit.open(anna.joins(seen))).isEqualTo(new RoomVisit(200, "admitted", "participant"));
            assertThat(RoomVisit.open(URI.create(seen.roomUrl().get())))
                    .isEqualTo(new RoomVisit(200, "admitted", "participant"));
            assertThat(ben.seesInterviews().interview(interview.id())).isEmpty();

            // Once the interview has begun she records her decision, which completes it.
            system.begin(interview.id());
            assertThat(anna.records(seen, "hire", "Clear, careful and friendly.")
                            .decision())
                    .isEqualTo("hire");
            anotherProgram.await(request.id(), "scheduled-interview.completed", SOON);

            // The admin sees the decision; the client sees everything together.
            OutcomeOverview outcomes = carla.seesOutcomes();
            assertThat(outcomes.of(interview.id())).isPresent();
            assertThat(outcomes.hired()).isPositive();
            ClientPage page = anna.seesInterviews();
            assertThat(page.request(request.id()).orElseThrow().status()).isEqualTo("scheduled");
            Interview completed = page.interview(interview.id()).orElseThrow();
            assertThat(completed.status()).isEqualTo("completed");
            assertThat(completed.decision()).contains("hire");

            // Another program has seen every step, in order, and learned nothing personal.
            List<LifeCycleEvent> events = anotherProgram.of(request.id());
            assertThat(events).flatExtracting(EventContract::faultsOf).isEmpty();
            assertThat(types(events, INTERVIEW_REQUESTS))
                    .containsExactly(
                            "interview-request.created", "interview-request.approved", "interview-request.scheduled");
            assertThat(types(events, SCHEDULED_INTERVIEWS))
                    .containsExactly(
                            "scheduled-interview.scheduled",
                            "scheduled-interview.room-ready",
                            "scheduled-interview.completed");
            assertThat(types(events, INTERVIEW_OUTCOMES)).containsExactly("interview-outcome.recorded");
        }
    }

    private static boolean notYetAsked(ClientActor client, Candidate candidate) {
        return client.seesInterviews().requests().stream()
                .noneMatch(request -> request.candidateId().equals(candidate.id()));
    }

    private static List<OffsetDateTime> twoTimes() {
        OffsetDateTime tomorrow =
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.HOURS).plusDays(1);
        return List.of(tomorrow, tomorrow.plusDays(1));
    }

    private static List<String> types(List<LifeCycleEvent> events, String topic) {
        return events.stream()
                .filter(event -> event.topic().equals(topic))
                .map(LifeCycleEvent::type)
                .toList();
    }
}
