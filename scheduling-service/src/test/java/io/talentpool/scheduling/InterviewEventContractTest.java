package io.talentpool.scheduling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.talentpool.embedded.testing.EventSchemas;
import io.talentpool.embedded.testing.ExampleEvents;
import io.talentpool.scheduling.InterviewStatus.Command;

/** What this service tells has a schema and an example, and what it is told it understands by the producers' own examples. */
@QuarkusTest
class InterviewEventContractTest extends SchedulingTest {

    @Inject
    FollowRequests followRequests;

    @Inject
    FollowOutcomes followOutcomes;

    @Test
    void whateverHappensToAnInterviewIsDescribed() {
        Stream<String> told = Stream.concat(
                Stream.of(
                        InterviewEvent.SCHEDULED,
                        InterviewEvent.ROOM_READY,
                        InterviewEvent.LINK_REVOKED,
                        InterviewEvent.DELETED),
                Arrays.stream(Command.values()).map(Command::event));
        assertEquals(told.collect(Collectors.toSet()), EventSchemas.ofTheHouse().typesOf("scheduled-interview"));
    }

    @Test
    void followsRequestsAndOutcomesAsTheirServicesTellOfThem() throws Throwable {
        for (var record : ExampleEvents.of("interview-request")) {
            VertxContextSupport.subscribeAndAwait(() -> followRequests.follow(record));
        }
        for (var record : ExampleEvents.of("interview-outcome")) {
            VertxContextSupport.subscribeAndAwait(() -> followOutcomes.follow(record));
        }
    }
}
