package io.talentpool.request;

import java.util.List;

import io.talentpool.support.paging.Page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON objects that this service answers with. */
final class RequestAnswer {

    private RequestAnswer() {}

    record Created(boolean success, String message, RequestView request) {
        static Created of(InterviewRequest request) {
            return new Created(
                    true,
                    "Your request to interview %s was sent.".formatted(request.candidateFirstName),
                    RequestView.of(request));
        }
    }

    /** One request, in the view of whoever asks. */
    record One<T>(boolean success, T request) {
        static <T> One<T> of(T request) {
            return new One<>(true, request);
        }
    }

    /** A page of requests, in the view of whoever asks. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Many<T>(boolean success, List<T> requests, int count, String nextCursor) {
        static <T> Many<T> of(Page<T> page) {
            return new Many<>(true, page.items(), page.items().size(), page.nextCursor());
        }
    }
}
