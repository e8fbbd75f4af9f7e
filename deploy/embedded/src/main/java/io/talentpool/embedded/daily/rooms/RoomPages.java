package io.talentpool.embedded.daily.rooms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.daily.rooms.Meetings.Stay;
import io.talentpool.embedded.files.Resources;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import com.samskivert.mustache.Template;

/**
 * The room in a browser: {@code GET /video/<room>?t=<token>}, and the two buttons on it. Answers are HTML that needs nothing from anywhere
 * else: 200 when the guest may enter, 403 when not, 404 when there is no such room.
 */
public record RoomPages(Rooms rooms, Meetings meetings, MeetingTokens tokens, Clock clock) {

    private static final String ROOM = "/video/:name";
    private static final Template PAGE = Resources.template(RoomPages.class, "room.html");

    public void addTo(Router router) {
        router.get(ROOM).handler(this::show);
        router.post(ROOM + "/enter").handler(this::enter);
        router.post(ROOM + "/leave").handler(this::leave);
    }

    private void show(RoutingContext call) {
        String name = call.pathParam("name");
        rooms.remembered(name).ifPresentOrElse(room -> show(room, call), () -> missing(name, call));
    }

    private void show(Room room, RoutingContext call) {
        Instant now = clock.instant();
        Door door = Door.of(room, token(call), tokens, now);
        List<Stay> present = meetings.present(room.name());
        Optional<UUID> own = stay(call)
                .filter(id ->
                        present.stream().anyMatch(somebody -> somebody.id().equals(id)));
        // Who is inside stays, even after the door has closed.
        Optional<String> refusal = own.isPresent() ? Optional.empty() : refusal(door, room, present);
        String welcome =
                "You are " + door.guest().displayName() + ", " + door.guest().role() + " of this meeting.";
        send(
                call,
                refusal.isEmpty() ? 200 : 403,
                Map.of(
                        "room", room.name(),
                        "state", own.isPresent() ? "inside" : refusal.isPresent() ? "refused" : "admitted",
                        "role", door.guest().role(),
                        "headline",
                                own.isPresent()
                                        ? "You are inside"
                                        : refusal.isPresent() ? "The door is closed" : "You may come in",
                        "detail", refusal.orElse(welcome),
                        "window", Door.window(room),
                        "people", present.stream().map(RoomPages::person).toList(),
                        "buttons", refusal.isPresent() ? List.of() : List.of(button(own, call)),
                        "now", Door.readable(now)));
    }

    private static Optional<String> refusal(Door door, Room room, List<Stay> present) {
        boolean full = present.size() >= room.maxParticipants();
        return door.refusal().or(() -> Optional.of("The room is full.").filter(reason -> full));
    }

    private static Map<String, String> person(Stay stay) {
        return Map.of(
                "name", stay.guest().displayName(),
                "role", stay.guest().role(),
                "since", Door.readable(stay.entered()));
    }

    private static Map<String, String> button(Optional<UUID> stay, RoutingContext call) {
        return Map.of(
                "verb",
                stay.isPresent() ? "leave" : "enter",
                "label",
                stay.isPresent() ? "Leave" : "Enter the room",
                "token",
                token(call).orElse(""),
                "stay",
                stay.map(UUID::toString).orElse(""));
    }

    private static void missing(String name, RoutingContext call) {
        send(
                call,
                404,
                Map.of(
                        "room", name,
                        "state", "missing",
                        "role", "",
                        "headline", "There is no such room",
                        "detail", "It may have been cancelled, or the link was copied incompletely.",
                        "window", "–",
                        "people", List.of(),
                        "buttons", List.of(),
                        "now", "–"));
    }

    private void enter(RoutingContext call) {
        String name = call.pathParam("name");
        // Whoever may not enter is sent to the page all the same: it says why.
        Optional<UUID> stay = rooms.find(name)
                .flatMap(room -> {
                    Door door = Door.of(room, token(call), tokens, clock.instant());
                    return refusal(door, room, meetings.present(name)).isEmpty() ? Optional.of(door) : Optional.empty();
                })
                .map(door -> meetings.enter(name, door.guest()));
        backToPage(call, name, stay);
    }

    private void leave(RoutingContext call) {
        String name = call.pathParam("name");
        stay(call).ifPresent(id -> meetings.leave(name, id));
        backToPage(call, name, Optional.empty());
    }

    /** The target is relative, so that it holds under whatever public address the pages are reached. */
    private static void backToPage(RoutingContext call, String name, Optional<UUID> stay) {
        String query = token(call)
                        .map(token -> "?t=" + URLEncoder.encode(token, StandardCharsets.UTF_8))
                        .orElse("?")
                + stay.map(id -> "&stay=" + id).orElse("");
        call.response()
                .setStatusCode(303)
                .putHeader("location", "../" + name + query)
                .end();
    }

    private static Optional<String> token(RoutingContext call) {
        return Optional.ofNullable(call.request().getParam("t")).filter(token -> !token.isBlank());
    }

    private static Optional<UUID> stay(RoutingContext call) {
        try {
            return Optional.ofNullable(call.request().getParam("stay")).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void send(RoutingContext call, int status, Map<String, Object> view) {
        call.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                // The address of this page holds a token.
                .putHeader("referrer-policy", "no-referrer")
                .putHeader(
                        "content-security-policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .end(PAGE.execute(view));
    }
}
