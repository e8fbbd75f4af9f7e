package io.talentpool.support.limits;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.github.bucket4j.TimeMeter;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.vertx.core.http.HttpServerRequest;

/** Counts what each caller asks for, and says when it is too much. */
@ApplicationScoped
public class CallLimits {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private final LimitSettings settings;
    private final Rate reads;
    private final Rate commands;
    private final Rate refusals;

    @Inject
    CallLimits(LimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    CallLimits(LimitSettings settings, TimeMeter time) {
        this.settings = settings;
        this.reads = new Rate(settings.readsPerSecond(), settings.readsBurst(), time);
        this.commands = new Rate(settings.commandsPerSecond(), settings.commandsBurst(), time);
        this.refusals = new Rate(settings.refusalsPerSecond(), settings.refusalsBurst(), time);
    }

    /** Counts a request with a good token; the problem 429 when it is one too many. */
    public Optional<HttpProblem> call(HttpServerRequest request, String subject) {
        return excess(READS.contains(request.method().name()) ? reads : commands, subject);
    }

    /** Counts a request without a good token; the problem 429 when it is one too many from its address. */
    public Optional<HttpProblem> refusal(HttpServerRequest request) {
        return excess(refusals, CallerAddress.of(request, settings.proxies()));
    }

    private Optional<HttpProblem> excess(Rate rate, String caller) {
        return settings.enabled() ? rate.take(caller).map(CallLimits::problem) : Optional.empty();
    }

    private static HttpProblem problem(Duration wait) {
        return CommonProblems.tooManyCalls(wait.plusMillis(999).toSeconds());
    }
}
