package io.talentpool.support.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.talentpool.support.rule.InvalidInput;

/** Every zone that is accepted has a name that browsers know. */
class TimeZonesTest {

    @ParameterizedTest
    @CsvSource({
        "Asia/Manila, Asia/Manila",
        "asia/manila, Asia/Manila",
        "UTC, UTC",
        "GMT, GMT",
        "Z, UTC",
        "z, UTC",
        "UT, UTC",
        "UTC+8, Etc/GMT-8",
        "UTC +8, Etc/GMT-8",
        "GMT+8, Etc/GMT-8",
        "GMT-3, Etc/GMT+3",
        "UT+08:00, Etc/GMT-8",
        "+08:00, Etc/GMT-8",
        "+0800, Etc/GMT-8",
        "+08, Etc/GMT-8",
        "-5, Etc/GMT+5",
        "\u221205:00, Etc/GMT+5",
        "UTC+14, Etc/GMT-14",
        "UTC-12, Etc/GMT+12",
        "+00:00, UTC",
        "-00:00, UTC",
        "GMT+0, UTC",
        "Etc/GMT+8, Etc/GMT+8",
        "EST, Etc/GMT+5",
        "EST5EDT, EST5EDT",
        "ROC, Asia/Taipei"
    })
    void hasANameThatBrowsersKnow(String given, String name) {
        assertEquals(name, TimeZones.read("zone", given).getId());
    }

    /** The sign of the zones of the area Etc is the other one. */
    @Test
    void isAsFarFromUtcAsItSays() {
        Instant moment = Instant.parse("2026-12-01T00:00:00Z");
        for (int hours = -12; hours <= 14; hours++) {
            ZoneId zone = TimeZones.read("zone", "UTC%+d".formatted(hours));
            assertEquals(hours * 3600, zone.getRules().getOffset(moment).getTotalSeconds());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC+5:30", "+05:30", "GMT+0530", "+15", "UTC-13", "+08:01"})
    void isNoOffsetThatBrowsersHaveNoZoneFor(String offset) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> TimeZones.read("zone", offset));
        assertEquals(
                "zone is an offset that browsers have no time zone for; name a place instead, such as Asia/Kolkata",
                refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Mars/Olympus", "SystemV/AST4", "PST", "CST", "+08:00:30", "UTC+", "+", "Etc/UTC+8"})
    void isNothingElse(String name) {
        InvalidInput refused = assertThrows(InvalidInput.class, () -> TimeZones.read("zone", name));
        assertEquals("zone is not a time zone we know; write it like Europe/London", refused.getMessage());
        assertEquals(Optional.empty(), TimeZones.find(name));
    }

    @Test
    void isOfferedByTheNameThatIsAccepted() {
        List<String> names = TimeZones.names();
        assertTrue(names.containsAll(List.of("UTC", "Europe/London", "Asia/Manila", "Etc/GMT-8")));
        assertFalse(names.stream().anyMatch(name -> name.startsWith("SystemV/") || name.equals("Z")));
        names.forEach(name -> assertEquals(name, TimeZones.read("zone", name).getId()));
    }

    @Test
    void isReadFromTheSettingsLikewise() {
        assertEquals(ZoneId.of("Etc/GMT-8"), new ZoneSetting().convert("UTC+8"));
        assertThrows(IllegalArgumentException.class, () -> new ZoneSetting().convert("+05:30"));
    }
}
