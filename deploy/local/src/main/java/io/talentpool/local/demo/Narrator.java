package io.talentpool.local.demo;

import static io.talentpool.local.demo.Ink.BLUE;
import static io.talentpool.local.demo.Ink.BOLD;
import static io.talentpool.local.demo.Ink.CYAN;
import static io.talentpool.local.demo.Ink.FAINT;
import static io.talentpool.local.demo.Ink.GREEN;
import static io.talentpool.local.demo.Ink.MAGENTA;
import static io.talentpool.local.demo.Ink.RED;
import static io.talentpool.local.demo.Ink.YELLOW;

import java.io.PrintStream;
import java.time.Duration;

import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.client.LifeCycleEvent;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Tells the story on a terminal: numbered steps, and beneath each who sent what, what came back, and which events another
 * program saw. Events come from their own thread, hence the locks.
 */
final class Narrator implements ExchangeListener {

    private static final String MARGIN = "    ";
    private static final String JSON_MARGIN = " ".repeat(18);

    private final PrintStream out;
    private final boolean colour;
    private int steps;

    Narrator(PrintStream out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    synchronized void title(String title, String where) {
        out.printf("%n%s  %s%n", BOLD.paint(title, colour), FAINT.paint(where, colour));
    }

    synchronized void step(String sentence) {
        steps++;
        out.printf("%n%s %s%n", CYAN.paint("%2d".formatted(steps), colour), BOLD.paint(sentence, colour));
    }

    synchronized void remark(String sentence) {
        out.println(MARGIN + sentence);
    }

    @Override
    public synchronized void exchanged(Exchange exchange) {
        Ink verdict = exchange.status() < 400 ? GREEN : RED;
        speak(exchange.who(), BLUE, "→ %-5s %s".formatted(exchange.method(), exchange.path()));
        exchange.sent().filter(body -> !body.isEmpty()).ifPresent(this::json);
        out.println(MARGIN
                + " ".repeat(8)
                + verdict.paint("← " + exchange.status(), colour)
                + FAINT.paint("   %d ms".formatted(exchange.took().toMillis()), colour));
        json(exchange.answer());
    }

    synchronized void event(LifeCycleEvent event) {
        JsonNode data = event.data();
        String change = data.path("previous_status").asText("").replace("null", "") + " → "
                + data.path("status").asText();
        speak("kafka", MAGENTA, "● " + BOLD.paint(event.type(), colour) + "  " + change.strip());
        String place = "%s, partition %d, offset %d".formatted(event.topic(), event.partition(), event.offset());
        String who = "version %d, by %s"
                .formatted(event.version(), data.path("actor").path("type").asText("?"));
        out.println(JSON_MARGIN + FAINT.paint(place + " · " + who, colour));
    }

    synchronized void countdown(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        speak("clock", YELLOW, "◷ %d s until the interview begins".formatted(seconds));
    }

    synchronized void success(String sentence) {
        out.printf("%n%s %s%n%n", GREEN.paint(" ✓", colour), BOLD.paint(sentence, colour));
    }

    synchronized void surprise(String sentence) {
        out.printf("%n%s %s%n%n", RED.paint(" ✗", colour), BOLD.paint(sentence, colour));
    }

    private void speak(String who, Ink ink, String what) {
        out.println(MARGIN + ink.paint("%-7s".formatted(who), colour) + " " + what);
    }

    private void json(JsonNode value) {
        TrimmedJson.lines(value).forEach(line -> out.println(JSON_MARGIN + FAINT.paint(line, colour)));
    }
}
