package io.talentpool.scheduling;

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

import io.talentpool.scheduling.InterviewStatus.Command;
import io.talentpool.support.caller.Actor;
import io.talentpool.support.rule.Text;

/**
 * A meeting of a client and a candidate. Every change goes through a method that returns the event it caused; {@code version}
 * makes each a compare-and-set in the table (R15). That nobody is in two places at once is the table's to enforce (R6).
 */
@Entity
@Table(name = "scheduled_interviews")
class ScheduledInterview {

    static final int LONGEST_REASON = 500;

    @Id
    UUID id;

    UUID interviewRequestId;
    UUID clientUserId;
    UUID bpocCandidateId;
    String candidateFirstName;
    Instant scheduledTime;
    int durationMinutes;
    boolean preferred;
    String adminNotes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(columnDefinition = "scheduled_interview_status")
    InterviewStatus status;

    String statusReason;

    String dailyCoRoomUrl;
    String dailyCoRoomName;

    @Enumerated(EnumType.STRING)
    RoomStatus roomStatus;

    /** When the room's next piece of work is due. Set at birth; from then on the queue's to change, by statements of its own. */
    @Column(updatable = false)
    Instant roomDueAt;

    @Version
    int version;

    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected ScheduledInterview() {}

    /** An interview for a request; its birth is told by {@link #scheduled(Actor)}. */
    static ScheduledInterview schedule(
            InterviewRequest request, Appointment appointment, Instant roomDueAt, Instant now) {
        ScheduledInterview interview = new ScheduledInterview();
        interview.id = UUID.randomUUID();
        interview.interviewRequestId = request.id();
        interview.clientUserId = request.clientUserId();
        interview.bpocCandidateId = request.bpocCandidateId();
        interview.candidateFirstName = request.candidateFirstName();
        interview.scheduledTime = appointment.time();
        interview.durationMinutes = (int) appointment.duration().toMinutes();
        interview.preferred = request.prefers(appointment.time());
        interview.adminNotes = appointment.adminNotes();
        interview.status = InterviewStatus.scheduled;
        interview.roomStatus = RoomStatus.pending;
        interview.roomDueAt = roomDueAt;
        interview.version = 1;
        interview.createdAt = now;
        interview.updatedAt = now;
        return interview;
    }

    InterviewEvent scheduled(Actor admin) {
        return event(InterviewEvent.SCHEDULED, version, null, createdAt, admin, null);
    }

    /** The meeting took place: told by its outcome, or seen by the service itself. */
    InterviewEvent complete(Actor by, Instant now) {
        return change(Command.complete, by, null, now);
    }

    /** It is called off, with a reason (R4). */
    InterviewEvent cancel(Actor by, String reason, Instant now) {
        return change(Command.cancel, by, Text.required("reason", reason, LONGEST_REASON), now);
    }

    /** Its room exists at Daily. No change of status, yet one that others wait for. */
    InterviewEvent roomReady(String name, String url, Instant now) {
        dailyCoRoomName = name;
        dailyCoRoomUrl = url;
        roomStatus = RoomStatus.ready;
        updatedAt = now;
        return event(InterviewEvent.ROOM_READY, version + 1, status, now, Actor.SYSTEM, null);
    }

    boolean allows(Command command) {
        return status.allows(command);
    }

    Instant end() {
        return scheduledTime.plusSeconds(durationMinutes * 60L);
    }

    private InterviewEvent change(Command command, Actor actor, String reason, Instant now) {
        InterviewStatus previous = status;
        status = previous.after(command);
        statusReason = reason;
        updatedAt = now;
        return event(command.event(), version + 1, previous, now, actor, reason); // Hibernate counts when it writes
    }

    private InterviewEvent event(
            String type, int nextVersion, InterviewStatus previous, Instant now, Actor actor, String reason) {
        return new InterviewEvent(
                type,
                id,
                interviewRequestId,
                clientUserId,
                bpocCandidateId,
                nextVersion,
                previous,
                status,
                now,
                actor,
                reason,
                scheduledTime,
                durationMinutes,
                roomStatus);
    }
}
