package io.talentpool.local.samples;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.talentpool.embedded.database.Database;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.AdminActor;
import io.talentpool.local.client.ClientActor;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.TalentPool;
import io.talentpool.local.client.answers.Candidate;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;

/**
 * Requests and interviews for a system that has none yet, so that no page is empty: made by the sample people through the API,
 * as everybody makes theirs.
 */
public final class SampleLifeCycles {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration LENGTH = Duration.ofMinutes(45);
    private static final Duration SHORT = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofMinutes(2);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TalentPool talentPool;
    private final AdminActor carla;
    private final Database database;

    private SampleLifeCycles(TalentPool talentPool, Database database) {
        this.talentPool = talentPool;
        this.database = database;
        this.carla = talentPool.admin(SamplePerson.CARLA);
    }

    /**
     * Makes them through the API, as everybody makes theirs.
     *
     * @param database the services', as its superuser
     * @throws io.talentpool.local.client.Surprise when the system does not answer as it should
     */
    public static void make(TalentPool talentPool, Database database) {
        SampleLifeCycles samples = new SampleLifeCycles(talentPool, database);
        samples.anna();
        samples.ben();
        samples.past();
    }

    /** Nobody can schedule in the past: these are about to begin, moved to this moment, and decided on. */
    private void past() {
        ClientActor anna = talentPool.client(SamplePerson.ANNA);
        ClientActor ben = talentPool.client(SamplePerson.BEN);
        List<Candidate> met = lastOf(anna.searchesCandidates("limit=100"), 20);
        List<Interview> first = List.of(
                meet(anna, SamplePerson.ANNA, met.get(0), "For the fraud desk."),
                meet(ben, SamplePerson.BEN, met.get(1), "For the evening shift."));
        decide(anna, first.get(0), "hire", "Asked the right questions and thought aloud. We would like to start soon.");
        decide(ben, first.get(1), "reject", "Very kind, but the role needs more experience with insurance.");
        List<Interview> second = List.of(
                meet(anna, SamplePerson.ANNA, met.get(2), "For the branch in York."),
                meet(ben, SamplePerson.BEN, met.get(3), "For the billing team."));
        decide(
                anna,
                second.get(0),
                "needs_review",
                "Convincing in conversation; we want to see a piece of work first.");
        post(
                "scheduled/" + second.get(1).id() + "/no-show",
                Map.of("party", "candidate", "reason", "Their power was out."));
    }

    private Interview meet(ClientActor client, SamplePerson person, Candidate candidate, String notes) {
        InterviewRequest request = asks(client, person, candidate, 7, notes);
        Interview interview = carla.schedules(request, Instant.now().plus(SOON).truncatedTo(ChronoUnit.SECONDS), SHORT);
        return interview.movedTo(InterviewTimes.beginNow(database, interview.id()));
    }

    /** Returns when the interview no longer stands in the way of the next one. */
    private void decide(ClientActor client, Interview interview, String decision, String feedback) {
        client.records(interview, decision, feedback);
        Patience.await(
                "the interview to be completed",
                PATIENCE,
                () -> Optional.of(interview).filter(decided -> !isLive(decided)));
    }

    private boolean isLive(Interview interview) {
        return carla.seesInterviews(interview.begins(), interview.begins().plusSeconds(1)).stream()
                .anyMatch(live -> live.id().equals(interview.id()));
    }

    private void anna() {
        ClientActor anna = talentPool.client(SamplePerson.ANNA);
        // From the end of the list, so that whoever tries out the first candidate finds nothing in the way.
        List<Candidate> last = lastOf(anna.searchesCandidates("limit=100"), 4);
        asks(anna, SamplePerson.ANNA, last.get(0), 4, "A first conversation, please.");
        carla.approves(asks(anna, SamplePerson.ANNA, last.get(1), 5, "For our reporting team."));
        reject(
                asks(anna, SamplePerson.ANNA, last.get(2), 6, "Could they start at once?"),
                "Already in another process.");
        schedule(asks(anna, SamplePerson.ANNA, last.get(3), 2, "For the branch in Leeds."), SamplePerson.ANNA, 2);
    }

    private void ben() {
        ClientActor ben = talentPool.client(SamplePerson.BEN);
        List<Candidate> last = lastOf(ben.searchesCandidates("limit=100"), 6);
        asks(ben, SamplePerson.BEN, last.get(0), 4, "Night shifts are possible.");
        schedule(asks(ben, SamplePerson.BEN, last.get(1), 3, "For the patients' help line."), SamplePerson.BEN, 3);
    }

    private static List<Candidate> lastOf(List<Candidate> candidates, int count) {
        return candidates.subList(Math.max(0, candidates.size() - count), candidates.size());
    }

    private static InterviewRequest asks(
            ClientActor client, SamplePerson person, Candidate candidate, int inDays, String notes) {
        OffsetDateTime first = morning(person, inDays);
        return client.requestsInterview(candidate, List.of(first, first.plusDays(1)), notes);
    }

    private void schedule(InterviewRequest request, SamplePerson client, int inDays) {
        carla.schedules(request, morning(client, inDays).toInstant(), LENGTH);
    }

    private void reject(InterviewRequest request, String reason) {
        post("requests/" + request.id() + "/reject", Map.of("reason", reason));
    }

    private void post(String path, Map<String, Object> body) {
        talentPool
                .actor(SamplePerson.CARLA)
                .post("/api/admin/interviews/" + path, body)
                .expect(200);
    }

    private static OffsetDateTime morning(SamplePerson client, int inDays) {
        return ZonedDateTime.now(client.timeZone())
                .plusDays(inDays)
                .with(MORNING)
                .toOffsetDateTime();
    }
}
