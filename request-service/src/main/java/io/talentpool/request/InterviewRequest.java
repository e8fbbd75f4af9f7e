package io.talentpool.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.talentpool.request.RequestStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.rule.Text;

/**
 * A client's wish to meet a candidate. Every change goes through a method that returns the event it caused; {@code version}
 * makes each a compare-and-set in the table (R15).
 */
@Entity
@Table(name = "interview_requests")
class InterviewRequest {

    static final int LONGEST_NOTES = 2_000;
    static final int LONGEST_REASON = 500;
    private static final String SUPERSEDED =
            "The interview did not take place, and a newer request for the same candidate is open.";

    @Id
    UUID id;

    UUID clientUserId;
    UUID bpocCandidateId;
    String candidateFirstName;

    @Convert(converter = JsonStrings.class)
    @ColumnTransformer(read = "cast(preferred_times as text)", write = "cast(cast(? as text) as jsonb)")
    List<String> preferredTimes;

    String clientTimezone;
    String clientNotes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(columnDefinition = "interview_request_status")
    RequestStatus status;

    String statusReason;
    UUID scheduledInterviewId;

    @Version
    int version;

    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected InterviewRequest() {}

    private InterviewRequest(UUID clientUserId, Candidate candidate, Instant now) {
        this.id = UUID.randomUUID();
        this.clientUserId = clientUserId;
        this.bpocCandidateId = candidate.id();
        this.candidateFirstName = candidate.firstName();
        this.status = RequestStatus.pending;
        this.version = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A client asks; the request is pending and its birth is told by {@link #created(Actor)}. */
    static InterviewRequest ask(
            UUID client, Candidate candidate, PreferredTimes times, ZoneId zone, String notes, Instant now) {
        InterviewRequest request = new InterviewRequest(client, candidate, now);
        request.preferredTimes = times.written();
        request.clientTimezone = zone.getId();
        request.clientNotes = notes;
        return request;
    }

    RequestEvent created(Actor client) {
        return new RequestEvent(
                RequestEvent.CREATED,
                id,
                id,
                clientUserId,
                bpocCandidateId,
                version,
                null,
                status,
                createdAt,
                client,
                null,
                preferredTimes,
                clientTimezone,
                null);
    }

    /** An admin agrees; a reason may be given (R4). */
    RequestEvent approve(Actor admin, String reason, Instant now) {
        return change(Command.approve, admin, Text.optional("reason", reason, LONGEST_REASON), now);
    }

    /** An admin declines, and says why (R4). */
    RequestEvent reject(Actor admin, String reason, Instant now) {
        return change(Command.reject, admin, Text.required("reason", reason, LONGEST_REASON), now);
    }

    /** The client no longer wants it; a reason may be given (R4). */
    RequestEvent withdraw(Actor client, String reason, Instant now) {
        return change(Command.withdraw, client, Text.optional("reason", reason, LONGEST_REASON), now);
    }

    /** An interview was arranged for this request (R9). */
    RequestEvent schedule(UUID interview, Instant now) {
        status.after(Command.schedule); // refused before anything is changed
        scheduledInterviewId = interview;
        return change(Command.schedule, Actor.SYSTEM, null, now);
    }

    /** Its interview was cancelled or a no-show: another one may be arranged (R9). */
    RequestEvent reopen(Instant now) {
        return change(Command.reopen, Actor.SYSTEM, null, now);
    }

    /** Its interview did not take place, and a newer request of the client for the candidate is open (R3). */
    RequestEvent supersede(Instant now) {
        return change(Command.supersede, Actor.SYSTEM, SUPERSEDED, now);
    }

    /** Whether it may be that interview which made it scheduled; a request of the system before us does not know which. */
    boolean isScheduledBy(UUID interview) {
        return status == RequestStatus.scheduled
                && (scheduledInterviewId == null || scheduledInterviewId.equals(interview));
    }

    boolean allows(Command command) {
        return status.allows(command);
    }

    private RequestEvent change(Command command, Actor actor, String reason, Instant now) {
        RequestStatus previous = status;
        status = previous.after(command);
        statusReason = reason;
        updatedAt = now;
        return new RequestEvent(
                command.event(),
                id,
                id,
                clientUserId,
                bpocCandidateId,
                version + 1, // Hibernate counts when it writes
                previous,
                status,
                now,
                actor,
                reason,
                null,
                null,
                scheduledInterviewId);
    }
}
