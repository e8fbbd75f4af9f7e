package io.talentpool.support.schema;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;
import org.jboss.logging.Logger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;

/**
 * Brings this service's tables up to date in the background, or waits until a Job has done so, and says when they are there. What needs
 * them (relay, consumers, workers) waits for {@link #ready()}.
 */
@ApplicationScoped
public class Schema {

    private static final Logger LOG = Logger.getLogger(Schema.class);
    private static final long FIRST_PAUSE_MILLIS = 500;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private final Flyway flyway;
    private final boolean migratesHere;
    private final CompletableFuture<Void> migrated = new CompletableFuture<>();
    private final Thread migration = new Thread(this::migrate, "schema-migration");
    private volatile String waitingFor = "the first attempt";

    /** @param migratesHere as in {@code MigrationSettings} */
    Schema(
            @Any Flyway flyway,
            @ConfigProperty(name = "talent-pool.database.migrate-at-start", defaultValue = "true")
                    boolean migratesHere) {
        this.flyway = flyway;
        this.migratesHere = migratesHere;
    }

    void start(@Observes StartupEvent event) {
        migration.setDaemon(true);
        migration.start();
    }

    void stop(@Observes ShutdownEvent event) {
        migration.interrupt();
        migrated.completeExceptionally(new IllegalStateException("The service stopped before its tables were ready."));
    }

    /** Completes once the tables are there; fails only when the service stops before. */
    public Uni<Void> ready() {
        return Uni.createFrom().completionStage(() -> migrated.minimalCompletionStage());
    }

    /** Whether the tables are there. */
    public boolean isReady() {
        return migrated.isDone() && !migrated.isCompletedExceptionally();
    }

    /** Why the tables are not there yet, for operators. */
    String waitingFor() {
        return waitingFor;
    }

    /** A neighbour that starts up is there in seconds; a person who has to act is not helped by a log full of attempts. */
    private void migrate() {
        for (long pause = FIRST_PAUSE_MILLIS; !migrated.isDone(); pause = longerThan(pause)) {
            try {
                if (migratesHere) {
                    tell(flyway.migrate());
                } else {
                    requireMigrated();
                }
                migrated.complete(null);
            } catch (RuntimeException | Error notYet) { // or nobody would ever try again
                tell(firstLineOf(rootOf(notYet)));
                pause(pause);
            }
        }
    }

    private void requireMigrated() {
        List<String> missing = Arrays.stream(flyway.info().pending())
                .map(migration -> "V" + migration.getVersion())
                .toList();
        if (!missing.isEmpty()) {
            throw new FlywayException("the migration Job has not run yet; missing: " + String.join(", ", missing));
        }
    }

    private static void tell(MigrateResult result) {
        if (result.migrationsExecuted > 0) {
            LOG.infof(
                    "The tables were brought up to date: %s",
                    result.migrations.stream()
                            .map(migration -> "V" + migration.version + " " + migration.description)
                            .collect(Collectors.joining(", ")));
        }
    }

    /** Once per reason, so that a long wait is one line in the log. */
    private void tell(String reason) {
        if (!reason.equals(waitingFor)) {
            LOG.warnf("The tables are not ready, trying again until they are: %s", reason);
            waitingFor = reason;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        return failure.getCause() == null ? failure : rootOf(failure.getCause());
    }

    private static String firstLineOf(Throwable failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse(failure.getClass().getSimpleName());
    }

    private static long longerThan(long pause) {
        return Math.min(pause + pause / 10, LONGEST_PAUSE_MILLIS);
    }

    private void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException stopping) {
            migrated.completeExceptionally(stopping);
        }
    }
}
