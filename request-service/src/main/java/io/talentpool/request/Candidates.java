package io.talentpool.request;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.problem.Upstream;
import io.talentpool.support.work.OwnContext;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Asks the candidate gateway, with the caller's own token, whether a candidate exists (R2). Its answer, yes or no, is the same for every client, and
 * good for half a minute: the gateway's own is about as old, and an admin decides on each request anyway. Whoever asks for a candidate
 * who is being asked for waits for that answer. A failure is not remembered.
 */
@ApplicationScoped
class Candidates {

    private static final Duration GOOD_FOR = Duration.ofSeconds(30);
    private static final int REMEMBERED = 10_000;

    /** What the gateway says of the caller, and of nobody else who waits for the same answer. */
    private static final Set<Integer> ABOUT_THE_CALLER = Set.of(401, 403, 429);

    private final CandidateGateway gateway;
    private final AsyncCache<UUID, Optional<Candidate>> known;

    Candidates(@RestClient CandidateGateway gateway, Ticker ticker) {
        this.gateway = gateway;
        this.known = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(GOOD_FOR)
                .maximumSize(REMEMBERED)
                .buildAsync();
    }

    /** By which the half minute is measured; tests put another in its place. */
    @Produces
    @Singleton
    @DefaultBean
    static Ticker ticker() {
        return Ticker.systemTicker();
    }

    /** The candidate; fails with {@code unknown-candidate} when the client may not see one of that id. */
    Uni<Candidate> find(UUID id) {
        return Uni.createFrom()
                .deferred(() -> lookUp(id))
                .map(found -> found.orElseThrow(() -> RequestProblems.unknownCandidate(id)));
    }

    private Uni<Optional<Candidate>> lookUp(UUID id) {
        var mine = new CompletableFuture<Optional<Candidate>>();
        var first = known.asMap().putIfAbsent(id, mine);
        if (first == null) {
            Uni.createFrom()
                    .deferred(() -> ask(id)) // so that what it throws is its failure, too
                    .subscribe()
                    .with(mine::complete, mine::completeExceptionally);
            return answer(mine);
        }
        if (first.isDone() && !first.isCompletedExceptionally()) {
            return Uni.createFrom().item(first.join());
        }
        return answer(first).onFailure(Candidates::isAboutTheCaller).recoverWithUni(() -> lookUp(id));
    }

    /** On the context of whoever waits. It is a copy: who stops waiting ends the answer for nobody else. */
    private static Uni<Optional<Candidate>> answer(CompletableFuture<Optional<Candidate>> shared) {
        return Uni.createFrom().completionStage(shared.copy()).emitOn(OwnContext.current());
    }

    private Uni<Optional<Candidate>> ask(UUID id) {
        return Upstream.read(
                "candidate gateway",
                gateway.names(id)
                        .map(answer -> answer.candidate(id))
                        // A gateway of the release before has no such route; it is there while both are rolled out.
                        .onFailure(Candidates::isNotFound)
                        .recoverWithUni(() -> askTheOlder(id)));
    }

    private Uni<Optional<Candidate>> askTheOlder(UUID id) {
        return gateway.profile(id)
                .map(answer -> Optional.of(new Candidate(id, answer.candidate().firstName())))
                .onFailure(Candidates::isNotFound)
                .recoverWithItem(Optional::empty);
    }

    private static boolean isNotFound(Throwable failure) {
        return Upstream.statusOf(failure) == 404;
    }

    private static boolean isAboutTheCaller(Throwable failure) {
        return failure instanceof HttpProblem problem && ABOUT_THE_CALLER.contains(problem.getStatusCode());
    }
}
