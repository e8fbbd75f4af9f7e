package io.talentpool.embedded.daily.rooms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.talentpool.embedded.daily.rooms.Door.Admission;
import io.talentpool.embedded.daily.rooms.MeetingTokens.Guest;
import io.talentpool.embedded.daily.rooms.Meetings.Stay;

/** What a guest sees of a room, as HTML that needs nothing from anywhere else. */
final class RoomPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");
    private static final DateTimeFormatter DAY_AND_TIME = format("EEE d MMM uuuu, HH:mm:ss");
    private static final DateTimeFormatter TIME = format("HH:mm:ss");
    private static final String ZONE = " UTC";

    private final String template = template();

    /**
     * What one guest sees.
     *
     * @param stay the guest's own stay, if the page was opened from inside
     * @param token the token in the page's address, to be handed on by its buttons; empty if there is none
     */
    record View(Room room, Admission admission, List<Stay> present, Optional<UUID> stay, String token, Instant now) {

        private boolean inside() {
            return stay.filter(id ->
                            present.stream().anyMatch(someone -> someone.id().equals(id)))
                    .isPresent();
        }

        /** Why the guest may not enter, if so. Who is inside stays, even after the door has closed. */
        Optional<String> refusal() {
            if (inside()) {
                return Optional.empty();
            }
            boolean full = present.size() >= room.maxParticipants();
            return admission.granted() && full ? Optional.of("The room is full.") : admission.refusal();
        }
    }

    String of(View view) {
        Guest guest = view.admission().guest();
        String welcome = "You are " + guest.displayName() + ", " + guest.role() + " of this meeting.";
        boolean refused = view.refusal().isPresent();
        String name = escape(view.room().name());
        return fill(Map.of(
                "room", name,
                "state", view.inside() ? "inside" : refused ? "refused" : "admitted",
                "role", guest.role(),
                "headline", view.inside() ? "You are inside" : refused ? "The door is closed" : "You may come in",
                "detail", escape(view.refusal().orElse(welcome)),
                "window", window(view.room()),
                "people", people(view.present()),
                "action", refused ? "" : action(view, name),
                "now", readable(view.now())));
    }

    String missing(String name) {
        return fill(Map.of(
                "room", escape(name),
                "state", "missing",
                "role", "",
                "headline", "There is no such room",
                "detail", "It may have been cancelled, or the link was copied incompletely.",
                "window", "–",
                "people", "",
                "action", "",
                "now", "–"));
    }

    /** As a person reads it: {@code Mon 23 Nov 2026, 09:45:00 UTC}. */
    static String readable(Instant instant) {
        return DAY_AND_TIME.format(instant) + ZONE;
    }

    /** In one pass, so that a name that looks like a placeholder stays a name. */
    private String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    /** Both ends, the second one without its day where that is the same. */
    private static String window(Room room) {
        if (room.opens().isPresent() && room.closes().isPresent()) {
            Instant from = room.opens().get();
            Instant to = room.closes().get();
            boolean sameDay = day(from).equals(day(to));
            return DAY_AND_TIME.format(from) + " – " + (sameDay ? TIME : DAY_AND_TIME).format(to) + ZONE;
        }
        return room.opens().map(RoomPage::readable).orElse("now") + " – "
                + room.closes().map(RoomPage::readable).orElse("open end");
    }

    private static String people(List<Stay> present) {
        if (present.isEmpty()) {
            return "<li class=\"nobody\">Nobody yet</li>";
        }
        return present.stream()
                .map(stay -> "<li>%s <small>%s, since %s</small></li>"
                        .formatted(
                                escape(stay.guest().displayName()), stay.guest().role(), readable(stay.entered())))
                .collect(Collectors.joining("\n"));
    }

    private static String action(View view, String name) {
        String verb = view.inside() ? "leave" : "enter";
        return """
                <form method="post" action="%s/%s">
                  <input type="hidden" name="t" value="%s">
                  <input type="hidden" name="stay" value="%s">
                  <button class="%2$s">%s</button>
                </form>""".formatted(
                        name,
                        verb,
                        escape(view.token()),
                        view.inside() ? view.stay().orElseThrow() : "",
                        view.inside() ? "Leave" : "Enter the room");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }

    private static String template() {
        try (InputStream in = RoomPage.class.getResourceAsStream("room.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page of the rooms", e);
        }
    }
}
