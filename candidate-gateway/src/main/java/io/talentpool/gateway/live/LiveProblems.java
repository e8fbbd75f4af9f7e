package io.talentpool.gateway.live;

import java.util.List;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** What may keep a stream from being opened. */
public final class LiveProblems {

    private static final ProblemKind TOO_MANY_STREAMS = new ProblemKind(
            "too-many-streams",
            429,
            "Too many open streams",
            "You have 20 streams open. Close a page that you do not need, then try again.");

    private static final int RETRY_SECONDS = 5;

    public static final List<ProblemKind> KINDS = List.of(TOO_MANY_STREAMS);

    private LiveProblems() {}

    static HttpProblem tooManyStreams(int most) {
        return TOO_MANY_STREAMS
                .with("You have %d streams open. Close a page that you do not need, then try again.".formatted(most))
                .withHeader("Retry-After", RETRY_SECONDS)
                .build();
    }

    static HttpProblem noRoomForStreams() {
        return CommonProblems.unavailable("stream of changes");
    }
}
