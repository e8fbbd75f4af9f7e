package io.talentpool.proofs.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.Json;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.SystemUnderProof;

/**
 * Brings requests and interviews of clients of its own to the point at which a proof wants them, through the same calls that
 * anybody would make. Only an interview that has begun takes a trick: its time is moved into the past in the table.
 */
public final class Stage {

    /** In every note, so that it is known for one of a proof's. */
    public static final String NOTE = "Nota probationis";

    /** Without those whom the proof of anonymity plants, beside others, and takes away again. */
    private static final String CANDIDATES = """
            select u.id from users u join resumes_extracted r on r.user_id = u.id
            where u.admin_level = 'user' and u.id::text not like 'a5e0f000-5a3e-4c1e-8b0_-%' order by u.id""";

    private static final String BEGIN = """
            update scheduled_interviews set scheduled_time = ?
            where id = ?::uuid and status = 'scheduled' and room_status = 'ready'""";

    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MINUTES = 60;
    private static final int LEFT = 1;

    private final SystemUnderProof system;
    private final List<ProvingClient> clients;
    private final List<String> candidates;
    private final Actor carla;
    private final Actor dev;
    private final Slots slots = new Slots();
    private final AtomicInteger pairs = new AtomicInteger();

    private Stage(SystemUnderProof system, List<ProvingClient> clients) {
        this.system = system;
        this.clients = clients;
        this.candidates = system.bpoc().column(CANDIDATES);
        this.carla = system.talentPool().actor(SamplePerson.CARLA);
        this.dev = system.talentPool().actor(SamplePerson.DEV);
    }

    /** With that many clients, of whom nothing is open, whatever an interrupted proof may have left. */
    public static Stage with(int clients, SystemUnderProof system) {
        Stage stage = new Stage(system, ProvingClient.first(clients, system, TokenMint.of(system)));
        stage.clear();
        return stage;
    }

    public List<ProvingClient> clients() {
        return clients;
    }

    public List<String> candidates() {
        return candidates;
    }

    public Actor admin() {
        return carla;
    }

    public Actor otherAdmin() {
        return dev;
    }

    public Slots slots() {
        return slots;
    }

    public Exchange ask(ProvingClient client, String candidate) {
        return client.actor().post("/api/client/interviews/request", request(candidate));
    }

    /** The body of a request. */
    public static Map<String, Object> request(String candidate) {
        String nextWeek = OffsetDateTime.now(ZoneOffset.UTC).plusDays(7).toString();
        return Map.of(
                "bpoc_candidate_id", candidate,
                "preferred_times", List.of(nextWeek),
                "client_notes", NOTE);
    }

    public Exchange schedule(Actor admin, String request, Instant begin) {
        return admin.post(
                "/api/admin/interviews/schedule",
                Map.of(
                        "interview_request_id", request,
                        "scheduled_time", begin.toString(),
                        "duration_minutes", MINUTES,
                        "candidate_confirmed", true,
                        "admin_notes", NOTE));
    }

    public Asked pending(ProvingClient client, String candidate) {
        return asked(ask(client, candidate).expect(201), client, candidate);
    }

    /** A request, unless the client has an open one for the candidate. */
    Optional<Asked> asked(ProvingClient client, String candidate) {
        return Optional.of(ask(client, candidate))
                .filter(answer -> answer.status() != 409)
                .map(answer -> asked(answer.expect(201), client, candidate));
    }

    private static Asked asked(Exchange answer, ProvingClient client, String candidate) {
        return new Asked(client, candidate, Json.text(answer.member("request"), "id"));
    }

    /** Of a client and a candidate who have not met here yet. */
    public Asked pending() {
        Pair pair = strangers();
        return pending(pair.client(), pair.candidate());
    }

    /** A client and a candidate who have not met here yet. The first of both are left to proofs that bring people together themselves. */
    public Pair strangers() {
        int pair = pairs.getAndIncrement();
        int many = clients.size() - LEFT;
        return new Pair(
                clients.get(LEFT + pair % many),
                candidates.get(LEFT + (pair + pair / many) % (candidates.size() - LEFT)));
    }

    public record Pair(ProvingClient client, String candidate) {}

    public Asked approved() {
        Asked request = pending();
        carla.post(request.forAdmin("approve"), Map.of()).expect(200);
        return request;
    }

    public Meeting scheduled(Asked request) {
        Instant begin = slots.ahead();
        Exchange scheduled = schedule(carla, request.id(), begin).expect(201);
        return new Meeting(request, Json.text(scheduled.member("interview"), "id"), begin);
    }

    public Meeting scheduled() {
        return scheduled(pending());
    }

    public Meeting begun() {
        Meeting meeting = scheduled();
        begin(meeting);
        return meeting;
    }

    public Meeting cancelled() {
        Meeting meeting = scheduled();
        carla.post(meeting.forAdmin("cancel"), Map.of("reason", "This is a proof."))
                .expect(200);
        return meeting;
    }

    public Meeting underReview() {
        return underReview(pending());
    }

    /** A completed one, of which its client has said that more people must look at it. */
    public Meeting underReview(Asked request) {
        Meeting meeting = scheduled(request);
        begin(meeting);
        meeting.request()
                .client()
                .actor()
                .post(meeting.outcome(), Map.of("decision", "needs_review", "client_feedback", NOTE))
                .expect(201);
        return meeting;
    }

    /** Waits for the interview's room, then moves its time into the past. */
    public void begin(Meeting meeting) {
        awaitRoom(meeting);
        if (!beginIfReady(meeting)) {
            throw new Surprise("Expected interview %s to be live, but it is not.".formatted(meeting.id()));
        }
    }

    /** Waits until the room is there, after which nothing but a command changes the interview. */
    public void awaitRoom(Meeting meeting) {
        await(
                "a room for interview " + meeting.id(),
                "select id from scheduled_interviews where id = ?::uuid and room_status = 'ready'",
                meeting.id());
    }

    /** Waits until request-service has heard of an interview for the request. */
    public void awaitScheduled(Asked request) {
        await(
                "request %s to be scheduled".formatted(request.id()),
                "select id from interview_requests where id = ?::uuid and status = 'scheduled'",
                request.id());
    }

    /** Waits until request-service has heard that the request's interview was called off. */
    public void awaitOpen(Asked request) {
        await(
                "request %s to be open again".formatted(request.id()),
                "select aggregateid from interview_request_events where aggregateid = ?::uuid and type like '%reopened%'",
                request.id());
    }

    private void await(String what, String query, String id) {
        Patience.await(
                what,
                LONGEST,
                () -> system.database().column(query, id).stream().findFirst());
    }

    /**
     * Moves the time of a live interview into the past, if its room is there: until then the service that writes the room down
     * writes the whole row, with the time that it knows.
     *
     * @return whether it has begun now
     */
    public boolean beginIfReady(Meeting meeting) {
        return system.database().change(BEGIN, slots.past().atOffset(ZoneOffset.UTC), meeting.id()) == 1;
    }

    /** Ends whatever is open, so that other proofs, and this one the next time, find a clear stage. */
    public void clear() {
        Clearance.of(system, carla).run();
    }
}
