package io.talentpool.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.talentpool.request.RequestStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.rule.TransitionRefused;

/** The aggregate alone: every command from every status, and the event that each change tells. */
class RequestLifeCycleTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Actor ADMIN = new Actor(Actor.Type.admin, "carla");

    /** The graph of the domain, written down a second time on purpose. */
    private static final Map<RequestStatus, Set<Command>> ALLOWED = Map.of(
            RequestStatus.pending, Set.of(Command.approve, Command.reject, Command.withdraw, Command.schedule),
            RequestStatus.approved, Set.of(Command.reject, Command.withdraw, Command.schedule),
            RequestStatus.scheduled, Set.of(Command.reopen, Command.supersede),
            RequestStatus.rejected, Set.of(),
            RequestStatus.withdrawn, Set.of());

    static Stream<Arguments> everyStatusAndCommand() {
        return Stream.of(RequestStatus.values())
                .flatMap(status -> Stream.of(Command.values()).map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStatusAndCommand")
    void allowsWhatTheLifeCycleShowsAndNothingElse(RequestStatus status, Command command) {
        if (ALLOWED.get(status).contains(command)) {
            assertEquals(command.target(), status.after(command));
        } else {
            TransitionRefused refused = assertThrows(TransitionRefused.class, () -> status.after(command));
            assertEquals(
                    ALLOWED.get(status).stream()
                            .filter(Command::isForPeople)
                            .map(Enum::name)
                            .sorted()
                            .toList(),
                    refused.allowed().stream().sorted().toList());
        }
    }

    @ParameterizedTest(name = "{1} from {0}")
    @MethodSource("everyStatusAndCommand")
    void changesAndTellsOfItOnlyWhereTheLifeCycleAllowsIt(RequestStatus status, Command command) {
        InterviewRequest request = pending();
        request.status = status;
        if (ALLOWED.get(status).contains(command)) {
            RequestEvent event = apply(command, request);
            assertEquals(command.event(), event.type());
            assertEquals(status, event.previousStatus());
            assertEquals(command.target(), event.status());
            assertEquals(command.target(), request.status);
            assertEquals(request.version + 1, event.version());
            assertEquals(command.isForPeople() && command != Command.schedule ? ADMIN : Actor.SYSTEM, event.actor());
        } else {
            assertThrows(TransitionRefused.class, () -> apply(command, request));
            assertEquals(status, request.status);
        }
    }

    private static RequestEvent apply(Command command, InterviewRequest request) {
        return switch (command) {
            case approve -> request.approve(ADMIN, null, NOW);
            case reject -> request.reject(ADMIN, "because", NOW);
            case withdraw -> request.withdraw(ADMIN, null, NOW);
            case schedule -> request.schedule(UUID.randomUUID(), NOW);
            case reopen -> request.reopen(NOW);
            case supersede -> request.supersede(NOW);
        };
    }

    @Test
    void isBornPendingAtVersionOne() {
        RequestEvent created = pending().created(new Actor(Actor.Type.client, "anna"));
        assertEquals("interview-request.created", created.type());
        assertEquals(1, created.version());
        assertEquals(null, created.previousStatus());
        assertEquals(RequestStatus.pending, created.status());
        assertEquals(List.of("2026-12-01T09:00:00Z"), created.preferredTimes());
    }

    @Test
    void tellsEachChangeWithTheNextVersionAndWhereItCameFrom() {
        RequestEvent approved = pending().approve(ADMIN, " fine ", NOW);
        assertEquals("interview-request.approved", approved.type());
        assertEquals(2, approved.version());
        assertEquals(RequestStatus.pending, approved.previousStatus());
        assertEquals("fine", approved.reason());
    }

    @Test
    void isNotRejectedWithoutAReason() {
        InterviewRequest request = pending();
        assertThrows(InvalidInput.class, () -> request.reject(ADMIN, "  ", NOW));
        assertEquals(RequestStatus.pending, request.status);
    }

    @Test
    void namesTheInterviewThatFulfilsIt() {
        UUID interview = UUID.randomUUID();
        assertEquals(interview, pending().schedule(interview, NOW).scheduledInterviewId());
    }

    private static InterviewRequest pending() {
        ZonedDateTime time = ZonedDateTime.parse("2026-12-01T09:00:00Z").withZoneSameInstant(LONDON);
        return InterviewRequest.ask(
                UUID.randomUUID(),
                new Candidate(UUID.randomUUID(), "Maya"),
                PreferredTimes.of(List.of(time), NOW),
                LONDON,
                null,
                NOW);
    }
}
