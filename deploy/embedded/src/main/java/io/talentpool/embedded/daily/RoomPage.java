package io.talentpool.embedded.daily;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Renders the page of a room as HTML that needs nothing from anywhere else. */
final class RoomPage {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template = template();

    String of(RoomView view) {
        Map<String, String> values = Map.of(
                "room", escape(view.room().name()),
                "state", state(view),
                "role", view.admission().guest().role(),
                "headline", escape(headline(view)),
                "detail", escape(detail(view)),
                "window", escape(window(view.room())),
                "people", people(view),
                "action", action(view),
                "now", ReadableTime.of(view.now()));
        return fill(values);
    }

    String missing(String name) {
        Map<String, String> values = Map.of(
                "room", escape(name),
                "state", "missing",
                "role", "",
                "headline", "There is no such room",
                "detail", "It may have been cancelled, or the link was copied incompletely.",
                "window", "–",
                "people", "",
                "action", "",
                "now", "–");
        return fill(values);
    }

    /** In one pass, so that a name that looks like a placeholder stays a name. */
    private String fill(Map<String, String> values) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> Matcher.quoteReplacement(values.get(found.group(1))));
    }

    private static String state(RoomView view) {
        if (view.inside()) {
            return "inside";
        }
        return view.refusal().isPresent() ? "refused" : "admitted";
    }

    private static String headline(RoomView view) {
        if (view.inside()) {
            return "You are inside";
        }
        return view.refusal().isPresent() ? "The door is closed" : "You may come in";
    }

    private static String detail(RoomView view) {
        Guest guest = view.admission().guest();
        return view.refusal()
                .orElseGet(() -> "You are " + guest.displayName() + ", " + guest.role() + " of this meeting.");
    }

    private static String window(Room room) {
        if (room.opens().isPresent() && room.closes().isPresent()) {
            return ReadableTime.range(room.opens().get(), room.closes().get());
        }
        String opens = room.opens().map(ReadableTime::of).orElse("now");
        String closes = room.closes().map(ReadableTime::of).orElse("open end");
        return opens + " – " + closes;
    }

    private static String people(RoomView view) {
        if (view.present().isEmpty()) {
            return "<li class=\"nobody\">Nobody yet</li>";
        }
        return view.present().stream()
                .map(stay -> "<li>%s <small>%s, since %s</small></li>"
                        .formatted(
                                escape(stay.guest().displayName()),
                                stay.guest().role(),
                                ReadableTime.of(stay.entered())))
                .collect(Collectors.joining("\n"));
    }

    private static String action(RoomView view) {
        if (view.inside()) {
            return button(view, "leave", "Leave", view.stay().orElseThrow().toString());
        }
        return view.refusal().isPresent() ? "" : button(view, "enter", "Enter the room", "");
    }

    private static String button(RoomView view, String verb, String label, String stay) {
        return """
                <form method="post" action="%s/%s">
                  <input type="hidden" name="t" value="%s">
                  <input type="hidden" name="stay" value="%s">
                  <button class="%s">%s</button>
                </form>""".formatted(escape(view.room().name()), verb, escape(view.token()), stay, verb, label);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (InputStream in = RoomPage.class.getResourceAsStream("room.html")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the page of the rooms", e);
        }
    }
}
