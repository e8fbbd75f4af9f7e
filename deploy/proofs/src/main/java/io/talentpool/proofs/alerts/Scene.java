package io.talentpool.proofs.alerts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

import io.talentpool.embedded.broker.TalentPoolTopics;
import io.talentpool.local.client.Patience;
import io.talentpool.local.client.Surprise;
import io.talentpool.proofs.DailyAccount;
import io.talentpool.proofs.SystemUnderProof;
import io.talentpool.proofs.stage.Stage;

/** The system with a stage on it, and ways to bring harm to its parts that can be undone. */
record Scene(SystemUnderProof system, Stage stage, DailyAccount daily, ExecutorService many) implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    static Scene in(SystemUnderProof system) {
        return new Scene(system, Stage.with(3, system), DailyAccount.of(system), Executors.newCachedThreadPool());
    }

    /** A process that hears and says nothing, as if its machine had stopped; what comes back lets it go on. */
    Runnable frozen(long pid) {
        signal("STOP", pid);
        return () -> signal("CONT", pid);
    }

    private static void signal(String name, long pid) {
        try {
            int code = new ProcessBuilder("kill", "-" + name, Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new Surprise("Expected process %d to take the signal %s, but kill ended with %d."
                        .formatted(pid, name, code));
            }
        } catch (IOException e) {
            throw new Surprise("Expected to send a signal, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while sending a signal.", e);
        }
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
        Patience.await(
                "an end of " + service,
                LONGEST,
                () -> Optional.of(ProcessHandle.of(before)).filter(Optional::isEmpty));
    }

    /** Kafka takes no event of a request any more, since each is larger; what comes back takes that limit away. */
    Runnable onlySmallRequestEvents() {
        alter(OpType.SET);
        return () -> alter(OpType.DELETE);
    }

    private void alter(OpType type) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TalentPoolTopics.INTERVIEW_REQUESTS);
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "100"), type);
        try (Admin admin =
                Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, system.bootstrapServers()))) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new Surprise("Expected to change a topic, but: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Surprise("Interrupted while changing a topic.", e);
        }
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
