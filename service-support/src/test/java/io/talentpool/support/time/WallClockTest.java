package io.talentpool.support.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.support.rule.InvalidInput;

/** Times as people write them, around the changes of daylight saving above all. */
class WallClockTest {

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        // with an offset: taken as it is, wherever the reader lives
        "2026-12-01T09:00:00+01:00, Asia/Manila,         2026-12-01T08:00:00Z",
        "2026-12-01T09:00:00Z,      America/New_York,    2026-12-01T09:00:00Z",
        // without one: what the wall clock of the zone shows
        "2026-12-01T09:00,          Europe/London,       2026-12-01T09:00:00Z",
        "2026-07-01T09:00,          Europe/London,       2026-07-01T08:00:00Z",
        "2026-12-01T09:00,          America/New_York,    2026-12-01T14:00:00Z",
        "2026-12-01T09:00,          Australia/Sydney,    2026-11-30T22:00:00Z",
        "2026-12-01T09:00:30.5,     Asia/Manila,         2026-12-01T01:00:30.500Z",
        // with an offset as Python, Temporal and others print it
        "2026-12-10T09:00:00+0800,  Europe/London,       2026-12-10T01:00:00Z",
        "2026-12-10T09:00:00+08,    Europe/London,       2026-12-10T01:00:00Z",
        "2026-12-10T09:00:00.123456+08:00, Europe/London, 2026-12-10T01:00:00.123456Z",
        "2026-12-10T09:00:00z,      Asia/Manila,         2026-12-10T09:00:00Z",
        "2026-12-10T09:00:00-00:00, Asia/Manila,         2026-12-10T09:00:00Z",
        // with a zone in brackets (RFC 9557)
        "2026-12-10T09:00:00+08:00[Asia/Manila],  Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00:00+0800[!Asia/Manila],  Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00[Asia/Manila],           Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T01:00:00Z[Asia/Manila],       Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00+05:30[+05:30],          Europe/London, 2026-12-10T03:30:00Z",
        "2026-12-10T09:00+08:00[Asia/Manila][u-ca=gregory],   Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00+08:00[Asia/Manila][!u-ca=iso8601],  Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00+08:00[u-ca=hebrew][_x=some-thing],  Europe/London, 2026-12-10T01:00:00Z",
        "2026-12-10T09:00:00-03:00[Mars/Olympus],             Europe/London, 2026-12-10T12:00:00Z",
        // either of the two moments, by its offset
        "2026-10-25T01:30:00+01:00[Europe/London], Asia/Manila, 2026-10-25T00:30:00Z",
        "2026-10-25T01:30:00+00:00[Europe/London], Asia/Manila, 2026-10-25T01:30:00Z",
        // occurs twice when the clocks go back: the earlier moment
        "2026-10-25T01:30,          Europe/London,       2026-10-25T00:30:00Z",
        "2026-11-01T01:30,          America/New_York,    2026-11-01T05:30:00Z",
        "2026-04-05T02:30,          Australia/Sydney,    2026-04-04T15:30:00Z",
        // just before and just after the hour that is left out
        "2027-03-28T00:59:59,       Europe/London,       2027-03-28T00:59:59Z",
        "2027-03-28T02:00,          Europe/London,       2027-03-28T01:00:00Z"
    })
    void readsAMoment(String text, ZoneId zone, Instant moment) {
        assertEquals(moment, WallClock.read("time", text, zone).toInstant());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2027-03-28T01:30, Europe/London",
        "2027-03-28T01:00, Europe/London",
        "2027-03-14T02:30, America/New_York",
        "2026-10-04T02:30, Australia/Sydney"
    })
    void refusesALocalTimeThatDaylightSavingLeavesOut(String text, ZoneId zone) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> WallClock.read("time", text, zone));
        assertEquals(true, refused.getMessage().contains("does not exist in " + zone), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "2026-12-01",
                "09:00",
                "2026-13-01T09:00",
                "1764579600",
                "2026-12-01 09:00",
                "2026-12-10T09:00:00+01:00:30",
                "2026-12-10T09:00:00+1",
                "2026-12-10T09:00:00+8:00",
                "2026-12-10T09:00:00+19:00",
                "2026-12-10T09:00:00+08:61",
                "2026-12-10T09:00:00+07:00[Asia/Manila]",
                "2027-03-28T01:30:00+01:00[Europe/London]",
                "2026-12-10T09:00:00[Mars/Olympus]",
                "2026-12-10T09:00:00+08:00[!Mars/Olympus]",
                "2026-12-10T09:00:00+08:00[Asia/Manila][!u-ca=hebrew]",
                "2026-12-10T09:00:00+08:00[!x=y]",
                "2026-12-10T09:00:00+08:00[Asia/Manila][Asia/Manila]",
                "2026-12-10T09:00:00+08:00[]",
                "2026-12-10T09:00:00+08:00[Asia/Manila",
                "2026-12-10T09:00:00[Asia/Manila]+08:00",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "-999999999-01-01T00:00",
                "+10000-01-01T00:00",
                "0000-12-31T23:59Z"
            })
    void refusesWhatIsNoTime(String text) {
        assertThrows(InvalidInput.class, () -> WallClock.read("time", text, ZoneId.of("UTC")));
    }

    @Test
    void knowsTheZonesOfTheWorldAndNoOthers() {
        assertEquals(ZoneId.of("Asia/Manila"), WallClock.zone("zone", " Asia/Manila "));
        assertThrows(InvalidInput.class, () -> WallClock.zone("zone", "Mars/Olympus"));
        assertThrows(InvalidInput.class, () -> WallClock.zone("zone", ""));
    }

    @Test
    void saysWhichMomentIsMeantByATimeThatOccursTwice() {
        assertEquals(
                "time occurs twice in Europe/London. The earlier moment was taken, 2026-10-25T01:30:00+01:00; for the later one"
                        + " send 2026-10-25T01:30:00Z.",
                WallClock.given("time", "2026-10-25T01:30", ZoneId.of("Europe/London"))
                        .note()
                        .orElseThrow());
        for (String clear : new String[] {
            "2026-10-25T00:59", "2026-10-25T01:30+01:00", "2026-10-25T01:30+00:00[Europe/London]", "2026-10-25T02:00"
        }) {
            assertTrue(WallClock.given("time", clear, ZoneId.of("Europe/London"))
                    .note()
                    .isEmpty());
        }
    }

    @Test
    void keepsAsMuchOfAMomentAsPostgresqlDoes() {
        assertEquals(
                Instant.parse("2026-12-01T09:00:00.123456Z"),
                WallClock.storable(Instant.parse("2026-12-01T09:00:00.123456789Z")));
    }
}
