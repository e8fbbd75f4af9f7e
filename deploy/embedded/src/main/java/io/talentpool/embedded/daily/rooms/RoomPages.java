package io.talentpool.embedded.daily.rooms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import io.talentpool.embedded.daily.rooms.Door.Admission;
import io.talentpool.embedded.daily.rooms.RoomPage.View;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * The room in a browser: {@code GET /video/<room>?t=<token>}, and the two buttons on it. Answers are HTML: 200 when the
 * guest may enter, 403 when not, 404 when there is no such room.
 */
public record RoomPages(Rooms rooms, Meetings meetings, MeetingTokens tokens, Clock clock) {

    private static final String ROOM = "/video/:name";
    private static final RoomPage PAGE = new RoomPage();

    public void addTo(Router router) {
        router.get(ROOM).handler(this::show);
        router.post(ROOM + "/enter").handler(this::enter);
        router.post(ROOM + "/leave").handler(this::leave);
    }

    private void show(RoutingContext call) {
        Optional<Room> found = rooms.remembered(call.pathParam("name"));
        if (found.isEmpty()) {
            send(call, 404, PAGE.missing(call.pathParam("name")));
            return;
        }
        Room room = found.get();
        Optional<String> token = token(call);
        View view = new View(
                room,
                door().ask(room, token),
                meetings.present(room.name()),
                stay(call),
                token.orElse(""),
                clock.instant());
        send(call, view.refusal().isEmpty() ? 200 : 403, PAGE.of(view));
    }

    private void enter(RoutingContext call) {
        String name = call.pathParam("name");
        Optional<Room> room = rooms.find(name).filter(this::hasSpace);
        Optional<Admission> admission =
                room.map(found -> door().ask(found, token(call))).filter(Admission::granted);
        // Whoever may not enter is sent to the page all the same: it says why.
        Optional<UUID> stay = admission.map(granted -> meetings.enter(name, granted.guest()));
        backToPage(call, name, stay);
    }

    private void leave(RoutingContext call) {
        String name = call.pathParam("name");
        stay(call).ifPresent(id -> meetings.leave(name, id));
        backToPage(call, name, Optional.empty());
    }

    private Door door() {
        return new Door(tokens, clock);
    }

    private boolean hasSpace(Room room) {
        return meetings.present(room.name()).size() < room.maxParticipants();
    }

    /** The target is relative, so that it holds under whatever public address the pages are reached. */
    private static void backToPage(RoutingContext call, String name, Optional<UUID> stay) {
        String query = token(call).map(token -> "?t=" + encode(token)).orElse("?")
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

    private static void send(RoutingContext call, int status, String html) {
        call.response()
                .setStatusCode(status)
                .putHeader("content-type", "text/html; charset=utf-8")
                .putHeader("cache-control", "no-store")
                // The address of this page holds a token.
                .putHeader("referrer-policy", "no-referrer")
                .putHeader(
                        "content-security-policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'")
                .end(html);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
