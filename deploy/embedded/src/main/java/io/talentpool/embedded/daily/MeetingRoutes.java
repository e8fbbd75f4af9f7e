package io.talentpool.embedded.daily;

import java.time.Instant;
import java.util.Set;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** {@code /v1/meeting-tokens}, {@code /v1/meetings} and {@code /v1/presence}. */
final class MeetingRoutes {

    private final MeetingTokens tokens;
    private final Meetings meetings;

    MeetingRoutes(MeetingTokens tokens, Meetings meetings) {
        this.tokens = tokens;
        this.meetings = meetings;
    }

    void addTo(Router router) {
        router.post("/v1/meeting-tokens").handler(this::issueToken);
        router.get("/v1/meetings").handler(this::list);
        router.get("/v1/presence").handler(call -> Answers.ok(call, meetings.presence()));
    }

    private void issueToken(RoutingContext call) {
        RequestBody properties =
                new RequestBody(RequestBody.of(call, Set.of("properties")).object("properties"));
        Answers.ok(call, new JsonObject().put("token", tokens.issue(properties)));
    }

    private void list(RoutingContext call) {
        MeetingQuery query = new MeetingQuery(
                QueryParameters.text(call, "room"),
                QueryParameters.number(call, "timeframe_start").map(Instant::ofEpochSecond),
                QueryParameters.number(call, "timeframe_end").map(Instant::ofEpochSecond),
                QueryParameters.text(call, "ongoing").map("true"::equalsIgnoreCase),
                QueryParameters.limit(call, MeetingQuery.MOST));
        Answers.ok(call, meetings.list(query));
    }
}
