package io.talentpool.scheduling.room;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Daily's own record of a room's meetings.
 *
 * @param ended when the last one was over; empty when none was held
 * @param goingOn whether somebody is inside
 */
public record MeetingsHeld(List<Stay> stays, Optional<Instant> ended, boolean goingOn) {

    static MeetingsHeld of(DailyApi.Meetings meetings) {
        List<DailyApi.Meeting> all = meetings.data();
        return new MeetingsHeld(
                all.stream().flatMap(MeetingsHeld::stays).toList(),
                all.stream()
                        .filter(meeting -> !meeting.ongoing())
                        .map(meeting -> Instant.ofEpochSecond(meeting.startTime() + meeting.duration()))
                        .max(Comparator.naturalOrder()),
                all.stream().anyMatch(DailyApi.Meeting::ongoing));
    }

    private static Stream<Stay> stays(DailyApi.Meeting meeting) {
        return meeting.participants() == null
                ? Stream.empty()
                : meeting.participants().stream().flatMap(participant -> stay(participant, meeting.ongoing()).stream());
    }

    private static Optional<Stay> stay(DailyApi.Participant participant, boolean goingOn) {
        Instant joined = Instant.ofEpochSecond(participant.joinTime());
        return Stay.of(
                text(participant.participantId()),
                text(participant.userId()),
                joined,
                goingOn ? Optional.empty() : Optional.of(joined.plusSeconds(participant.duration())));
    }

    private static String text(String mayBeAbsent) {
        return mayBeAbsent == null ? "" : mayBeAbsent;
    }
}
