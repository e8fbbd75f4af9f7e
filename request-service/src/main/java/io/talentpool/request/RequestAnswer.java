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

    /** @param warnings mostly empty; those of an answer that was kept by an older release are not known */
    record Created(
            boolean success,
            String message,
            RequestView request,

            @Schema(description = "Which moment was meant by a preferred time that occurs twice; mostly empty")
            List<String> warnings)
            implements Versioned {

        Created {
            warnings = warnings == null ? List.of() : List.copyOf(warnings);
        }

        static Created of(InterviewRequest request, List<String> warnings) {
            return new Created(
                    true,
                    "Your request to interview %s was sent.".formatted(request.candidateFirstName),
                    RequestView.of(request),
                    warnings);
        }

        /** The answer to a request that is sent again: as it stands now. */
        Created asOf(InterviewRequest now) {
            return new Created(
                    true,
                    "Your request to interview %s was sent before; this is how it stands now."
                            .formatted(now.candidateFirstName),
                    RequestView.of(now),
                    warnings);
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
