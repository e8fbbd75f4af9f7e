package io.talentpool.started.pages;

import static io.talentpool.started.pages.Kind.BOOLEAN;
import static io.talentpool.started.pages.Kind.FALSE;
import static io.talentpool.started.pages.Kind.FILLED;
import static io.talentpool.started.pages.Kind.LINK;
import static io.talentpool.started.pages.Kind.TIME_WITH_OFFSET;
import static io.talentpool.started.pages.Kind.TRUE;
import static io.talentpool.started.pages.Kind.UTC_TIME;
import static io.talentpool.started.pages.Kind.UUID;
import static io.talentpool.started.pages.Kind.WHOLE_NUMBER;

import java.util.regex.Pattern;

/** The objects that several pages show. */
final class Wire {

    /** A request as its client sees it. */
    static final Shape REQUEST = Shape.object()
            .with("id", UUID)
            .with("client_user_id", UUID)
            .with("bpoc_candidate_id", UUID)
            .with("candidate_first_name", FILLED)
            .with("preferred_times", Kind.listOf(TIME_WITH_OFFSET))
            .with("client_timezone", FILLED)
            .with("client_notes", FILLED.orNull())
            .with("status", Kind.oneOf("pending", "approved", "rejected", "scheduled", "withdrawn"))
            .with("status_reason", FILLED.orNull())
            .with("version", WHOLE_NUMBER)
            .with("created_at", UTC_TIME)
            .with("updated_at", UTC_TIME);

    /** An interview as its client sees it. */
    static final Shape INTERVIEW = Shape.object()
            .with("id", UUID)
            .with("interview_request_id", UUID)
            .with("client_user_id", UUID)
            .with("bpoc_candidate_id", UUID)
            .with("candidate_first_name", FILLED)
            .with("scheduled_time", UTC_TIME)
            .with("duration_minutes", WHOLE_NUMBER)
            .with("preferred", BOOLEAN)
            .with("status", Kind.oneOf("scheduled", "completed", "cancelled", "no_show"))
            .with("status_reason", FILLED.orNull())
            .with("no_show_party", Kind.oneOf("client", "candidate", "both").orNull())
            .with("daily_co_room_url", LINK.orNull())
            .with("daily_co_room_address", LINK.orNull())
            .with("daily_co_room_name", FILLED.orNull())
            .with("room_status", Kind.oneOf("pending", "ready", "closed"))
            .with("version", WHOLE_NUMBER)
            .with("etag", FILLED)
            .with("created_at", UTC_TIME)
            .with("updated_at", UTC_TIME);

    /** An outcome as its client sees it. */
    static final Shape OUTCOME = Shape.object()
            .with("id", UUID)
            .with("scheduled_interview_id", UUID)
            .with("client_user_id", UUID)
            .with("bpoc_candidate_id", UUID)
            .with("candidate_first_name", FILLED)
            .with("decision", Kind.oneOf("hire", "reject", "needs_review"))
            .with("client_feedback", FILLED)
            .with("version", WHOLE_NUMBER)
            .with("etag", FILLED)
            .with("created_at", UTC_TIME)
            .with("updated_at", UTC_TIME);

    /** Who a client is; for admins only. */
    static final Shape CLIENT = Shape.object()
            .with("client_name", FILLED.orNull())
            .with("client_email", FILLED.orNull())
            .with("client_company", FILLED.orNull());

    /** An error that is all that there is to say. */
    static final Shape PROBLEM = Shape.object()
            .with("type", LINK)
            .with("title", FILLED)
            .with("status", WHOLE_NUMBER)
            .with("detail", FILLED)
            .with("instance", FILLED)
            .with("success", FALSE)
            .with("error", FILLED);

    /** An error that blames what was sent. */
    static final Shape INVALID = PROBLEM.with(
            "violations", Kind.listOf(Shape.object().with("field", FILLED).with("message", FILLED)));

    /** A change that the life cycle does not know from here. */
    static final Shape REFUSED = PROBLEM.with("current_status", FILLED).with("allowed", Kind.listOf(FILLED));

    static final Pattern E_MAIL = Pattern.compile("[^\\s\"]+@[^\\s\"]+\\.[a-z]+", Pattern.CASE_INSENSITIVE);

    private Wire() {}

    /** An answer about one thing. */
    static Shape one(String name, Kind kind) {
        return Shape.object().with("success", TRUE).with(name, kind);
    }

    /** A page of things. */
    static Shape many(String name, Kind kind) {
        return one(name, Kind.listOf(kind)).with("count", WHOLE_NUMBER).with("next_cursor", FILLED.orNull());
    }
}
