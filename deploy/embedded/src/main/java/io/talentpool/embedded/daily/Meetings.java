package io.talentpool.embedded.daily;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** Who met in which room. A meeting begins when somebody enters an empty room and ends when the last one leaves. */
final class Meetings {

    /** Newest first. */
    private final Deque<Meeting> meetings = new ArrayDeque<>();

    private final MeetingNews news;
    private final Clock clock;

    Meetings(MeetingNews news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /** Lets a guest in and returns the id of this stay. */
    UUID enter(String room, Guest guest) {
        Instant now = clock.instant();
        Meeting meeting = ongoing(room).orElseGet(() -> begin(room, now));
        Stay stay = meeting.enter(guest, now);
        news.joined(room, stay);
        return stay.id();
    }

    void leave(String room, UUID stay) {
        ongoing(room).ifPresent(meeting -> leave(meeting, stay));
    }

    /** Puts everyone out of a room. */
    void end(String room) {
        ongoing(room).ifPresent(meeting -> meeting.present().forEach(stay -> leave(meeting, stay.id())));
    }

    private void leave(Meeting meeting, UUID stay) {
        Instant now = clock.instant();
        meeting.leave(stay, now).ifPresent(gone -> {
            news.left(meeting.room(), gone);
            if (!meeting.ongoing()) {
                news.ended(meeting, now);
            }
        });
    }

    List<Stay> present(String room) {
        return ongoing(room).map(Meeting::present).orElse(List.of());
    }

    /** The answer of {@code GET /meetings}. */
    JsonObject list(MeetingQuery query) {
        Instant now = clock.instant();
        List<Meeting> matching = meetings.stream().filter(query::matches).toList();
        JsonArray data = new JsonArray();
        matching.stream().limit(query.limit()).forEach(meeting -> data.add(meeting.toJson(now)));
        return new JsonObject().put("total_count", matching.size()).put("data", data);
    }

    /** The answer of {@code GET /presence}: an array of people by room. */
    JsonObject presence() {
        Instant now = clock.instant();
        JsonObject rooms = new JsonObject();
        meetings.stream().filter(Meeting::ongoing).forEach(meeting -> rooms.put(meeting.room(), meeting.presence(now)));
        return rooms;
    }

    private Optional<Meeting> ongoing(String room) {
        return meetings.stream()
                .filter(meeting -> meeting.ongoing() && meeting.room().equals(room))
                .findFirst();
    }

    private Meeting begin(String room, Instant now) {
        Meeting meeting = new Meeting(room, now);
        meetings.addFirst(meeting);
        news.began(meeting);
        return meeting;
    }
}
