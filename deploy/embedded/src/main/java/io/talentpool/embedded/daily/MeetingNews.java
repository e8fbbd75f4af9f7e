package io.talentpool.embedded.daily;

import java.time.Duration;
import java.time.Instant;

import io.vertx.core.json.JsonObject;

/** Tells the domain's webhook of what happens in rooms, in Daily's words. */
final class MeetingNews {

    private final Postman postman;

    MeetingNews(Postman postman) {
        this.postman = postman;
    }

    void began(Meeting meeting) {
        postman.tell("meeting.started", of(meeting));
    }

    void ended(Meeting meeting, Instant end) {
        postman.tell("meeting.ended", of(meeting).put("end_ts", Postman.seconds(end)));
    }

    void joined(String room, Stay stay) {
        postman.tell("participant.joined", of(room, stay));
    }

    void left(String room, Stay stay) {
        Duration length = Duration.between(stay.entered(), stay.leftOr(stay.entered()));
        postman.tell("participant.left", of(room, stay).put("duration", length.toMillis() / 1_000.0));
    }

    private static JsonObject of(Meeting meeting) {
        return new JsonObject()
                .put("start_ts", Postman.seconds(meeting.began()))
                .put("meeting_id", meeting.id().toString())
                .put("room", meeting.room());
    }

    private static JsonObject of(String room, Stay stay) {
        return new JsonObject()
                .put("room", room)
                .put("user_id", stay.guest().userId().orElse(stay.id().toString()))
                .put("user_name", stay.guest().userName().orElse(null))
                .put("session_id", stay.id().toString())
                .put("joined_at", Postman.seconds(stay.entered()))
                .put("owner", stay.guest().owner());
    }
}
