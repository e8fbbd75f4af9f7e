package io.talentpool.request;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;
import io.talentpool.support.paging.Page;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON objects that this service answers with. */
final class RequestAnswer {

    private RequestAnswer() {}

    record Created(boolean success, String message, RequestView request) implements Versioned {
        static Created of(InterviewRequest request) {
            return new Created(
                    true,
                    "Your request to interview %s was sent.".formatted(request.candidateFirstName),
                    RequestView.of(request));
        }

        @Override
        public int version() {
            return request.version();
        }
    }

    /** One request, in the view of whoever asks. */
    record One<T extends Versioned>(boolean success, T request) implements Versioned {
        static <T extends Versioned> One<T> of(T request) {
            return new One<>(true, request);
        }

        @Override
        public int version() {
            return request.version();
        }
    }

    /** A page of requests, in the view of whoever asks. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Many<T>(
            boolean success,
            List<T> requests,
            int count,
            @Schema(nullable = true) String nextCursor) {
        static <T> Many<T> of(Page<T> page) {
            return new Many<>(true, page.items(), page.items().size(), page.nextCursor());
        }
    }
}
