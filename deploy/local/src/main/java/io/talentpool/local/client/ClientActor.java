package io.talentpool.local.client;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import io.talentpool.local.client.answers.Candidate;
import io.talentpool.local.client.answers.ClientPage;
import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.local.client.answers.Outcome;

import com.fasterxml.jackson.databind.JsonNode;

/** What a client does, in the words of the trade. Every method throws a {@link Surprise} when another answer comes than success. */
public final class ClientActor {

    private final Actor actor;

    ClientActor(Actor actor) {
        this.actor = actor;
    }

    public String name() {
        return actor.name();
    }

    /** @param query the query string of the search, encoded, as {@code skills=Java&limit=50} */
    public List<Candidate> searchesCandidates(String query) {
        Exchange exchange = actor.get("/api/client/candidates?" + query).expect(200);
        return Json.items(exchange.answer(), "candidates").map(Candidate::of).toList();
    }

    /** The full profile. */
    public JsonNode looksAt(Candidate candidate) {
        return actor.get("/api/client/candidates/" + candidate.id()).expect(200).member("candidate");
    }

    /** @param preferredTimes in the client's order of preference */
    public InterviewRequest requestsInterview(Candidate candidate, List<OffsetDateTime> preferredTimes, String notes) {
        Map<String, Object> body = Map.of(
                "bpoc_candidate_id", candidate.id().toString(),
                "preferred_times",
                        preferredTimes.stream().map(OffsetDateTime::toString).toList(),
                "client_notes", notes);
        return InterviewRequest.of(
                actor.post("/api/client/interviews/request", body).expect(201).member("request"));
    }

    /** The client's own requests in a status, newest first, up to a page of 100. */
    public List<InterviewRequest> seesRequests(String status) {
        Exchange exchange = actor.get("/api/client/interviews/request?status=" + status + "&limit=100")
                .expect(200);
        return Json.items(exchange.answer(), "requests")
                .map(InterviewRequest::of)
                .toList();
    }

    public ClientPage seesInterviews() {
        return ClientPage.of(actor.get("/api/client/interviews").expect(200).answer());
    }

    /** The client's personal link to the room. */
    public URI joins(Interview interview) {
        Exchange exchange = actor.post("/api/client/interviews/scheduled/" + interview.id() + "/join", Map.of())
                .expect(200);
        return URI.create(Json.text(exchange.answer(), "url"));
    }

    /** @param decision {@code hire}, {@code reject} or {@code needs_review} */
    public Outcome records(Interview interview, String decision, String feedback) {
        Map<String, Object> body = Map.of("decision", decision, "client_feedback", feedback);
        return Outcome.of(actor.post("/api/client/interviews/" + interview.id() + "/outcome", body)
                .expect(201)
                .member("outcome"));
    }
}
