package io.talentpool.scheduling;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.http.Versioned;
import io.talentpool.support.paging.Page;
import io.talentpool.support.time.GivenTime;
import io.talentpool.support.time.SpokenTime;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The JSON objects that this service answers with. */
final class InterviewAnswer {

    private static final String RECORDED = "Whether the meeting may be recorded: whoever joins has to be told before";
    private static final String WARNINGS = "Which moment was meant by a time that occurs twice; mostly empty";

    private InterviewAnswer() {}

    /** The existing page reads {@code dailyRoomUrl} and {@code scheduledTime} as spelt here. */
    record Scheduled(
            boolean success,
            String message,

            @Schema(nullable = true, description = "Null while the room is being made")
            String dailyRoomUrl,

            Instant scheduledTime,
            AdminInterviewView interview,

            @Schema(description = WARNINGS) List<String> warnings)
            implements Versioned {

        @Override
        public int version() {
            return interview.version();
        }

        @Override
        public String etag() {
            return interview.etag();
        }

        static Scheduled of(AdminInterviewView view, GivenTime given) {
            InterviewView interview = view.interview();
            return new Scheduled(
                    true,
                    "The interview is scheduled for %s. %s"
                            .formatted(
                                    SpokenTime.of(given.moment()),
                                    interview.roomStatus() == RoomStatus.ready
                                            ? "Its video room is ready."
                                            : "Its video room is still being made and will follow by itself."),
                    interview.dailyCoRoomUrl(),
                    interview.scheduledTime(),
                    view,
                    given.note().stream().toList());
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

        @Override
        public String etag() {
            return interview.etag();
        }
    }

    /** An interview that was moved. */
    record Moved(
            boolean success,
            String message,
            AdminInterviewView interview,

            @Schema(description = WARNINGS) List<String> warnings)
            implements Versioned {
        static Moved of(AdminInterviewView view, GivenTime given) {
            return new Moved(
                    true,
                    "The interview is moved to %s.".formatted(SpokenTime.of(given.moment())),
                    view,
                    given.note().stream().toList());
        }

        @Override
        public int version() {
            return interview.version();
        }

        @Override
        public String etag() {
            return interview.etag();
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

    /** What Daily gets to hear: only the status matters to it. */
    record Received(boolean success) {
        static final Received YES = new Received(true);
    }

    /** A link leads into the room at once, so whoever gets this says first that the meeting is recorded, where it is. */
    record Join(
            boolean success,
            String url,
            @Schema(description = RECORDED) boolean recorded) {

        static Join at(String url, boolean recorded) {
            return new Join(true, url, recorded);
        }
    }

    @JsonNaming(SnakeCaseStrategy.class)
    record JoinLinks(
            boolean success,
            String hostUrl,
            String clientUrl,
            String candidateUrl,
            @Schema(description = RECORDED) boolean recorded) {

        static JoinLinks of(JoinInterviews.Links links, boolean recorded) {
            return new JoinLinks(true, links.host(), links.client(), links.candidate(), recorded);
        }
    }

    /** What a comparison with Daily found; it is being put right. */
    record Reconciled(
            boolean success,

            @Schema(description = "How many rooms of ours Daily has")
            int rooms,

            @Schema(description = "Belong to no live interview: they go")
            int orphaned,

            @Schema(description = "Have another window or other settings than decided: they are put right")
            int misplaced,

            @Schema(description = "Live interviews without their room: it is made again")
            int missing,

            @Schema(description = "Are called as ours are, but belong to no interview that is known here")
            int unknown) {
        static Reconciled of(ReconcileRooms.Findings found) {
            return new Reconciled(
                    true, found.rooms(), found.orphaned(), found.misplaced(), found.missing(), found.unknown());
        }
    }
}
