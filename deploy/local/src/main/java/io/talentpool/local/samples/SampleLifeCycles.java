package io.talentpool.local.samples;

import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.AdminActor;
import io.talentpool.local.client.Candidate;
import io.talentpool.local.client.ClientActor;
import io.talentpool.local.client.InterviewRequest;
import io.talentpool.local.client.TalentPool;

/**
 * Requests and interviews for a system that has none yet, so that no page is empty: made by the sample people through the API,
 * as everybody makes theirs.
 */
public final class SampleLifeCycles {

    private static final LocalTime MORNING = LocalTime.of(10, 0);
    private static final Duration LENGTH = Duration.ofMinutes(45);

    private final TalentPool talentPool;
    private final AdminActor carla;

    private SampleLifeCycles(TalentPool talentPool) {
        this.talentPool = talentPool;
        this.carla = talentPool.admin(SamplePerson.CARLA);
    }

    /** @throws io.talentpool.local.client.Surprise when the system does not answer as it should */
    public static void make(TalentPool talentPool) {
        SampleLifeCycles samples = new SampleLifeCycles(talentPool);
        samples.anna();
        samples.ben();
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
        talentPool
                .actor(SamplePerson.CARLA)
                .post("/api/admin/interviews/requests/" + request.id() + "/reject", Map.of("reason", reason))
                .expect(200);
    }

    private static OffsetDateTime morning(SamplePerson client, int inDays) {
        return ZonedDateTime.now(client.timeZone())
                .plusDays(inDays)
                .with(MORNING)
                .toOffsetDateTime();
    }
}
