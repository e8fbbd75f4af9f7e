package io.talentpool.support.schema;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.work.OwnContext;
import io.vertx.core.Vertx;

/**
 * Reads once before anybody is sent here, so that the first caller does not wait for seconds, on a busy machine, until all classes are
 * loaded that a query needs.
 */
@ApplicationScoped
class WarmStart {

    private static final Logger LOG = Logger.getLogger(WarmStart.class);

    private final Schema schema;
    private final List<FirstRead> reads;
    private volatile boolean done;

    WarmStart(Schema schema, @All List<FirstRead> reads) {
        this.schema = schema;
        this.reads = reads;
    }

    void start(@Observes StartupEvent event, Vertx vertx) {
        vertx.getOrCreateContext()
                .runOnContext(begin -> schema.ready()
                        .emitOn(OwnContext.current())
                        .chain(() -> OwnContext.run(this::readAll))
                        .subscribe()
                        .with(all -> done = true, this::cannot));
    }

    private Uni<Void> readAll() {
        return Panache.withSession(() -> Multi.createFrom()
                .iterable(reads)
                .onItem()
                .transformToUniAndConcatenate(FirstRead::readFirst)
                .collect()
                .last()
                .replaceWithVoid());
    }

    /** Whoever comes first waits a little, then; a database that is away is told elsewhere. */
    private void cannot(Throwable failure) {
        LOG.debugf(failure, "The first read failed");
        done = true;
    }

    boolean isDone() {
        return done;
    }
}
