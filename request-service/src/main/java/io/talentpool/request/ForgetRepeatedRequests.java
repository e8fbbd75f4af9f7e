package io.talentpool.request;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.idempotency.FirstAnswers;
import io.talentpool.support.schema.Schema;

/** Deletes the answers to idempotency keys when their time is over, whether or not another request comes. */
@ApplicationScoped
class ForgetRepeatedRequests {

    private static final Logger LOG = Logger.getLogger(ForgetRepeatedRequests.class);

    private final Schema schema;
    private final FirstAnswers answers;

    ForgetRepeatedRequests(Schema schema, FirstAnswers answers) {
        this.schema = schema;
        this.answers = answers;
    }

    @Scheduled(
            every = "{talent-pool.idempotency.forgotten-every:10m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> forget() {
        return DatabaseAway.leftOut(
                        "The forgetting of old answers", schema.ready().chain(answers::forgetOld))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Old answers to idempotency keys could not be deleted; the next try follows: %s", failure))
                .onFailure()
                .recoverWithNull();
    }
}
