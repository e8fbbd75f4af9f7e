package io.talentpool.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.scheduling.InterviewStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.TransitionRefused;

/** The aggregate alone: every command from every status, and the event that each change tells. */
class InterviewLifeCycleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final Actor ADMIN = new Actor(Actor.Type.admin, "carla");

    /** The graph of the domain, written down a second time on purpose. */
    private static final Map<InterviewStatus, Set<Command>> ALLOWED = Map.of(
            InterviewStatus.scheduled, Set.of(Command.reschedule, Command.complete, Command.cancel, Command.no_show),
            InterviewStatus.cancelled, Set.of(Command.reinstate),
            InterviewStatus.completed, Set.of(),
            InterviewStatus.no_show, Set.of());

    static Stream<Arguments> everyStatusAndCommand() {
        return Stream.of(InterviewStatus.values())
                .flatMap(status -> Stream.of(Command.values()).map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStatusAndCommand")
    void allowsWhatTheLifeCycleShowsAndNothingElse(InterviewStatus status, Command command) {
        if (ALLOWED.get(status).contains(command)) {
            assertEquals(command.target(), status.after(command));
        } else {
            assertThrows(TransitionRefused.class, () -> status.after(command));
        }
    }

    @Test
    void isBornScheduledWithItsRoomToBeMade() {
        InterviewEvent born = tomorrow(List.of()).scheduled(ADMIN);
        assertEquals("scheduled-interview.scheduled", born.type());
        assertEquals(1, born.version());
        assertEquals(null, born.previousStatus());
        assertEquals(RoomStatus.pending, born.roomStatus());
        assertEquals(60, born.durationMinutes());
    }

    @Test
    void knowsWhetherTheClientNamedItsTime() {
        assertTrue(tomorrow(List.of(OffsetDateTime.parse("2026-11-03T17:00:00+08:00"))).preferred);
        assertFalse(tomorrow(List.of(OffsetDateTime.parse("2026-11-03T17:00:00Z"))).preferred);
    }

    @Test
    void tellsWhenItsRoomIsReadyWithoutAChangeOfStatus() {
        ScheduledInterview interview = tomorrow(List.of());
        InterviewEvent ready = interview.roomReady("interview-1", "http://localhost/video/interview-1", NOW);
        assertEquals("scheduled-interview.room-ready", ready.type());
        assertEquals(2, ready.version());
        assertEquals(InterviewStatus.scheduled, ready.previousStatus());
        assertEquals(InterviewStatus.scheduled, ready.status());
        assertEquals(RoomStatus.ready, ready.roomStatus());
    }

    @Test
    void isNotCancelledWithoutAReason() {
        ScheduledInterview interview = tomorrow(List.of());
        assertThrows(InvalidInput.class, () -> interview.cancel(ADMIN, "", NOW));
        assertEquals(InterviewStatus.scheduled, interview.status);
    }

    @Test
    void isArrangedOnlyWithAConfirmedCandidateAheadOfTimeAndForAReasonableWhile() {
        assertEquals("candidate_confirmed", blame(TOMORROW, 60, false));
        assertEquals("scheduled_time", blame(NOW, 60, true));
        assertEquals("duration_minutes", blame(TOMORROW, 14, true));
        assertEquals("duration_minutes", blame(TOMORROW, 241, true));
        assertEquals(Duration.ofMinutes(240), appointment(TOMORROW, 240, true).duration());
    }

    private static String blame(Instant time, int minutes, boolean confirmed) {
        return assertThrows(InvalidInput.class, () -> appointment(time, minutes, confirmed))
                .violations()
                .get(0)
                .field();
    }

    private static Appointment appointment(Instant time, int minutes, boolean confirmed) {
        return Appointment.of(UUID.randomUUID(), time, minutes, confirmed, null, NOW);
    }

    private static ScheduledInterview tomorrow(List<OffsetDateTime> preferred) {
        InterviewRequest request = new InterviewRequest(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Maya", preferred, "approved");
        return ScheduledInterview.schedule(request, appointment(TOMORROW, 60, true), NOW, NOW);
    }
}
