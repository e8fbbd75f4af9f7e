package io.talentpool.local.client;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.talentpool.local.client.answers.Interview;
import io.talentpool.local.client.answers.InterviewRequest;
import io.talentpool.local.client.answers.OutcomeOverview;

/** What an admin does, in the words of the trade. Every method throws a {@link Surprise} when another answer comes than success. */
public final class AdminActor {

    private final Actor actor;

    AdminActor(Actor actor) {
        this.actor = actor;
    }

    public String name() {
        return actor.name();
    }

    /** The newest requests in a status, up to a page of 100. */
    public List<InterviewRequest> seesRequests(String status) {
        Exchange exchange = actor.get("/api/admin/interviews/requests?status=" + status + "&limit=100")
                .expect(200);
        return Json.items(exchange.answer(), "requests")
                .map(InterviewRequest::of)
                .toList();
    }

    public InterviewRequest approves(InterviewRequest request) {
        Exchange exchange = actor.post("/api/admin/interviews/requests/" + request.id() + "/approve", Map.of())
                .expect(200);
        return InterviewRequest.of(exchange.member("request"));
    }

    public Interview schedules(InterviewRequest request, Instant begin, Duration length) {
        Exchange exchange = actor.post("/api/admin/interviews/schedule", schedule(request, begin, length))
                .expect(201);
        return Interview.of(exchange.member("interview"));
    }

    /** The live interviews that begin in that time, up to a page of 100. */
    public List<Interview> seesInterviews(Instant from, Instant to) {
        Exchange exchange = actor.get(
                        "/api/admin/interviews/scheduled?status=scheduled&limit=100&from=%s&to=%s".formatted(from, to))
                .expect(200);
        return Json.items(exchange.answer(), "interviews").map(Interview::of).toList();
    }

    public OutcomeOverview seesOutcomes() {
        return OutcomeOverview.of(
                actor.get("/api/admin/interviews/outcomes").expect(200).answer());
    }

    /** The body of {@code POST /api/admin/interviews/schedule}, with the candidate's consent. */
    public static Map<String, Object> schedule(InterviewRequest request, Instant begin, Duration length) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("interview_request_id", request.id().toString());
        body.put("scheduled_time", begin.toString());
        body.put("duration_minutes", length.toMinutes());
        body.put("candidate_confirmed", true);
        body.put("admin_notes", "Agreed by phone; the candidate is looking forward to it.");
        return body;
    }
}
