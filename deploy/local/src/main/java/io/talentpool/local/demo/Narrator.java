package io.talentpool.local.demo;

import java.io.PrintStream;
import java.time.Duration;

import io.talentpool.local.client.Exchange;
import io.talentpool.local.client.ExchangeListener;
import io.talentpool.local.topics.LifeCycleEvent;

import com.fasterxml.jackson.databind.JsonNode;

import picocli.CommandLine.Help.Ansi.Style;

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
        out.printf("%n%s  %s%n", paint(Style.bold, title), paint(Style.faint, where));
    }

    synchronized void step(String sentence) {
        steps++;
        out.printf("%n%s %s%n", paint(Style.fg_cyan, "%2d".formatted(steps)), paint(Style.bold, sentence));
    }

    synchronized void remark(String sentence) {
        out.println(MARGIN + sentence);
    }

    @Override
    public synchronized void exchanged(Exchange exchange) {
        Style verdict = exchange.status() < 400 ? Style.fg_green : Style.fg_red;
        speak(exchange.who(), Style.fg_blue, "→ %-5s %s".formatted(exchange.method(), exchange.path()));
        exchange.sent().filter(body -> !body.isEmpty()).ifPresent(this::json);
        out.println(MARGIN
                + " ".repeat(8)
                + paint(verdict, "← " + exchange.status())
                + paint(Style.faint, "   %d ms".formatted(exchange.took().toMillis())));
        json(exchange.answer());
    }

    synchronized void event(LifeCycleEvent event) {
        JsonNode data = event.data();
        String change = data.path("previous_status").asText("").replace("null", "") + " → "
                + data.path("status").asText();
        speak("kafka", Style.fg_magenta, "● " + paint(Style.bold, event.type()) + "  " + change.strip());
        String place = "%s, partition %d, offset %d".formatted(event.topic(), event.partition(), event.offset());
        String who = "version %d, by %s"
                .formatted(event.version(), data.path("actor").path("type").asText("?"));
        out.println(JSON_MARGIN + paint(Style.faint, place + " · " + who));
    }

    synchronized void countdown(Duration left) {
        long seconds = left.plusMillis(999).toSeconds();
        speak("clock", Style.fg_yellow, "◷ %d s until the interview begins".formatted(seconds));
    }

    synchronized void success(String sentence) {
        out.printf("%n%s %s%n%n", paint(Style.fg_green, " ✓"), paint(Style.bold, sentence));
    }

    synchronized void surprise(String sentence) {
        out.printf("%n%s %s%n%n", paint(Style.fg_red, " ✗"), paint(Style.bold, sentence));
    }

    private String paint(Style ink, String text) {
        return colour ? ink.on() + text + Style.reset.on() : text;
    }

    private void speak(String who, Style ink, String what) {
        out.println(MARGIN + paint(ink, "%-7s".formatted(who)) + " " + what);
    }

    private void json(JsonNode value) {
        TrimmedJson.lines(value).forEach(line -> out.println(JSON_MARGIN + paint(Style.faint, line)));
    }
}
