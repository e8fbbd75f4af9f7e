package io.talentpool.embedded.daily;

import java.time.Instant;
import java.util.Optional;
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
                parameter(call, "room"),
                number(call, "timeframe_start").map(Instant::ofEpochSecond),
                number(call, "timeframe_end").map(Instant::ofEpochSecond),
                parameter(call, "ongoing").map("true"::equalsIgnoreCase),
                number(call, "limit").map(Math::toIntExact).orElse(MeetingQuery.MOST));
        Answers.ok(call, meetings.list(query));
    }

    private static Optional<String> parameter(RoutingContext call, String name) {
        return Optional.ofNullable(call.request().getParam(name));
    }

    private static Optional<Long> number(RoutingContext call, String name) {
        try {
            return parameter(call, name).map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw DailyRefusal.invalid("'" + name + "' should be an integer");
        }
    }
}
