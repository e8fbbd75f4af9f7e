package io.talentpool.support.time;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.support.rule.InvalidInput;

/**
 * The time zones that are accepted: IANA names that browsers know, too, so that a page can show every time that is stored. Other
 * ways to name a zone ({@code Z}, {@code UTC+8}, {@code +08:00}) become such a name, or are refused where there is none.
 */
public final class TimeZones {

    private static final String UNKNOWN = "is not a time zone we know; write it like Europe/London";
    private static final String NO_NAME =
            "is an offset that browsers have no time zone for; name a place instead, such as Asia/Kolkata";

    /** From UTC, ahead or behind; ISO 8601 and RFC 9557 allow the typographic minus in texts. */
    private static final Pattern OFFSET =
            Pattern.compile("(?:UTC|GMT|UT|Z)?\\s*([+\\-\u2212])(\\d{1,2})(?::?(\\d{2}))?", Pattern.CASE_INSENSITIVE);

    /** The JDK's own, which browsers do not know. */
    private static final String ONLY_JAVA = "SystemV/";

    private static final int MOST_AHEAD = 14;
    private static final int MOST_BEHIND = 12;

    /** What the IANA or common usage calls a zone, and this JDK does not. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "Z", "UTC",
            "UT", "UTC",
            "EST", "Etc/GMT+5",
            "MST", "Etc/GMT+7",
            "HST", "Etc/GMT+10",
            "ROC", "Asia/Taipei");

    private static final Map<String, ZoneId> KNOWN = known();

    private TimeZones() {}

    /** The names that are accepted as they are, in alphabetical order. */
    public static List<String> names() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(TimeZones::isKnownToBrowsers)
                .sorted()
                .toList();
    }

    /**
     * Reads the name of a time zone.
     *
     * @param field the field to blame
     * @param name in any case; an offset of whole hours is a name, too
     * @return the zone, whose id every browser knows
     * @throws InvalidInput when there is no such zone
     */
    public static ZoneId read(String field, String name) {
        String given = name.strip();
        ZoneId known = KNOWN.get(given);
        if (known != null) {
            return known;
        }
        Matcher offset = OFFSET.matcher(given);
        if (!offset.matches()) {
            throw new InvalidInput(field, UNKNOWN);
        }
        return ahead(offset).map(TimeZones::ofWholeHours).orElseThrow(() -> new InvalidInput(field, NO_NAME));
    }

    /** The zone of that name; empty where there is none. */
    public static Optional<ZoneId> find(String name) {
        try {
            return Optional.ofNullable(name).map(given -> read("time_zone", given));
        } catch (InvalidInput unknown) {
            return Optional.empty();
        }
    }

    /** The hours ahead of UTC; empty where they are not whole, or where no zone is. */
    private static Optional<Integer> ahead(Matcher offset) {
        int hours = Integer.parseInt(offset.group(2)) * (offset.group(1).equals("+") ? 1 : -1);
        boolean whole = offset.group(3) == null || offset.group(3).equals("00");
        return whole && hours <= MOST_AHEAD && hours >= -MOST_BEHIND ? Optional.of(hours) : Optional.empty();
    }

    /** The zones of the area Etc count westwards: Etc/GMT-8 is eight hours ahead of UTC. */
    private static ZoneId ofWholeHours(int ahead) {
        return ZoneId.of(ahead == 0 ? "UTC" : "Etc/GMT%+d".formatted(-ahead));
    }

    private static boolean isKnownToBrowsers(String name) {
        return !name.startsWith(ONLY_JAVA);
    }

    private static Map<String, ZoneId> known() {
        Map<String, ZoneId> zones = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        OTHER_NAMES.forEach((name, zone) -> zones.put(name, ZoneId.of(zone)));
        names().forEach(name -> zones.put(name, ZoneId.of(name)));
        return zones;
    }
}
