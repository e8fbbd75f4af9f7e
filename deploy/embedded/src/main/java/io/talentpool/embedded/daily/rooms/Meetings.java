package io.talentpool.embedded.daily.rooms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

import io.talentpool.embedded.daily.api.Answers;
import io.talentpool.embedded.daily.api.Asked;
import io.talentpool.embedded.daily.rooms.MeetingTokens.Guest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Who met in which room, and {@code /v1/meeting-tokens}, {@code /v1/meetings} and {@code /v1/presence}. A meeting begins when somebody
 * enters an empty room and ends when the last one leaves.
 */
public final class Meetings {

    private static final int MOST_LISTED = 100;

    /** Newest first. */
    private final Deque<Meeting> meetings = new ArrayDeque<>();

    private final MeetingTokens tokens;
    private final BiConsumer<String, JsonObject> news;
    private final Clock clock;

    /** @param news receives each event of a meeting as Daily names it: a type and a payload */
    public Meetings(MeetingTokens tokens, BiConsumer<String, JsonObject> news, Clock clock) {
        this.tokens = tokens;
        this.news = news;
        this.clock = clock;
    }

    /** One guest's time in a room, from entering to leaving. */
    record Stay(UUID id, Guest guest, Instant entered, Optional<Instant> left) {

        private Duration length(Instant now) {
            return Duration.between(entered, left.orElse(now));
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

        private Instant endedOr(Instant now) {
            return stays.stream()
                    .map(stay -> stay.left.orElse(now))
                    .max(Instant::compareTo)
                    .orElse(began);
        }

        private JsonObject toJson(Instant now) {
            JsonArray participants = new JsonArray();
            stays.forEach(stay -> participants.add(new JsonObject()
                    .put("participant_id", stay.id.toString())
                    .put("user_id", stay.guest.userId().orElse(null))
                    .put("user_name", stay.guest.userName().orElse(null))
                    .put("join_time", stay.entered.getEpochSecond())
                    .put("duration", stay.length(now).toSeconds())));
            return new JsonObject()
                    .put("id", id.toString())
                    .put("room", room)
                    .put("start_time", began.getEpochSecond())
                    .put("duration", Duration.between(began, endedOr(now)).toSeconds())
                    .put("ongoing", ongoing())
                    .put("max_participants", mostPresent)
                    .put("participants", participants);
        }
    }

    public void addTo(Router router) {
        router.post("/v1/meeting-tokens").handler(this::issueToken);
        router.get("/v1/meetings").handler(this::list);
        router.get("/v1/presence").handler(call -> Answers.ok(call, presence()));
    }

    private void issueToken(RoutingContext call) {
        Asked properties = new Asked(Asked.of(call, Set.of("properties")).object("properties"));
        Answers.ok(call, new JsonObject().put("token", tokens.issue(properties)));
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
        List<Meeting> matching = meetings.stream().filter(wanted).toList();
        JsonArray data = new JsonArray();
        matching.stream()
                .limit(Asked.queryLimit(call, MOST_LISTED))
                .forEach(meeting -> data.add(meeting.toJson(clock.instant())));
        Answers.ok(call, new JsonObject().put("total_count", matching.size()).put("data", data));
    }

    /** An array of people by room. */
    private JsonObject presence() {
        Instant now = clock.instant();
        JsonObject rooms = new JsonObject();
        meetings.stream().filter(Meeting::ongoing).forEach(meeting -> {
            JsonArray people = new JsonArray();
            meeting.present()
                    .forEach(stay -> people.add(new JsonObject()
                            .put("id", stay.id.toString())
                            .put("userId", stay.guest.userId().orElse(null))
                            .put("userName", stay.guest.userName().orElse(null))
                            .put("joinTime", stay.entered.toString())
                            .put("duration", stay.length(now).toSeconds())
                            .put("room", meeting.room)));
            rooms.put(meeting.room, people);
        });
        return rooms;
    }

    /** Lets a guest in and returns the id of this stay. */
    UUID enter(String room, Guest guest) {
        Instant now = clock.instant();
        Meeting meeting = ongoing(room).orElseGet(() -> begin(room, now));
        Stay stay = new Stay(UUID.randomUUID(), guest, now, Optional.empty());
        meeting.stays.add(stay);
        meeting.mostPresent = Math.max(meeting.mostPresent, meeting.present().size());
        news.accept("participant.joined", of(room, stay));
        return stay.id;
    }

    private Meeting begin(String room, Instant now) {
        Meeting meeting = new Meeting(room, now);
        meetings.addFirst(meeting);
        news.accept("meeting.started", of(meeting));
        return meeting;
    }

    /** Nothing for a stay that has ended already, or never was. */
    void leave(String room, UUID id) {
        ongoing(room)
                .ifPresent(meeting -> meeting.present().stream()
                        .filter(stay -> stay.id.equals(id))
                        .findFirst()
                        .ifPresent(stay -> leave(meeting, stay)));
    }

    /** Puts everyone out of a room. */
    void end(String room) {
        ongoing(room).ifPresent(meeting -> meeting.present().forEach(stay -> leave(meeting, stay)));
    }

    private void leave(Meeting meeting, Stay stay) {
        Instant now = clock.instant();
        meeting.stays.set(meeting.stays.indexOf(stay), new Stay(stay.id, stay.guest, stay.entered, Optional.of(now)));
        news.accept(
                "participant.left",
                of(meeting.room, stay).put("duration", stay.length(now).toMillis() / 1_000.0));
        if (!meeting.ongoing()) {
            news.accept("meeting.ended", of(meeting).put("end_ts", seconds(now)));
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

    private static JsonObject of(Meeting meeting) {
        return new JsonObject()
                .put("start_ts", seconds(meeting.began))
                .put("meeting_id", meeting.id.toString())
                .put("room", meeting.room);
    }

    private static JsonObject of(String room, Stay stay) {
        return new JsonObject()
                .put("room", room)
                .put("user_id", stay.guest.userId().orElse(stay.id.toString()))
                .put("user_name", stay.guest.userName().orElse(null))
                .put("session_id", stay.id.toString())
                .put("joined_at", seconds(stay.entered))
                .put("owner", stay.guest.owner());
    }

    /** As all times in webhooks: epoch seconds, with a fraction. */
    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1_000.0;
    }
}
