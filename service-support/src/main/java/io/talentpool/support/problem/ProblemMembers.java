package io.talentpool.support.problem;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.talentpool.support.database.DatabaseAway;
import io.talentpool.support.database.DatabaseTrouble;

/**
 * The last hand on every problem: what the framework rejected gets a kind and a sentence of ours instead of an exception's
 * text, and all get the members {@code success} and {@code error} that the existing pages read.
 */
@ApplicationScoped
final class ProblemMembers implements ProblemPostProcessor {

    private static final Logger LOG = Logger.getLogger(ProblemMembers.class);

    /** What the framework rejects, by status; the sentence is the example of the kind, except where it would say too much. */
    private static final Map<Integer, ProblemKind> KINDS = Stream.of(
                    CommonProblems.UNAUTHENTICATED,
                    CommonProblems.FORBIDDEN,
                    CommonProblems.NOT_FOUND,
                    CommonProblems.METHOD_NOT_ALLOWED,
                    CommonProblems.NOT_ACCEPTABLE,
                    CommonProblems.BODY_TOO_LARGE,
                    CommonProblems.UNSUPPORTED_MEDIA)
            .collect(Collectors.toUnmodifiableMap(ProblemKind::status, Function.identity()));

    private static final Map<Integer, HttpProblem> OTHERS = Map.of(
            400,
            CommonProblems.INVALID_INPUT.because("The request cannot be understood: check its body and parameters."),
            503,
            CommonProblems.UNAVAILABLE
                    .with("The service cannot answer at the moment; try again shortly.")
                    .withHeader("Retry-After", 5)
                    .build());

    private final AllowedMethods allowedMethods;
    private final CurrentVertxRequest request;

    ProblemMembers(AllowedMethods allowedMethods, CurrentVertxRequest request) {
        this.allowedMethods = allowedMethods;
        this.request = request;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        HttpProblem ours = problem.getType() == null ? replaced(problem, context) : problem;
        return HttpProblem.builder(ours)
                .with("success", false)
                .with("error", ours.getDetail())
                .build();
    }

    private HttpProblem replaced(HttpProblem foreign, ProblemContext context) {
        if (foreign.getStatusCode() == 400) {
            var unreadable = UnreadableBody.in(context.cause);
            if (unreadable.isPresent()) {
                return HttpProblem.builder(unreadable.get())
                        .withInstance(foreign.getInstance())
                        .build();
            }
        }
        if (foreign.getStatusCode() == 500 && DatabaseAway.is(context.cause)) {
            LOG.warnf("The database is away: %s", DatabaseTrouble.describe(context.cause));
            return HttpProblem.builder(CommonProblems.databaseAway())
                    .withInstance(foreign.getInstance())
                    .build();
        }
        if (foreign.getStatusCode() >= 500) {
            // The one place where what nobody foresaw is logged; what we answer on purpose is logged where it is known
            // why.
            LOG.errorf(
                    context.cause,
                    "An answer %d that nobody foresaw%s",
                    foreign.getStatusCode(),
                    DatabaseTrouble.advice(context.cause));
        }
        int status = statusOf(foreign, context);
        HttpProblem ours = KINDS.containsKey(status)
                ? KINDS.get(status).because()
                : OTHERS.getOrDefault(status, CommonProblems.INTERNAL.because());
        HttpProblem.Builder builder = HttpProblem.builder(ours).withInstance(foreign.getInstance());
        foreign.getHeaders().forEach(builder::withHeader);
        if (status == 405) {
            builder.withHeader("Allow", String.join(", ", allowedMethods.of(context.path)));
        }
        return builder.build();
    }

    /** Where two resources share the beginning of a path, the framework takes a wrong method for a wrong address. */
    private int statusOf(HttpProblem foreign, ProblemContext context) {
        Set<String> allowed = foreign.getStatusCode() == 404 ? allowedMethods.of(context.path) : Set.of();
        return allowed.isEmpty()
                        || allowed.contains(
                                request.getCurrent().request().method().name())
                ? foreign.getStatusCode()
                : 405;
    }

    /** After the library's own defaults, so that what it filled in is seen here. */
    @Override
    public int priority() {
        return 50;
    }
}
