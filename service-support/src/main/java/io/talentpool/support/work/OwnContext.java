package io.talentpool.support.work;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Runs work on a Vert.x context of its own. A context holds one database session, so whatever goes on side by side, or goes on
 * after its caller has stopped waiting, needs another.
 */
public final class OwnContext {

    private OwnContext() {}

    /**
     * Work that begins when it is subscribed to, and that nobody can cancel: a caller who stops waiting leaves it running.
     *
     * @return its result, on the context of whoever subscribes
     */
    public static <T> Uni<T> run(Supplier<Uni<T>> work) {
        return Uni.createFrom()
                .deferred(() -> Uni.createFrom()
                        .<T>emitter(result -> {
                            Context own = VertxContext.createNewDuplicatedContext(here());
                            VertxContextSafetyToggle.setContextSafe(own, true);
                            own.runOnContext(begin -> Uni.createFrom()
                                    .deferred(work::get) // so that what it throws is its failure, too
                                    .subscribe()
                                    .with(result::complete, result::fail));
                        })
                        .emitOn(on(here())));
    }

    /** For {@code emitOn(…)} behind what a timer may end: goes on with the context that this is called on. */
    public static Executor current() {
        return on(here());
    }

    private static Context here() {
        Context current = Vertx.currentContext();
        if (current == null) {
            throw new IllegalStateException("There is no Vert.x context here to go on with");
        }
        return current;
    }

    private static Executor on(Context context) {
        return step -> context.runOnContext(ignored -> step.run());
    }
}
