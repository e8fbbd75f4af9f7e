package io.talentpool.embedded.daily.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.rooms.MeetingTokens.Guest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Who met in which room, {@code /v1/meetings} and {@code /v1/presence}. A meeting begins when somebody enters an empty room and ends when
 * the last one leaves.
 */
public final class Meetings {

    private static final int MOST_LISTED = 100;

    /** Newest first. */
    private final Deque<Meeting> meetings = new ArrayDeque<>();

    private final BiConsumer<String, JsonObject> news;
    private final Clock clock;

    /** @param news receives each event of a meeting as Daily names it: a type and a payload */
    public Meetings(BiConsumer<String, JsonObject> news, Clock clock) {
        this.news = news;
        this.clock = clock;
    }

    /** One guest's time in a room, from entering to leaving. */
    record Stay(UUID id, Guest guest, Instant entered, Optional<Instant> left) {

        private Duration length(Instant now) {
            return Duration.between(entered, left.orElse(now));
        }

        private JsonObject told(String room) {
            return new JsonObject()
                    .put("room", room)
                    .put("user_id", guest.userId().orElse(id.toString()))
                    .put("user_name", guest.userName().orElse(null))
                    .put("session_id", id.toString())
                    .put("joined_at", seconds(entered))
                    .put("owner", guest.owner());
        }

        private JsonObject listed(Instant now) {
            return new JsonObject()
                    .put("participant_id", id.toString())
                    .put("user_id", guest.userId().orElse(null))
                    .put("user_name", guest.userName().orElse(null))
                    .put("join_time", entered.getEpochSecond())
                    .put("duration", length(now).toSeconds());
        }

        private JsonObject present(String room, Instant now) {
            return new JsonObject()
                    .put("id", id.toString())
                    .put("userId", guest.userId().orElse(null))
                    .put("userName", guest.userName().orElse(null))
                    .put("joinTime", entered.toString())
                    .put("duration", length(now).toSeconds())
                    .put("room", room);
        }
    }

    /** One meeting in a room, with everybody's stays; over as soon as nobody is present. */
    private static final class Meeting {

        private final UUID id = UUID.randomUUID();
        private final String room;
        private final Instant began;
        private final List<Stay> stays = new ArrayList<>();
        private int mostPresent;

        private Meeting(String room, Instant began) {
            this.room = room;
            this.began = began;
        }

        private List<Stay> present() {
            return stays.stream().filter(stay -> stay.left.isEmpty()).toList();
        }

        private boolean ongoing() {
            return !present().isEmpty();
        }

        private JsonObject told() {
            return new JsonObject()
                    .put("start_ts", seconds(began))
                    .put("meeting_id", id.toString())
                    .put("room", room);
        }

        private JsonObject listed(Instant now) {
            Instant ended = stays.stream()
                    .map(stay -> stay.left.orElse(now))
                    .max(Instant::compareTo)
                    .orElse(began);
            return new JsonObject()
                    .put("id", id.toString())
                    .put("room", room)
                    .put("start_time", began.getEpochSecond())
                    .put("duration", Duration.between(began, ended).toSeconds())
                    .put("ongoing", ongoing())
                    .put("max_participants", mostPresent)
                    .put(
                            "participants",
                            new JsonArray(
                                    stays.stream().map(stay -> stay.listed(now)).toList()));
        }
    }

    public void addTo(Router router) {
        router.get("/v1/meetings").handler(this::list);
        router.get("/v1/presence").handler(call -> call.json(presence(clock.instant())));
    }

    /** Those of a room, that began in a time frame, that (do not) go on. */
    private void list(RoutingContext call) {
        Optional<String> room = Asked.query(call, "room");
        Optional<Instant> from = Asked.queryNumber(call, "timeframe_start").map(Instant::ofEpochSecond);
        Optional<Instant> to = Asked.queryNumber(call, "timeframe_end").map(Instant::ofEpochSecond);
        Optional<Boolean> ongoing = Asked.query(call, "ongoing").map("true"::equalsIgnoreCase);
        Predicate<Meeting> wanted = meeting -> room.map(meeting.room::equals).orElse(true)
                && from.map(begin -> !meeting.began.isBefore(begin)).orElse(true)
                && to.map(end -> !meeting.began.isAfter(end)).orElse(true)
                && ongoing.map(on -> on == meeting.ongoing()).orElse(true);
        List<JsonObject> matching = meetings.stream()
                .filter(wanted)
                .map(meeting -> meeting.listed(clock.instant()))
                .toList();
        int shown = Math.min(matching.size(), Asked.queryLimit(call, MOST_LISTED));
        call.json(new JsonObject()
                .put("total_count", matching.size())
                .put("data", new JsonArray(matching.subList(0, shown))));
    }

    /** An array of people by room. */
    private JsonObject presence(Instant now) {
        JsonObject rooms = new JsonObject();
        meetings.stream()
                .filter(Meeting::ongoing)
                .forEach(meeting -> rooms.put(
                        meeting.room,
                        new JsonArray(meeting.present().stream()
                                .map(stay -> stay.present(meeting.room, now))
                                .toList())));
        return rooms;
    }

    /** Lets a guest in and returns the id of this stay. */
    UUID enter(String room, Guest guest) {
        Instant now = clock.instant();
        Meeting meeting = ongoing(room).orElseGet(() -> begin(room, now));
        Stay stay = new Stay(UUID.randomUUID(), guest, now, Optional.empty());
        meeting.stays.add(stay);
        meeting.mostPresent = Math.max(meeting.mostPresent, meeting.present().size());
        news.accept("participant.joined", stay.told(room));
        return stay.id;
    }

    private Meeting begin(String room, Instant now) {
        Meeting meeting = new Meeting(room, now);
        meetings.addFirst(meeting);
        news.accept("meeting.started", meeting.told());
        return meeting;
    }

    /** Nothing for a stay that has ended already, or never was. */
    void leave(String room, UUID id) {
        leave(room, stay -> stay.id.equals(id));
    }

    /** Puts everyone out of a room. */
    public void end(String room) {
        leave(room, stay -> true);
    }

    private void leave(String room, Predicate<Stay> who) {
        ongoing(room)
                .ifPresent(meeting ->
                        meeting.present().stream().filter(who).forEach(stay -> leave(meeting, stay, clock.instant())));
    }

    private void leave(Meeting meeting, Stay stay, Instant now) {
        meeting.stays.set(meeting.stays.indexOf(stay), new Stay(stay.id, stay.guest, stay.entered, Optional.of(now)));
        news.accept(
                "participant.left",
                stay.told(meeting.room).put("duration", stay.length(now).toMillis() / 1_000.0));
        if (!meeting.ongoing()) {
            news.accept("meeting.ended", meeting.told().put("end_ts", seconds(now)));
        }
    }

    List<Stay> present(String room) {
        return ongoing(room).map(Meeting::present).orElse(List.of());
    }

    private Optional<Meeting> ongoing(String room) {
        return meetings.stream()
                .filter(meeting -> meeting.ongoing() && meeting.room.equals(room))
                .findFirst();
    }

    /** As all times in webhooks: epoch seconds, with a fraction. */
    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1_000.0;
    }
}
