package io.talentpool.request;

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
import io.talentpool.request.RequestStatus.Command;

/** What this service tells has a schema and an example, and what it is told it understands by the producer's own example. */
@QuarkusTest
class RequestEventContractTest extends RunningService {

    @Inject
    FollowInterviews followInterviews;

    @Test
    void whateverHappensToARequestIsDescribed() {
        Stream<String> told = Stream.concat(
                Stream.of(RequestEvent.CREATED, RequestEvent.DELETED),
                Arrays.stream(RequestStatus.Command.values()).map(Command::event));
        assertEquals(told.collect(Collectors.toSet()), EventSchemas.ofTheHouse().typesOf("interview-request"));
    }

    @Test
    void followsInterviewsAsTheirServiceTellsOfThem() throws Throwable {
        for (var record : ExampleEvents.of("scheduled-interview")) {
            VertxContextSupport.subscribeAndAwait(() -> followInterviews.follow(record));
        }
    }
}
