package io.talentpool.scheduling.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.scheduling.suggestion.BusyTime.Party;

/**
 * Around every change of the clocks of some zones, one of which changes by half an hour, the search finds exactly what somebody
 * finds who goes through the days minute by minute and looks at both clocks on the wall. Every seventh of these is tried out at
 * each change, which has every zone of both sides and every change; all of them in the exhaustive build.
 */
class SlotSearchEverywhereTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration GRID = Duration.ofMinutes(30);
    private static final Duration NOTICE = Duration.ofHours(2);
    private static final Duration HORIZON = Duration.ofDays(2);

    private static final WorkingHours OFFICE = hours("09:00", "18:00", WEEKDAYS);
    private static final WorkingHours LONG_OFFICE = hours("08:00", "20:00", WEEKDAYS);
    private static final WorkingHours NIGHT = hours("20:15", "06:00", EVERY_DAY);
    private static final WorkingHours WEEKNIGHT = hours("22:00", "08:00", WEEKDAYS);
    private static final WorkingHours SMALL_HOURS = hours("01:15", "04:00", EVERY_DAY);
    private static final WorkingHours TILL_MIDNIGHT = hours("12:00", "00:00", EVERY_DAY);

    /** Whose: the client's and the admins'. */
    private static final List<List<WorkingHours>> SHIFTS = List.of(
            List.of(OFFICE, LONG_OFFICE),
            List.of(OFFICE, WEEKNIGHT),
            List.of(NIGHT, NIGHT),
            List.of(SMALL_HOURS, SMALL_HOURS),
            List.of(TILL_MIDNIGHT, OFFICE));

    static Stream<Arguments> changesOfTheClocks() {
        return Stream.of("Europe/London", "America/New_York", "Australia/Sydney", "Asia/Manila", "Australia/Lord_Howe")
                .map(ZoneId::of)
                .flatMap(client -> Stream.of("Europe/London", "Asia/Manila", "America/New_York", "Australia/Lord_Howe")
                        .map(ZoneId::of)
                        .flatMap(admins -> Stream.of(
                                        "2026-10-03",
                                        "2026-10-24",
                                        "2026-10-31",
                                        "2027-03-13",
                                        "2027-03-27",
                                        "2027-04-03")
                                .map(LocalDate::parse)
                                .map(day -> Arguments.of(client, admins, day))));
    }

    static Stream<Arguments> oneChangeOfSeven() {
        List<Arguments> all = changesOfTheClocks().toList();
        return IntStream.iterate(0, number -> number < all.size(), number -> number + 7)
                .mapToObj(all::get);
    }

    @ParameterizedTest(name = "a client in {0}, admins in {1}, around {2}")
    @MethodSource("oneChangeOfSeven")
    void findsWhatAPatientPersonFindsAroundOneChangeOfSeven(ZoneId client, ZoneId admins, LocalDate day) {
        findsWhatAPatientPersonFinds(client, admins, day);
    }

    @Tag("exhaustive")
    @ParameterizedTest(name = "a client in {0}, admins in {1}, around {2}")
    @MethodSource("changesOfTheClocks")
    void findsWhatAPatientPersonFinds(ZoneId client, ZoneId admins, LocalDate day) {
        Instant now = day.minusDays(1).atTime(11, 7).atZone(client).toInstant();
        List<Instant> preferred = List.of(
                day.atTime(23, 30).atZone(client).toInstant(), now.plus(Duration.ofHours(9)), now.minusSeconds(1));
        List<BusyTime> busy = List.of(
                busy(Party.client, now.plus(Duration.ofHours(4)), 45),
                busy(Party.candidate, day.atTime(23, 50).atZone(client).toInstant(), 60));
        for (List<WorkingHours> shift : SHIFTS) {
            SuggestionRules rules =
                    new SuggestionRules(shift.get(0), shift.get(1), admins, GRID, 1_000, NOTICE, HORIZON);
            for (int minutes : new int[] {15, 60, 240}) {
                Duration length = Duration.ofMinutes(minutes);
                SlotSearch search = new SlotSearch(rules, client, preferred, length, now);
                List<Instant> found = search.among(busy).stream()
                        .filter(suggestion -> !suggestion.preferred())
                        .map(Suggestion::time)
                        .toList();
                assertEquals(
                        minuteByMinute(rules, client, preferred, busy, length, now),
                        found.stream().sorted().toList());
                assertNearestFirst(preferred.subList(0, 2), found);
            }
        }
    }

    private static List<Instant> minuteByMinute(
            SuggestionRules rules,
            ZoneId client,
            List<Instant> preferred,
            List<BusyTime> busy,
            Duration length,
            Instant now) {
        return minutes(now.plus(NOTICE), preferred.get(0).plus(HORIZON).plus(MINUTE))
                .filter(time -> time.atZone(client).getMinute() % GRID.toMinutes() == 0)
                .filter(time -> !preferred.contains(time))
                .filter(time -> minutes(time, time.plus(length))
                        .allMatch(minute -> works(rules.clientHours(), minute.atZone(client))
                                && works(rules.adminHours(), minute.atZone(rules.adminZone()))
                                && busy.stream().noneMatch(other -> isDuring(other, minute))))
                .toList();
    }

    private static Stream<Instant> minutes(Instant from, Instant to) {
        return Stream.iterate(from, minute -> minute.isBefore(to), minute -> minute.plus(MINUTE));
    }

    private static boolean works(WorkingHours hours, ZonedDateTime clock) {
        LocalTime time = clock.toLocalTime();
        DayOfWeek day = clock.getDayOfWeek();
        if (hours.from().isBefore(hours.to())) {
            return hours.days().contains(day) && !time.isBefore(hours.from()) && time.isBefore(hours.to());
        }
        return (!time.isBefore(hours.from()) && hours.days().contains(day))
                || (time.isBefore(hours.to()) && hours.days().contains(day.minus(1)));
    }

    private static boolean isDuring(BusyTime busy, Instant minute) {
        return !minute.isBefore(busy.start()) && minute.isBefore(busy.start().plus(busy.length()));
    }

    private static void assertNearestFirst(List<Instant> preferred, List<Instant> found) {
        for (int i = 1; i < found.size(); i++) {
            int compared = distance(preferred, found.get(i - 1)).compareTo(distance(preferred, found.get(i)));
            assertTrue(compared < 0 || compared == 0 && found.get(i - 1).isBefore(found.get(i)));
        }
    }

    private static Duration distance(List<Instant> preferred, Instant time) {
        return preferred.stream()
                .map(wish -> Duration.between(wish, time).abs())
                .min(Duration::compareTo)
                .orElseThrow();
    }

    private static BusyTime busy(Party with, Instant start, int minutes) {
        return new BusyTime(UUID.randomUUID(), with, start, Duration.ofMinutes(minutes));
    }

    private static WorkingHours hours(String from, String to, Set<DayOfWeek> days) {
        return new WorkingHours(LocalTime.parse(from), LocalTime.parse(to), days);
    }
}
