package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;

/** What one replica does for all: whoever writes down first that it begins does it, and nobody else for some time. */
@ApplicationScoped
class SharedJobs {

    private final Pool database;

    SharedJobs(Pool database) {
        this.database = database;
    }

    /** Whether the job is ours to do; nobody else's is it until {@code undisturbed} is over. */
    Uni<Boolean> begin(String job, Duration undisturbed, Instant now) {
        return database.preparedQuery("""
                        insert into scheduled_interview_jobs as known (name, begun_at) values ($1, $2)
                        on conflict (name) do update set begun_at = excluded.begun_at where known.begun_at <= $3
                        returning name
                        """)
                .execute(Tuple.of(
                        job,
                        now.atOffset(ZoneOffset.UTC),
                        now.minus(undisturbed).atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().hasNext());
    }
}
