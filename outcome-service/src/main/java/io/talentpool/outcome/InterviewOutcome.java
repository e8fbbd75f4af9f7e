package io.talentpool.outcome;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import io.talentpool.support.caller.Actor;

/**
 * What a client decided after an interview. Every change of the decision goes through a method that returns the event it
 * caused; {@code version} makes each a compare-and-set in the table (R15). One per interview is the table's to enforce (R11).
 */
@Entity
@Table(name = "interview_outcomes")
class InterviewOutcome {

    @Id
    UUID id;

    UUID scheduledInterviewId;
    UUID interviewRequestId;
    UUID clientUserId;
    UUID bpocCandidateId;
    String candidateFirstName;
    Instant scheduledTime;
    String dailyCoRoomUrl;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(columnDefinition = "interview_decision")
    Decision decision;

    String clientFeedback;

    /** The admins' own; no change of status, so not the aggregate's to change. */
    @Column(insertable = false, updatable = false)
    String adminNotes;

    @Version
    int version;

    /** How often the admins' notes have changed since without a change of the version; counted by the table. */
    @Column(insertable = false, updatable = false)
    int revision;

    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected InterviewOutcome() {}

    /** The first decision about an interview; its birth is told by {@link #recorded(Actor)}. */
    static InterviewOutcome record(Interview interview, Verdict verdict, Instant now) {
        InterviewOutcome outcome = new InterviewOutcome();
        outcome.id = UUID.randomUUID();
        outcome.scheduledInterviewId = interview.id();
        outcome.clientUserId = interview.clientUserId();
        outcome.bpocCandidateId = interview.bpocCandidateId();
        outcome.candidateFirstName = interview.candidateFirstName();
        outcome.keep(interview);
        outcome.decision = verdict.decision();
        outcome.clientFeedback = verdict.feedback();
        outcome.version = 1;
        outcome.createdAt = now;
        outcome.updatedAt = now;
        return outcome;
    }

    OutcomeEvent recorded(Actor client) {
        return event(OutcomeEvent.RECORDED, version, null, client, createdAt);
    }

    /** Changes with everything that admins see: the version, and their notes. */
    String adminsTag() {
        return revision == 0 ? clientsTag() : "\"%d.%d\"".formatted(version, revision);
    }

    /** Changes with everything that its client sees. */
    String clientsTag() {
        return "\"%d\"".formatted(version);
    }

    /** Whether the client may still decide that (R11). */
    boolean mayBecome(Decision other) {
        return decision.revisions().contains(other);
    }

    /**
     * The client has made up their mind.
     *
     * @throws IllegalStateException when it may not become that any more; ask {@link #mayBecome} first
     */
    OutcomeEvent revise(Interview interview, Verdict verdict, Actor client, Instant now) {
        if (!mayBecome(verdict.decision())) {
            throw new IllegalStateException("An outcome %s cannot become %s".formatted(decision, verdict.decision()));
        }
        Decision previous = decision;
        keep(interview); // an outcome recorded by the system before us knows none of it
        decision = verdict.decision();
        clientFeedback = verdict.feedback();
        updatedAt = now;
        revision = 0;
        return event(OutcomeEvent.REVISED, version + 1, previous, client, now); // Hibernate counts when it writes
    }

    /** What is told of the interview later, without asking for it again. */
    private void keep(Interview interview) {
        interviewRequestId = interview.interviewRequestId();
        scheduledTime = interview.scheduledTime();
        dailyCoRoomUrl = interview.roomAddress();
    }

    private OutcomeEvent event(String type, int nextVersion, Decision previous, Actor client, Instant now) {
        return new OutcomeEvent(
                type,
                id,
                interviewRequestId,
                clientUserId,
                bpocCandidateId,
                nextVersion,
                previous,
                decision,
                now,
                client,
                null,
                scheduledInterviewId,
                decision,
                previous);
    }
}
