package io.talentpool.proofs.alerts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Asked;
import io.talentpool.proofs.stage.Stage;

/** The system with a stage on it, and ways to bring harm to it that can be undone. */
record Scene(SystemUnderProof system, Stage stage, ExecutorService many) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    static Scene in(SystemUnderProof system) {
        return new Scene(system, Stage.with(3, system), Executors.newCachedThreadPool());
    }

    /** A session that keeps what the statement takes; what comes back ends it. */
    Runnable held(String statement) {
        try {
            Connection session = system.database().dataSource().getConnection();
            session.setAutoCommit(false);
            try (Statement locking = session.createStatement()) {
                locking.execute(statement);
            }
            return () -> close(session);
        } catch (SQLException e) {
            throw new Surprise("Expected to take a lock, but: " + e.getMessage(), e);
        }
    }

    private static void close(Connection session) {
        try {
            session.close();
        } catch (SQLException e) {
            throw new Surprise("Expected to let go of a lock, but: " + e.getMessage(), e);
        }
    }

    /** Ends a service; the launcher starts it again. Returns once another process of it runs. */
    void restart(String service) {
        long before = system.pid(service);
        ProcessHandle.of(before).ifPresent(ProcessHandle::destroy);
        Patience.awaitThat(
                "an end of " + service, LONGEST, () -> ProcessHandle.of(before).isEmpty());
    }

    /** A request that its client has withdrawn again, which is what scheduling-service acts upon. */
    Asked withdrawn() {
        Asked request = stage.pending();
        request.client().actor().post(request.forClient("withdraw"), Map.of()).expect(200);
        return request;
    }

    /** Has every event of all requests published again; returns how many. */
    int publishAllRequestsAgain() {
        return replay(Map.of("from", "2020-01-01T00:00:00Z", "to", "2100-01-01T00:00:00Z"));
    }

    /** Has every event of a request published again. */
    void publishAgain(String request) {
        replay(Map.of("id", request));
    }

    private int replay(Map<String, String> what) {
        return stage.admin()
                .post("/api/admin/interviews/requests/replay", what)
                .expect(200)
                .member("events")
                .asInt();
    }

    @Override
    public void close() {
        stage.clear();
        many.shutdown();
    }
}
