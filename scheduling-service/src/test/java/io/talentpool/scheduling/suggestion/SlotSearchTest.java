package io.talentpool.scheduling.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import io.talentpool.scheduling.suggestion.BusyTime.Party;

/** What is suggested, case by case. {@link SlotSearchEverywhereTest} has the zones of the world. */
class SlotSearchTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    /** A Tuesday. London is at UTC. */
    private static final Instant NOW = Instant.parse("2026-12-01T10:10:00Z");

    @Nested
    class PreferredTimes {

        @Test
        void comeFirstInTheClientsOrderAndOnlyThoseAhead() {
            List<Suggestion> found = search(at("2026-12-03T11:00Z", "2026-12-01T10:10Z", "2026-12-02T11:00Z"))
                    .among(List.of());
            assertEquals(at("2026-12-03T11:00Z", "2026-12-02T11:00Z"), times(found.subList(0, 2)));
            assertEquals(List.of(true, true, false), preferred(found).subList(0, 3));
        }

        @Test
        void areTheClientsOwnToChoose() { // at night, on a Sunday, in ten minutes
            List<Instant> wishes = at("2026-12-06T03:17Z", "2026-12-01T10:20Z");
            List<Suggestion> found = search(wishes).among(List.of());
            assertEquals(wishes, times(found.subList(0, 2)));
            assertEquals(Optional.empty(), found.get(0).conflict());
        }

        @Test
        void tellWhatStandsInTheirWay() {
            BusyTime later = busy(Party.client, "2026-12-03T11:45Z");
            BusyTime earlier = busy(Party.candidate, "2026-12-03T10:30Z");
            List<Suggestion> found =
                    search(at("2026-12-03T11:00Z", "2026-12-03T13:00Z")).among(List.of(later, earlier));
            assertEquals(Optional.of(earlier), found.get(0).conflict());
            assertEquals(Optional.empty(), found.get(1).conflict());
        }

        @Test
        void mayTouchOtherInterviews() {
            List<Suggestion> found = search(at("2026-12-03T11:00Z"))
                    .among(List.of(busy(Party.client, "2026-12-03T10:00Z"), busy(Party.client, "2026-12-03T12:00Z")));
            assertEquals(Optional.empty(), found.get(0).conflict());
        }
    }

    @Nested
    class FreeTimes {

        @Test
        void areTheNearestAndOfTwoEquallyNearTheEarlierFirst() {
            assertEquals(
                    at(
                            "2026-12-03T11:30Z",
                            "2026-12-03T12:30Z",
                            "2026-12-03T11:00Z",
                            "2026-12-03T13:00Z",
                            "2026-12-03T10:30Z"),
                    freeTimes(search(at("2026-12-03T12:00Z"))));
        }

        @Test
        void areNearToAnyPreferredTime() {
            assertEquals(
                    at(
                            "2026-12-03T11:30Z",
                            "2026-12-03T12:30Z",
                            "2026-12-07T14:30Z",
                            "2026-12-07T15:30Z",
                            "2026-12-03T11:00Z"),
                    freeTimes(search(at("2026-12-07T15:00Z", "2026-12-03T12:00Z"))));
        }

        @Test
        void overlapNothingThatKeepsTheCandidateOrTheClient() {
            assertEquals(
                    at(
                            "2026-12-03T13:00Z",
                            "2026-12-03T10:30Z",
                            "2026-12-03T13:30Z",
                            "2026-12-03T10:00Z",
                            "2026-12-03T14:00Z"),
                    freeTimes(
                            search(at("2026-12-03T12:00Z")),
                            busy(Party.client, "2026-12-03T11:30Z"),
                            busy(Party.candidate, "2026-12-03T12:00Z")));
        }

        @Test
        void areAtEnoughNotice() {
            assertEquals(
                    at(
                            "2026-12-01T12:30Z",
                            "2026-12-01T13:00Z",
                            "2026-12-01T13:30Z",
                            "2026-12-01T14:00Z",
                            "2026-12-01T14:30Z"),
                    freeTimes(search(at("2026-12-01T10:30Z"))));
        }

        @Test
        void areAroundNowWhenNothingPreferredIsAhead() {
            assertEquals(
                    Instant.parse("2026-12-01T12:30:00Z"),
                    freeTimes(search(List.of())).get(0));
            assertEquals(freeTimes(search(List.of())), freeTimes(search(at("2026-11-30T09:00Z", "2020-01-01T00:00Z"))));
        }

        @Test
        void endWithTheWorkingHoursAndSkipTheWeekend() {
            assertEquals( // a Friday evening
                    at(
                            "2026-12-04T17:00Z",
                            "2026-12-04T16:30Z",
                            "2026-12-04T16:00Z",
                            "2026-12-04T15:30Z",
                            "2026-12-04T15:00Z"),
                    freeTimes(search(at("2026-12-04T21:00Z"))));
            assertEquals( // a Sunday evening
                    Instant.parse("2026-12-07T09:00:00Z"),
                    freeTimes(search(at("2026-12-06T21:00Z"))).get(0));
        }

        @Test
        void areWithinTheHorizon() {
            SlotSearch search = new SlotSearch(
                    rules(LONDON, 1_000, Duration.ofHours(24)), LONDON, at("2026-12-03T12:00Z"), HOUR, NOW);
            assertEquals(Instant.parse("2026-12-04T12:00:00Z"), search.latestStart());
            List<Instant> found = freeTimes(search);
            assertEquals(
                    Instant.parse("2026-12-04T12:00:00Z"),
                    found.stream().max(Instant::compareTo).orElseThrow());
            assertEquals(found.size(), Set.copyOf(found).size());
        }

        @Test
        void suitTheAdminsToo() { // 9:00 to 18:00 in New York is 14:00 to 23:00 in London, whose admins stop at 20:00
            SlotSearch search = new SlotSearch(rules(LONDON, 100, HOUR), NEW_YORK, at("2026-12-03T20:00Z"), HOUR, NOW);
            assertEquals(
                    List.of(LocalTime.of(19, 0), LocalTime.of(18, 30)),
                    freeTimes(search).stream()
                            .map(time -> time.atZone(LONDON).toLocalTime())
                            .limit(2)
                            .toList());
        }

        @Test
        void areNoneWhenWorkingHoursNeverMeet() {
            List<Suggestion> found = new SlotSearch(
                            rules(NEW_YORK, 5, Duration.ofDays(90)), MANILA, at("2027-05-20T02:00Z"), HOUR, NOW)
                    .among(List.of());
            assertEquals(at("2027-05-20T02:00Z"), times(found));
        }

        @Test
        void areOnDaysThatAreWorkingDaysOnBothSides() { // Monday morning in Sydney is Sunday in New York
            SlotSearch search = new SlotSearch(rules(NEW_YORK, 500, HOUR), SYDNEY, at("2026-12-20T23:00Z"), HOUR, NOW);
            assertEquals(
                    Set.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
                    Set.copyOf(freeTimes(search).stream()
                            .map(time -> time.atZone(SYDNEY).getDayOfWeek())
                            .toList()));
        }
    }

    @Nested
    class ChangesOfTheClocks {

        @Test
        void leaveOutTheHourThatIsSkipped() {
            assertEquals(
                    List.of(
                            "2027-03-28T00:00Z",
                            "2027-03-28T00:30Z",
                            "2027-03-28T02:00+01:00",
                            "2027-03-28T02:30+01:00",
                            "2027-03-28T03:00+01:00"),
                    nightInLondon("2027-03-27T12:00Z", "2027-03-28T00:00Z"));
        }

        @Test
        void offerTheHourThatComesTwiceTwice() {
            assertEquals(
                    List.of(
                            "2026-10-25T00:00+01:00",
                            "2026-10-25T00:30+01:00",
                            "2026-10-25T01:00+01:00",
                            "2026-10-25T01:30+01:00",
                            "2026-10-25T01:00Z",
                            "2026-10-25T01:30Z",
                            "2026-10-25T02:00Z",
                            "2026-10-25T02:30Z",
                            "2026-10-25T03:00Z"),
                    nightInLondon("2026-10-24T12:00Z", "2026-10-24T23:00Z"));
        }

        /** Between midnight and four o'clock of one night. */
        private static List<String> nightInLondon(String now, String preferred) {
            WorkingHours night = new WorkingHours(LocalTime.MIDNIGHT, LocalTime.of(4, 0), EVERY_DAY);
            SuggestionRules rules =
                    new SuggestionRules(night, night, LONDON, Duration.ofMinutes(30), 100, HOUR, Duration.ofHours(12));
            return new SlotSearch(rules, LONDON, at(preferred), HOUR, at(now).get(0))
                    .among(List.of()).stream()
                            .map(Suggestion::time)
                            .sorted()
                            .map(time -> time.atZone(LONDON).toOffsetDateTime().toString())
                            .toList();
        }
    }

    private static SlotSearch search(List<Instant> preferred) {
        return new SlotSearch(rules(LONDON, 5, Duration.ofDays(14)), LONDON, preferred, HOUR, NOW);
    }

    private static SuggestionRules rules(ZoneId adminZone, int count, Duration horizon) {
        return new SuggestionRules(
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(18, 0), WEEKDAYS),
                new WorkingHours(LocalTime.of(8, 0), LocalTime.of(20, 0), WEEKDAYS),
                adminZone,
                Duration.ofMinutes(30),
                count,
                Duration.ofHours(2),
                horizon);
    }

    private static BusyTime busy(Party with, String start) {
        return new BusyTime(UUID.randomUUID(), with, at(start).get(0), HOUR);
    }

    private static List<Instant> freeTimes(SlotSearch search, BusyTime... busy) {
        return search.among(List.of(busy)).stream()
                .filter(suggestion -> !suggestion.preferred())
                .map(Suggestion::time)
                .toList();
    }

    private static List<Instant> times(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::time).toList();
    }

    private static List<Boolean> preferred(List<Suggestion> suggestions) {
        return suggestions.stream().map(Suggestion::preferred).toList();
    }

    private static List<Instant> at(String... times) {
        return Arrays.stream(times)
                .map(OffsetDateTime::parse)
                .map(OffsetDateTime::toInstant)
                .toList();
    }
}
