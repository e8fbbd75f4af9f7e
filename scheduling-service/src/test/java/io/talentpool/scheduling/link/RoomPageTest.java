package io.talentpool.scheduling.link;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;

import org.junit.jupiter.api.Test;

/** What people read who come too early or too late. */
class RoomPageTest {

    @Test
    void tellsTimesByTheClocksOfTheClient() {
        assertSays(
                RoomPage.notOpenYet(times("Asia/Manila")),
                "Tuesday, 1 December 2026 at 17:00</time> (Asia/Manila, UTC+08:00)");
        assertSays(RoomPage.notOpenYet(times("UTC")), "at 09:00</time> (UTC)");
        assertSays(RoomPage.notOpenYet(times("Etc/GMT-8")), "at 17:00</time> (UTC+08:00)");
        assertSays(RoomPage.over(times("America/New_York")), "at 04:00</time> (America/New_York, UTC-05:00)");
    }

    @Test
    void namesTheDayOfATimeOnAnotherDay() {
        assertSays(RoomPage.over(times("Etc/GMT-12")), "23:00</time>");
        assertSays(RoomPage.over(times("Pacific/Auckland")), "00:00 on Wednesday, 2 December 2026</time>");
    }

    @Test
    void letsItsStyleAndNothingElseIn() throws Exception {
        String page = RoomPage.unknown().html();
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        String hash = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));

        assertTrue(RoomPage.CONTENT_SECURITY_POLICY.contains("style-src 'sha256-" + hash + "'"));
        assertFalse(page.contains(" style="));
        assertFalse(page.contains("<script"));
    }

    @Test
    void canBeReadByEverybody() {
        String page = RoomPage.cancelled(times("Europe/London")).html();

        assertTrue(page.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        assertTrue(page.contains("<title>This interview is cancelled – Talent Pool</title>"));
        assertTrue(page.contains("<main>\n<h1>This interview is cancelled</h1>"));
        assertTrue(page.contains("<time datetime=\"2026-12-01T09:00:00Z\">"));
    }

    private static RoomPage.Times times(String zone) {
        return new RoomPage.Times(
                Instant.parse("2026-12-01T09:00:00Z"),
                Instant.parse("2026-12-01T08:45:00Z"),
                Instant.parse("2026-12-01T11:00:00Z"),
                ZoneId.of(zone));
    }

    private static void assertSays(RoomPage page, String sentence) {
        assertTrue(page.html().contains(sentence), page.html());
    }
}
