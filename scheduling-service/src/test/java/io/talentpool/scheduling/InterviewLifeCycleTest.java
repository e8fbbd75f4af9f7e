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
import java.util.Optional;
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
            InterviewStatus.completed, Set.of(Command.correct_to_no_show),
            InterviewStatus.no_show, Set.of(Command.correct_to_completed, Command.correct_to_no_show));

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

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStatusAndCommand")
    void changesAndTellsOfItOnlyWhereTheLifeCycleAllowsIt(InterviewStatus status, Command command) {
        ScheduledInterview interview = tomorrow(List.of());
        interview.status = status;
        // Only what has begun can be completed or missed, only what is ahead reinstated.
        Instant when = command == Command.reinstate ? NOW : TOMORROW.plusSeconds(60);
        if (ALLOWED.get(status).contains(command)) {
            InterviewEvent event = apply(command, interview, when);
            assertEquals(command.event(), event.type());
            assertEquals(status, event.previousStatus());
            assertEquals(command.target(), event.status());
            assertEquals(command.target(), interview.status);
            assertEquals(interview.version + 1, event.version());
            assertEquals(ADMIN, event.actor());
            assertEquals("because", event.reason() == null ? "because" : event.reason());
        } else {
            assertThrows(TransitionRefused.class, () -> apply(command, interview, when));
            assertEquals(status, interview.status);
            assertEquals(TOMORROW, interview.scheduledTime);
            assertEquals(null, interview.noShowParty);
        }
    }

    private static InterviewEvent apply(Command command, ScheduledInterview interview, Instant when) {
        return switch (command) {
            case reschedule ->
                interview.reschedule(
                        new NewSlot(TOMORROW.plus(Duration.ofDays(1)), Optional.empty(), "because"),
                        false,
                        ADMIN,
                        when);
            case complete -> interview.complete(ADMIN, when);
            case cancel -> interview.cancel(ADMIN, "because", when);
            case no_show -> interview.noShow(NoShowParty.both, ADMIN, "because", when);
            case reinstate -> interview.reinstate(ADMIN, "because", when);
            case correct_to_completed -> interview.correct(Correction.tookPlace("because"), ADMIN, when);
            case correct_to_no_show -> interview.correct(Correction.missedBy(NoShowParty.both, "because"), ADMIN, when);
        };
    }

    @Test
    void keepsWhereItWasAndWhoWasMissingInTheEventsThatTellOfIt() {
        InterviewEvent moved = apply(Command.reschedule, tomorrow(List.of()), NOW);
        assertEquals(TOMORROW, moved.previousScheduledTime());
        assertEquals(TOMORROW.plus(Duration.ofDays(1)), moved.scheduledTime());
        assertEquals(null, moved.party());
        InterviewEvent missed = apply(Command.no_show, tomorrow(List.of()), TOMORROW.plusSeconds(1));
        assertEquals(NoShowParty.both, missed.party());
        assertEquals(null, missed.previousScheduledTime());
    }

    @Test
    void isCorrectedToWhatWasTrueWithAReasonButNotToWhatItIs() {
        ScheduledInterview interview = tomorrow(List.of());
        interview.tookPlace(TOMORROW);
        InterviewEvent missed =
                interview.correct(Correction.missedBy(NoShowParty.candidate, " Nobody came "), ADMIN, TOMORROW);
        assertEquals("scheduled-interview.corrected", missed.type());
        assertEquals(InterviewStatus.completed, missed.previousStatus());
        assertEquals(NoShowParty.candidate, missed.party());
        assertEquals("Nobody came", missed.reason());
        assertEquals(NoShowParty.candidate, interview.noShowParty);
        Correction same = Correction.missedBy(NoShowParty.candidate, "Again");
        TransitionRefused refused =
                assertThrows(TransitionRefused.class, () -> interview.correct(same, ADMIN, TOMORROW));
        assertEquals(List.of("correct"), refused.allowed());
        assertEquals(
                NoShowParty.client,
                interview
                        .correct(Correction.missedBy(NoShowParty.client, "The other one"), ADMIN, TOMORROW)
                        .party());
        InterviewEvent met = interview.correct(Correction.tookPlace("They met by phone"), ADMIN, TOMORROW);
        assertEquals(InterviewStatus.no_show, met.previousStatus());
        assertEquals(InterviewStatus.completed, met.status());
        assertEquals(null, met.party());
        assertEquals(null, interview.noShowParty);
        assertThrows(
                InvalidInput.class,
                () -> interview.correct(Correction.missedBy(NoShowParty.both, " "), ADMIN, TOMORROW));
        assertEquals(InterviewStatus.completed, interview.status);
    }

    @Test
    void hasAnotherTagForAdminsWithWhatOnlyTheySeeAndForItsClientWithItsRoom() {
        ScheduledInterview interview = tomorrow(List.of());
        assertEquals("\"1\"", interview.adminsTag());
        assertEquals("\"1\"", interview.clientsTag());
        interview.revision = 2;
        assertEquals("\"1.2\"", interview.adminsTag());
        assertEquals("\"1\"", interview.clientsTag());
        interview.roomStatus = RoomStatus.closed;
        assertEquals("\"1.closed\"", interview.clientsTag());
        interview.cancel(ADMIN, "because", NOW);
        assertEquals("\"1\"", interview.adminsTag(), "the table counts the version");
    }

    @Test
    void isNeitherCancelledNorMissedNorMovedWithoutAReason() {
        ScheduledInterview interview = tomorrow(List.of());
        assertThrows(InvalidInput.class, () -> interview.cancel(ADMIN, " ", NOW));
        assertThrows(
                InvalidInput.class,
                () -> interview.noShow(NoShowParty.client, ADMIN, "x".repeat(501), TOMORROW.plusSeconds(1)));
        assertThrows(InvalidInput.class, () -> NewSlot.of(TOMORROW, 60, null, NOW));
        assertEquals(InterviewStatus.scheduled, interview.status);
    }

    @Test
    void cannotBeJudgedBeforeItBeginsButCanFromThatMomentOn() {
        ScheduledInterview interview = tomorrow(List.of());
        assertThrows(SlotRefused.class, () -> interview.complete(ADMIN, TOMORROW.minusNanos(1_000)));
        assertThrows(
                SlotRefused.class, () -> interview.noShow(NoShowParty.client, ADMIN, "x", TOMORROW.minusSeconds(1)));
        assertEquals(
                InterviewStatus.completed, interview.complete(ADMIN, TOMORROW).status());
    }

    @Test
    void isReinstatedOnlyWhileItsTimeIsAheadAndThenItsRoomIsToBeMadeAgain() {
        ScheduledInterview interview = tomorrow(List.of());
        interview.roomStatus = RoomStatus.closed;
        interview.cancel(ADMIN, "because", NOW);
        assertThrows(SlotRefused.class, () -> interview.reinstate(ADMIN, null, TOMORROW));
        assertEquals(RoomStatus.pending, interview.reinstate(ADMIN, null, NOW).roomStatus());
    }

    @Test
    void losesItsNeedForAttentionWhenPeopleDecide() {
        ScheduledInterview interview = tomorrow(List.of());
        interview.attention = Attention.client_absent;
        interview.noShow(NoShowParty.client, ADMIN, "Never came", TOMORROW.plusSeconds(900));
        assertEquals(null, interview.attention);
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
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Maya", preferred, "approved", null);
        return ScheduledInterview.schedule(request, appointment(TOMORROW, 60, true), NOW, Duration.ofMinutes(15), NOW);
    }
}
