package io.talentpool.scheduling.link;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;

/**
 * The page behind a personal link while it does not lead into the room. It says when, in the client's zone, and has no names: anyone with the
 * link sees it. It has no script, and loads nothing.
 *
 * @param status of the HTTP answer
 * @param html the whole page
 */
public record RoomPage(int status, String html) {

    private static final String STYLE = """
            :root{color-scheme:light dark;--ink:#1b2430;--soft:#4a5566;--paper:#f4f6f9;--card:#fff;--line:#d9dfe7;--go:#0b5cad}\
            @media (prefers-color-scheme:dark){:root{--ink:#eef2f7;--soft:#b4bfcc;--paper:#10151c;--card:#1a212b;--line:#323c4a;--go:#8cc4ff}}\
            body{margin:0;min-height:100vh;display:grid;place-items:center;padding:1.5rem;box-sizing:border-box;\
            background:var(--paper);color:var(--ink);font:1.0625rem/1.6 system-ui,sans-serif}\
            main{max-width:34rem;padding:2rem 2.25rem;border:1px solid var(--line);border-radius:1rem;background:var(--card)}\
            h1{margin:0 0 .75rem;font-size:1.6rem;line-height:1.25}p{margin:0 0 1rem;color:var(--soft)}time{color:var(--ink);font-weight:600}\
            a{color:var(--go)}a:focus-visible{outline:3px solid var(--go);outline-offset:3px}p:last-child{margin-bottom:0}\
            """;

    /** What the page may do: show its own style, and nothing else. */
    public static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(sha256(STYLE));

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="robots" content="noindex">
            <title>%1$s – Talent Pool</title>
            <style>%2$s</style>
            </head>
            <body>
            <main>
            <h1>%1$s</h1>
            %3$s
            </main>
            </body>
            </html>
            """;

    private static final String AGAIN = "<p><a href=\"\">Try again</a></p>";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /**
     * The times of an interview that the page tells.
     *
     * @param begins when the interview begins
     * @param opens when the room opens
     * @param closes when the room closes
     * @param zone the client's
     */
    public record Times(Instant begins, Instant opens, Instant closes, ZoneId zone) {}

    /** The room opens later. */
    public static RoomPage notOpenYet(Times times) {
        return page(
                200,
                "Your interview has not started yet",
                "<p>It begins on %s. The room opens at %s. Open this link again then.</p>%s"
                        .formatted(moment(times.begins(), times.zone()), clock(times, times.opens()), AGAIN));
    }

    /** The room is closed for good. */
    public static RoomPage over(Times times) {
        return page(
                200,
                "This interview is over",
                "<p>It was on %s. The room closed at %s.</p>"
                        .formatted(moment(times.begins(), times.zone()), clock(times, times.closes())));
    }

    /** The interview does not take place. */
    public static RoomPage cancelled(Times times) {
        return page(
                200,
                "This interview is cancelled",
                "<p>It was planned for %s. Your interviews page shows whether there is a new time.</p>"
                        .formatted(moment(times.begins(), times.zone())));
    }

    /** The interview is marked as a no-show. */
    public static RoomPage didNotHappen(Times times) {
        return page(
                200,
                "This interview is over",
                "<p>It was planned for %s and did not take place. Your interviews page shows what comes next.</p>"
                        .formatted(moment(times.begins(), times.zone())));
    }

    /**
     * The room is recorded, which people have to know before they enter.
     *
     * @param entrance where to go on, relative to the link
     */
    public static RoomPage recorded(Times times, String entrance) {
        return page(
                200,
                "This interview is recorded",
                ("<p>It begins on %s. What is said and shown in the room is recorded. Enter only if you agree to that.</p>"
                                + "<p><a href=\"%s\">I agree: enter the room</a></p>")
                        .formatted(moment(times.begins(), times.zone()), escaped(entrance)));
    }

    /** The room, or the way into it, is not there at the moment. */
    public static RoomPage notReady(Times times) {
        return page(
                503,
                "The room is being prepared",
                "<p>Your interview begins on %s. Try again in a few seconds.</p>%s"
                        .formatted(moment(times.begins(), times.zone()), AGAIN));
    }

    /** The link is wrong, incomplete or revoked. The page does not say which. */
    public static RoomPage unknown() {
        return page(
                404,
                "This link does not work",
                "<p>It may be incomplete, or a newer link has replaced it. Open your interviews page to get the current one.</p>");
    }

    /** So many links that do not work came from one address that it has to wait. */
    public static RoomPage tooManyTries() {
        return page(
                429,
                "Too many links were tried",
                "<p>Wait a minute. Then open the current link from your interviews page.</p>");
    }

    /** The browser asks before a person does. */
    public static RoomPage notForPreview() {
        return page(
                403,
                "Open this link yourself",
                "<p>It is made for you to open, not to be loaded in advance.</p>" + AGAIN);
    }

    private static RoomPage page(int status, String title, String text) {
        return new RoomPage(status, PAGE.formatted(title, STYLE, text));
    }

    private static String moment(Instant instant, ZoneId zone) {
        ZonedDateTime there = instant.atZone(zone);
        return "<time datetime=\"%s\">%s at %s</time> (%s)"
                .formatted(instant, there.format(DAY), there.format(CLOCK), escaped(nameOf(zone, there.getOffset())));
    }

    private static String clock(Times times, Instant instant) {
        ZonedDateTime there = instant.atZone(times.zone());
        boolean sameDay =
                there.toLocalDate().equals(times.begins().atZone(times.zone()).toLocalDate());
        String text = sameDay ? there.format(CLOCK) : there.format(CLOCK) + " on " + there.format(DAY);
        return "<time datetime=\"%s\">%s</time>".formatted(instant, text);
    }

    /** With the offset: it tells two hours of the same name apart, and helps who does not know the zone. */
    private static String nameOf(ZoneId zone, ZoneOffset offset) {
        String utc = offset.getTotalSeconds() == 0 ? "UTC" : "UTC" + offset;
        boolean isNamed = zone.getId().contains("/") && !zone.getId().startsWith("Etc/");
        return isNamed ? zone.getId() + ", " + utc : utc;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }
}
