package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.EventTopic;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;

/** The relay hears of a commit afterwards and from outside: what commits tells nobody, and so commits beside others. */
@QuarkusTest
class RelayWakeUpTest extends RunningService {

    private static final String LEADS = "talent_pool_relay_leads";
    private static final String CHANNEL = "interview_request_events";
    private static final String END = "no more";

    @ConfigProperty(name = "talent-pool.database.url")
    String database;

    @Test
    void aTransactionThatWritesEventsNotifiesNobody() throws SQLException {
        await().until(() -> metric(LEADS) == 1);
        try (Connection listener = connect();
                Statement sql = listener.createStatement()) {
            sql.execute("listen " + CHANNEL);
            String id = pending(SamplePerson.ANNA);
            approve(id).statusCode(200);
            withdraw(SamplePerson.ANNA, id).statusCode(200);
            SuperuserSql.execute("delete from interview_requests where id = '%s'".formatted(id));
            sql.execute("notify %s, '%s'".formatted(CHANNEL, END)); // comes after whatever was told until now
            assertEquals(List.of(END), toldUntilTheEnd(listener));
        }
    }

    @Test
    void aReplicaThatDoesNotLeadTellsTheOneThatDoesOfItsCommits() throws SQLException {
        String id;
        try (Connection leader = connect();
                Statement sql = leader.createStatement()) {
            sql.execute("listen " + CHANNEL);
            sql.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'request_service'");
            sql.execute("select pg_advisory_lock(hashtext('talent-pool relay'), hashtext('%s'))".formatted(CHANNEL));
            theTablesAreThere();
            await().until(() -> metric(LEADS) == 0);
            id = pending(SamplePerson.ANNA);
            assertEquals("", awaitNotifications(leader).get(0));
        }
        try (EventTopic topic = EventTopic.follow(broker, TOPIC)) { // once it leads again
            topic.awaitEvent("io.talentpool.interview-request.created.v1", id);
        }
    }

    private static List<String> toldUntilTheEnd(Connection listener) throws SQLException {
        List<String> told = new ArrayList<>();
        while (!told.contains(END)) {
            told.addAll(awaitNotifications(listener));
        }
        return told;
    }

    /** What came along with each. */
    private static List<String> awaitNotifications(Connection listener) throws SQLException {
        PGNotification[] told =
                listener.unwrap(PGConnection.class).getNotifications(Math.toIntExact(Patience.LIMIT.toMillis()));
        assertNotEquals(0, told.length, "somebody notifies");
        return Arrays.stream(told).map(PGNotification::getParameter).toList();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:" + database + "?user=postgres");
    }
}
