package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.SuperuserSql;

/** What callers hear, events do and operators read while the database does not do what is asked of it. */
@QuarkusTest
class DatabaseTroubleTest extends RunningService {

    private static final String USER = "request_service";
    private static final int MORE_THAN_ATTEMPTS = 7;

    @Test
    void aRevokedColumnIsAnErrorOfOurs() {
        String id = pending(SamplePerson.ANNA);
        try (HeardLog log = HeardLog.listen()) {
            revoke("interview_requests", "client_notes");
            revoke("interview_request_events", "occurred_at");
            try {
                isInternal(as(SamplePerson.CARLA).get(REQUESTS).then()); // through Hibernate
                revokedNoMore("interview_requests");
                isInternal(as(SamplePerson.CARLA)
                        .get(REQUESTS + "/" + id + "/history")
                        .then()); // by the driver alone
                assertEquals(
                        2,
                        log.errors("An answer 500 that nobody foresaw", "42501", "The service's user lacks a right"));
                await().until(() ->
                        log.errors("The count of events that wait is left out", "42501", "lacks a right") == 1);
                pending(SamplePerson.ANNA);
                await().until(() -> log.errors("The event relay is left out", "42501", "lacks a right") == 1);
            } finally {
                revokedNoMore("interview_requests");
                revokedNoMore("interview_request_events");
            }
        }
        await().until(() -> SuperuserSql.number("select count(*) from interview_request_outbox") == 0);
    }

    @Test
    void aReadOnlyServerIsWaitedForAndNoEventIsPutAside() {
        String id = pending(SamplePerson.ANNA);
        double putAside = metric("talent_pool_events_dead_letters_total");
        try (HeardLog log = HeardLog.listen()) {
            readOnly("on");
            try {
                await().until(() -> SuperuserSql.query("show default_transaction_read_only")
                        .get(0)
                        .get(0)
                        .equals("on"));
                isAway(approve(id)); // through Hibernate
                InterviewOfARequest.unknownSoFar().at(1, "scheduled").publish(broker, id);
                await().until(() ->
                        log.count("an event waits for it", "25006", "The server is read-only") >= MORE_THAN_ATTEMPTS);
                as(SamplePerson.ANNA)
                        .get(REQUEST + "/" + id)
                        .then()
                        .statusCode(200)
                        .body("request.status", equalTo("pending"));
            } finally {
                readOnly("off");
            }
        }
        await().untilAsserted(() ->
                as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().body("request.status", equalTo("scheduled")));
        assertEquals(putAside, metric("talent_pool_events_dead_letters_total"));
    }

    @Test
    void aServerThatRefusesConnectionsIsWaitedFor() {
        String id = pending(SamplePerson.ANNA);
        try (HeardLog log = HeardLog.listen()) {
            SuperuserSql.execute("alter role %s connection limit 0".formatted(USER));
            try {
                SuperuserSql.endSessions(USER);
                await().until(() -> {
                    isAway(as(SamplePerson.CARLA).get(REQUESTS).then()); // through Hibernate
                    return log.count("The database is away", "53300", "no connection left") > 0;
                });
                isAway(as(SamplePerson.ANNA)
                        .header("Idempotency-Key", UUID.randomUUID())
                        .body(body(gateway.knows("Maya")))
                        .post(REQUEST)
                        .then()); // by the driver alone
            } finally {
                SuperuserSql.execute("alter role %s connection limit -1".formatted(USER));
            }
        }
        await().untilAsserted(() ->
                as(SamplePerson.ANNA).get(REQUEST + "/" + id).then().statusCode(200));
    }

    @Test
    void aFullDiskIsWaitedFor() throws IOException {
        String table = "interview_request_idempotency_keys";
        // In one transaction, so that nobody opens the new, empty file before it is a device that is always full.
        SuperuserSql.execute("""
                do $$
                begin
                    truncate %1$s;
                    execute format('copy (select 1) to program %%L', 'ln -sf /dev/full '
                        || current_setting('data_directory') || '/' || pg_relation_filepath('%1$s'));
                end
                $$""".formatted(table));
        Path file = Path.of(SuperuserSql.query("show data_directory").get(0).get(0))
                .resolve(SuperuserSql.query("select pg_relation_filepath('%s')".formatted(table))
                        .get(0)
                        .get(0));
        try (HeardLog log = HeardLog.listen()) {
            isAway(as(SamplePerson.ANNA)
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body(gateway.knows("Maya")))
                    .post(REQUEST)
                    .then());
            assertEquals(1, log.count("The database is away", "53100", "The server's disk is full"));
            pending(SamplePerson.ANNA); // what needs no room there goes on
        } finally {
            Files.delete(file);
            Files.createFile(file);
            SuperuserSql.execute("truncate " + table);
        }
    }

    private static void isInternal(ValidatableResponse answer) {
        answer.statusCode(500).body("type", containsString("internal-error"));
    }

    private static void isAway(ValidatableResponse answer) {
        answer.statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", containsString("upstream-unavailable"))
                .body("error", containsString("database"));
    }

    private static void readOnly(String value) {
        SuperuserSql.execute("alter system set default_transaction_read_only = " + value);
        SuperuserSql.query("select pg_reload_conf()");
    }

    private static void revoke(String table, String column) {
        String others = SuperuserSql.query(
                        "select attname from pg_attribute where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attname <> '%s'"
                                .formatted(table, column))
                .stream()
                .map(row -> row.get(0))
                .collect(Collectors.joining(", "));
        SuperuserSql.execute(
                "revoke select on %1$s from %2$s; grant select (%3$s) on %1$s to %2$s".formatted(table, USER, others));
    }

    /** Rights on columns go with the right on the table. */
    private static void revokedNoMore(String table) {
        SuperuserSql.execute("revoke select on %1$s from %2$s; grant select on %1$s to %2$s".formatted(table, USER));
    }
}
