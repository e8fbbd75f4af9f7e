package io.talentpool.scheduling;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.events.PastChange;
import io.talentpool.support.http.Versioned;
import io.talentpool.support.paging.Page;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON objects that this service answers with. */
final class InterviewAnswer {

    private InterviewAnswer() {}

    /** The existing page reads {@code dailyRoomUrl} and {@code scheduledTime} as spelt here. */
    record Scheduled(
            boolean success,
            String message,

            @Schema(nullable = true, description = "Null while the room is being made")
            String dailyRoomUrl,

            Instant scheduledTime,
            AdminInterviewView interview)
            implements Versioned {

        @Override
        public int version() {
            return interview.version();
        }

        static Scheduled of(AdminInterviewView view) {
            InterviewView interview = view.interview();
            return new Scheduled(
                    true,
                    interview.roomStatus() == RoomStatus.ready
                            ? "The interview is scheduled and its video room is ready."
                            : "The interview is scheduled. Its video room is still being made and will follow by itself.",
                    interview.dailyCoRoomUrl(),
                    interview.scheduledTime(),
                    view);
        }
    }

    /** One interview, in the view of whoever asks. */
    record One<T extends Versioned>(boolean success, T interview) implements Versioned {
        static <T extends Versioned> One<T> of(T interview) {
            return new One<>(true, interview);
        }

        @Override
        public int version() {
            return interview.version();
        }
    }

    /** A page of interviews, in the view of whoever asks. */
    @JsonNaming(SnakeCaseStrategy.class)
    record Many<T>(
            boolean success,
            List<T> interviews,
            int count,
            @Schema(nullable = true) String nextCursor) {
        static <T> Many<T> of(Page<T> page) {
            return new Many<>(true, page.items(), page.items().size(), page.nextCursor());
        }
    }

    /** A page of the changes of one interview, oldest first. */
    @JsonNaming(SnakeCaseStrategy.class)
    record History(
            boolean success,
            List<PastChange> events,
            int count,
            @Schema(nullable = true) String nextCursor) {
        static History of(Page<PastChange> page) {
            return new History(true, page.items(), page.items().size(), page.nextCursor());
        }
    }

    record Replayed(
            boolean success,

            @Schema(description = "How many events were published again")
            int events) {
        static Replayed of(int events) {
            return new Replayed(true, events);
        }
    }

    /** What Daily gets to hear: only the status matters to it. */
    record Received(boolean success) {
        static final Received YES = new Received(true);
    }

    record Join(boolean success, String url) {
        static Join at(String url) {
            return new Join(true, url);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record JoinLinks(boolean success, String hostUrl, String clientUrl, String candidateUrl) {
        static JoinLinks of(JoinInterviews.Links links) {
            return new JoinLinks(true, links.host(), links.client(), links.candidate());
        }
    }
}
