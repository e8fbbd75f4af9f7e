package io.talentpool.scheduling;

import java.time.Duration;
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
import io.talentpool.scheduling.link.RoomLinks;
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

    /** The admins' own; set at birth, from then on no change of status, so not the aggregate's to change. */
    @Column(updatable = false)
    String adminNotes;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(columnDefinition = "scheduled_interview_status")
    InterviewStatus status;

    String statusReason;

    @Enumerated(EnumType.STRING)
    NoShowParty noShowParty;

    @Enumerated(EnumType.STRING)
    Attention attention;

    String dailyCoRoomUrl;
    String dailyCoRoomName;

    @Enumerated(EnumType.STRING)
    RoomStatus roomStatus;

    /** Which of its client's personal links works; the ones before are revoked. */
    int linkVersion;

    /** When the room's next piece of work is due. Set at birth; from then on the queue's to change, by statements of its own. */
    @Column(updatable = false)
    Instant roomDueAt;

    /** Until when the attempt under way has the room to itself. Set at birth, then the queue's, as above. */
    @Column(updatable = false)
    Instant roomLease;

    /** When Daily is to be asked who was there. Set at birth; from then on the sweep's to change, by statements of its own. */
    @Column(updatable = false)
    Instant attendanceDueAt;

    @Version
    int version;

    /** How often something that admins see has changed since without a change of the version; counted by the table. */
    @Column(insertable = false, updatable = false)
    int revision;

    Instant createdAt;
    Instant updatedAt;

    /** For Hibernate. */
    protected ScheduledInterview() {}

    /**
     * An interview for a request; its birth is told by {@link #scheduled(Actor)}.
     *
     * @param roomLease until when whoever schedules it has its room to themselves
     * @param attendanceAfter how long after its end Daily is to be asked who was there
     */
    static ScheduledInterview schedule(
            InterviewRequest request,
            Appointment appointment,
            Instant roomLease,
            Duration attendanceAfter,
            Instant now) {
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
        interview.linkVersion = 1;
        interview.roomDueAt = roomLease;
        interview.roomLease = roomLease;
        interview.attendanceDueAt = interview.end().plus(attendanceAfter);
        interview.version = 1;
        interview.createdAt = now;
        interview.updatedAt = now;
        return interview;
    }

    InterviewEvent scheduled(Actor admin) {
        return event(InterviewEvent.SCHEDULED, version, null, createdAt, admin, null);
    }

    /**
     * It is moved, with a reason; id and room stay (R8).
     *
     * @param preferred whether the client named the new time (R7)
     */
    InterviewEvent reschedule(NewSlot slot, boolean preferred, Actor admin, Instant now) {
        Duration length = slot.duration().orElse(duration());
        status.after(Command.reschedule);
        if (slot.time().equals(scheduledTime) && length.equals(duration())) {
            throw new SlotRefused(SlotRefused.Why.same, scheduledTime);
        }
        Instant previousTime = scheduledTime;
        scheduledTime = slot.time();
        durationMinutes = (int) length.toMinutes();
        this.preferred = preferred;
        attention = null;
        return change(Command.reschedule, admin, slot.reason(), now, previousTime, null);
    }

    /** An admin says that it took place. It must have begun. */
    InterviewEvent complete(Actor admin, Instant now) {
        status.after(Command.complete);
        checkBegun(now);
        return settle(Command.complete, admin, null, now, null);
    }

    /** It is known to have taken place, whatever its time is by now: an outcome was recorded (R10), or both sides were seen. */
    InterviewEvent tookPlace(Instant now) {
        return settle(Command.complete, Actor.SYSTEM, null, now, null);
    }

    /** It is called off, with a reason (R4). */
    InterviewEvent cancel(Actor by, String reason, Instant now) {
        return settle(Command.cancel, by, Text.required("reason", reason, LONGEST_REASON), now, null);
    }

    /** Somebody did not come, with a reason (R4). It must have begun. */
    InterviewEvent noShow(NoShowParty party, Actor by, String reason, Instant now) {
        String why = Text.required("reason", reason, LONGEST_REASON);
        status.after(Command.no_show);
        checkBegun(now);
        noShowParty = party;
        return settle(Command.no_show, by, why, now, party);
    }

    /** It was cancelled by mistake: it is on again, at its old time, which must be ahead; its room is made again. */
    InterviewEvent reinstate(Actor admin, String reason, Instant now) {
        String why = Text.optional("reason", reason, LONGEST_REASON);
        status.after(Command.reinstate);
        if (!scheduledTime.isAfter(now)) {
            throw new SlotRefused(SlotRefused.Why.past, scheduledTime);
        }
        roomStatus = RoomStatus.pending;
        attention = null;
        return change(Command.reinstate, admin, why, now, null, null);
    }

    /**
     * It was wrong what became of it, whoever said so, Daily's record among them; an admin puts it right, with a reason. An outcome that
     * its client has recorded stands all the same: it is theirs.
     */
    InterviewEvent correct(Correction correction, Actor admin, Instant now) {
        String why = Text.required("reason", correction.reason(), LONGEST_REASON);
        Command command = correction.command();
        status.after(command);
        if (status == command.target() && noShowParty == correction.party()) {
            throw status.refused(command); // as it is already
        }
        noShowParty = correction.party();
        return settle(command, admin, why, now, noShowParty);
    }

    /** Its client recorded an outcome, but people had decided otherwise about it at that moment: an admin should look. */
    boolean needsLookForItsOutcome() {
        return status == InterviewStatus.cancelled || status == InterviewStatus.no_show;
    }

    /** Its room exists at Daily. No change of status, yet one that others wait for. */
    InterviewEvent roomReady(String name, String url, Instant now) {
        dailyCoRoomName = name;
        dailyCoRoomUrl = url;
        roomStatus = RoomStatus.ready;
        updatedAt = now;
        revision = 0;
        return event(InterviewEvent.ROOM_READY, version + 1, status, now, Actor.SYSTEM, null);
    }

    /** Changes with everything that admins see: the version, and what has changed since without one. */
    String adminsTag() {
        return revision == 0 ? "\"%d\"".formatted(version) : "\"%d.%d\"".formatted(version, revision);
    }

    /** Changes with everything that its client sees. Of that only the room closes without a new version. */
    String clientsTag() {
        return roomStatus == RoomStatus.closed ? "\"%d.closed\"".formatted(version) : "\"%d\"".formatted(version);
    }

    /** The client's personal link works no longer; they get a new one. No change of status. */
    InterviewEvent revokeLink(Actor admin, String reason, Instant now) {
        String why = Text.optional("reason", reason, LONGEST_REASON);
        linkVersion++;
        updatedAt = now;
        return event(InterviewEvent.LINK_REVOKED, version + 1, status, now, admin, why);
    }

    /** What its client's personal link is for. */
    RoomLinks.Target link() {
        return new RoomLinks.Target(id, clientUserId, linkVersion);
    }

    boolean allows(Command command) {
        return status.allows(command);
    }

    boolean hasBegun(Instant now) {
        return !scheduledTime.isAfter(now);
    }

    Duration duration() {
        return Duration.ofMinutes(durationMinutes);
    }

    Instant end() {
        return scheduledTime.plus(duration());
    }

    private void checkBegun(Instant now) {
        if (!hasBegun(now)) {
            throw new SlotRefused(SlotRefused.Why.not_begun, scheduledTime);
        }
    }

    /** What people decide settles what the service was unsure of. */
    private InterviewEvent settle(Command command, Actor actor, String reason, Instant now, NoShowParty party) {
        attention = null;
        return change(command, actor, reason, now, null, party);
    }

    private InterviewEvent change(
            Command command, Actor actor, String reason, Instant now, Instant previousTime, NoShowParty party) {
        InterviewStatus previous = status;
        status = previous.after(command);
        statusReason = reason;
        updatedAt = now;
        revision = 0;
        return event(command.event(), version + 1, previous, now, actor, reason) // Hibernate counts when it writes
                .with(previousTime, party);
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
                roomStatus,
                null,
                null);
    }
}
