package io.talentpool.request;

import static io.talentpool.embedded.testing.Patience.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import io.talentpool.embedded.people.SamplePerson;
import io.talentpool.embedded.testing.Patience;
import io.talentpool.embedded.testing.SuperuserSql;
import io.talentpool.support.database.HoldingReplica;
import io.talentpool.support.database.ReplicaProcess;
import io.talentpool.support.events.relay.LeadingReplica;

/** A replica that is frozen keeps nobody from going on. */
@QuarkusTest
class FrozenReplicaTest extends RunningService {

    private static final String USER = "request_service";

    @ConfigProperty(name = "talent-pool.database.url")
    String database;

    @Test
    void whatItHoldsInATransactionIsFreeWithinSeconds() {
        String id = pending(SamplePerson.ANNA);
        String hold = "select from interview_requests where id = '%s' for update; select pg_advisory_xact_lock(4711)"
                .formatted(id);
        try (ReplicaProcess frozen = ReplicaProcess.frozen(HoldingReplica.class, database, USER, hold)) {
            assertEquals(List.of(List.of("f")), SuperuserSql.query("select pg_try_advisory_xact_lock(4711)"));
            // It waits for the row, and gets it before it gives up.
            assertTimeoutPreemptively(Patience.LIMIT, () -> approve(id).statusCode(200));
            assertEquals(List.of(List.of("t")), SuperuserSql.query("select pg_try_advisory_xact_lock(4711)"));
            assertTrue(frozen.isThere());
        }
    }

    @Test
    void theLockOfItsRelayIsFreeWithinSeconds() {
        String log = "log_" + UUID.randomUUID().toString().replace("-", "");
        String tryLock = "select pg_try_advisory_lock(hashtext('talent-pool relay'), hashtext('%s'))".formatted(log);
        try (ReplicaProcess frozen = ReplicaProcess.frozen(LeadingReplica.class, database, USER, log)) {
            assertEquals(List.of(List.of("f")), SuperuserSql.query(tryLock));
            await().until(() -> SuperuserSql.query(tryLock).equals(List.of(List.of("t"))));
            assertTrue(frozen.isThere());
        }
    }

    @Test
    void everySessionOfOursIsLimited() {
        String id = pending(SamplePerson.ANNA);
        SuperuserSql.whileHolding("select from interview_requests where id = '%s' for update".formatted(id), () -> {
            assertTimeoutPreemptively(
                    Patience.LIMIT, () -> approve(id).statusCode(503)); // somebody's lock, not a fault
        });
        approve(id).statusCode(200);
    }
}
