package io.talentpool.support.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.talentpool.support.rule.InvalidInput;

/**
 * A time as a caller wrote it (ISO 8601, with the suffixes of RFC 9557).
 *
 * @param moment what it means, in the zone that was asked for
 * @param note which moment was meant, where the clocks of a zone show the time twice; empty for all other times
 */
public record GivenTime(ZonedDateTime moment, Optional<String> note) {

    /** What the clock shows, an offset, and suffixes in brackets. */
    private static final Pattern SHAPE =
            Pattern.compile("([^\\[\\]]*?)(Z|z|[+-]\\d{2}(?::?\\d{2})?)?((?:\\[[^\\[\\]]+])*)");

    private static final Pattern SUFFIX = Pattern.compile("\\[(!?)([^\\]]+)]");
    private static final Pattern KEY_AND_VALUE =
            Pattern.compile("([a-z_][a-z0-9_-]*)=([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)");
    private static final Pattern OFFSET_AS_ZONE = Pattern.compile("[+-]\\d{2}:\\d{2}");
    private static final Pattern ZONE_NAME = Pattern.compile("[A-Za-z._][A-Za-z0-9._+/-]{0,63}");
    private static final List<String> OUR_CALENDARS = List.of("iso8601", "gregory");

    /**
     * Reads a date and time.
     *
     * @param field the field to blame
     * @param text with an offset, a zone in brackets, both, or neither
     * @param zone whose wall clock a time is read from that has neither
     * @throws InvalidInput when it is no time, contradicts itself, or is one that the wall clock skips
     */
    static GivenTime read(String field, String text, ZoneId zone) {
        if (text == null || text.isBlank()) {
            throw new InvalidInput(field, "is required");
        }
        Matcher parts = SHAPE.matcher(text.strip());
        if (!parts.matches()) {
            throw noTime(field);
        }
        LocalDateTime local = local(field, parts.group(1));
        boolean hasOffset = parts.group(2) != null;
        Optional<ZoneId> named = suffixes(field, parts.group(3), hasOffset);
        if (!hasOffset) {
            GivenTime shown = onTheWall(field, local, named.orElse(zone));
            return new GivenTime(shown.moment.withZoneSameInstant(zone), shown.note);
        }
        ZoneOffset offset = offset(field, parts.group(2));
        if (!parts.group(2).equalsIgnoreCase("Z")) { // with a zone, Z says that only the moment is known
            named.ifPresent(where -> refuseContradiction(field, local, offset, where));
        }
        return new GivenTime(local.atOffset(offset).atZoneSameInstant(zone), Optional.empty());
    }

    private static LocalDateTime local(String field, String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            // Years that ISO 8601 writes with four digits; some others PostgreSQL, or a moment in another zone, could
            // not hold.
            if (local.getYear() >= 1 && local.getYear() <= 9999) {
                return local;
            }
        } catch (DateTimeParseException noTime) {
            // Told below, like a year that is too far away.
        }
        throw noTime(field);
    }

    private static ZoneOffset offset(String field, String text) {
        try {
            return ZoneOffset.of(text.equals("z") ? "Z" : text);
        } catch (DateTimeException tooFar) {
            throw noTime(field);
        }
    }

    /**
     * Reads the suffixes: a zone, then keys with values.
     *
     * @return the zone; empty where none is named, or one that we do not know and need not
     */
    private static Optional<ZoneId> suffixes(String field, String text, boolean hasOffset) {
        Optional<ZoneId> zone = Optional.empty();
        Matcher suffix = SUFFIX.matcher(text);
        while (suffix.find()) {
            boolean critical = !suffix.group(1).isEmpty();
            String content = suffix.group(2);
            if (content.contains("=")) {
                refuseUnlessHarmless(field, content, critical);
            } else if (suffix.start() == 0) {
                zone = zone(field, content, critical || !hasOffset);
            } else {
                throw noTime(field);
            }
        }
        return zone;
    }

    private static void refuseUnlessHarmless(String field, String content, boolean critical) {
        Matcher entry = KEY_AND_VALUE.matcher(content);
        if (!entry.matches()) {
            throw noTime(field);
        }
        if (critical && !(entry.group(1).equals("u-ca") && OUR_CALENDARS.contains(entry.group(2)))) {
            throw new InvalidInput(
                    field, "demands [!%s], which we cannot heed; leave the mark “!” away".formatted(content));
        }
    }

    private static Optional<ZoneId> zone(String field, String name, boolean needed) {
        if (OFFSET_AS_ZONE.matcher(name).matches()) {
            return Optional.of(offset(field, name));
        }
        if (!ZONE_NAME.matcher(name).matches()) {
            throw noTime(field);
        }
        Optional<ZoneId> zone = TimeZones.find(name);
        if (zone.isEmpty() && needed) {
            throw new InvalidInput(
                    field, "names the time zone %s, which we do not know; write it like Europe/London".formatted(name));
        }
        return zone;
    }

    private static void refuseContradiction(String field, LocalDateTime local, ZoneOffset offset, ZoneId zone) {
        if (!zone.getRules().getValidOffsets(local).contains(offset)) {
            throw new InvalidInput(
                    field,
                    "contradicts itself: clocks in %s do not show it at the offset %s"
                            .formatted(zone.getId(), offset.getId()));
        }
    }

    /** The earlier moment of a time that occurs twice. */
    private static GivenTime onTheWall(String field, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            ZoneOffsetTransition gap = zone.getRules().getTransition(local);
            throw new InvalidInput(
                    field,
                    "does not exist in %s: the clocks go forward from %s to %s there"
                            .formatted(
                                    zone.getId(),
                                    gap.getDateTimeBefore().toLocalTime(),
                                    gap.getDateTimeAfter().toLocalTime()));
        }
        Optional<String> note = offsets.size() == 1
                ? Optional.empty()
                : Optional.of("%s occurs twice in %s. The earlier moment was taken, %s; for the later one send %s."
                        .formatted(
                                field, zone.getId(), written(local, offsets.get(0)), written(local, offsets.get(1))));
        return new GivenTime(local.atOffset(offsets.get(0)).atZoneSameInstant(zone), note);
    }

    private static String written(LocalDateTime local, ZoneOffset offset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local.atOffset(offset));
    }

    private static InvalidInput noTime(String field) {
        return new InvalidInput(field, "must be a date and time such as 2026-12-01T09:00 or 2026-12-01T09:00:00+01:00");
    }
}
