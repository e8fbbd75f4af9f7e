package io.talentpool.scheduling.suggestion;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Set;

/**
 * When somebody works, by the clocks on their wall.
 *
 * @param from when work begins
 * @param to when it ends; at or before {@code from}, that is on the next day
 * @param days on which it begins
 */
record WorkingHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    WorkingHours {
        days = Set.copyOf(days);
    }

    /** Whether the clocks of that zone show nothing but working hours from start to end, even if they are changed meanwhile. */
    boolean cover(Instant start, Instant end, ZoneId zone) {
        LocalDateTime first = LocalDateTime.ofInstant(start, zone);
        ZoneOffsetTransition change = zone.getRules().nextTransition(start);
        if (change == null || change.getInstant().isAfter(end)) {
            return cover(first, LocalDateTime.ofInstant(end, zone));
        }
        return cover(first, change.getDateTimeBefore())
                && (change.getInstant().equals(end) || cover(change.getInstant(), end, zone));
    }

    private boolean cover(LocalDateTime start, LocalDateTime end) {
        LocalDate day = start.toLocalDate();
        return cover(day, start, end) || cover(day.minusDays(1), start, end); // a night that began the day before
    }

    private boolean cover(LocalDate day, LocalDateTime start, LocalDateTime end) {
        LocalDate lastDay = to.isAfter(from) ? day : day.plusDays(1);
        return days.contains(day.getDayOfWeek())
                && !start.isBefore(day.atTime(from))
                && !end.isAfter(lastDay.atTime(to));
    }
}
