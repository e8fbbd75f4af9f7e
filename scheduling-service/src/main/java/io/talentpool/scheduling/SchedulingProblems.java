package io.talentpool.scheduling;

import java.time.Instant;
import java.util.UUID;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class SchedulingProblems {

    private static final ProblemKind REQUEST_CLOSED =
            new ProblemKind("request-not-schedulable", 409, "The request cannot be scheduled");
    private static final ProblemKind REQUEST_HAS_INTERVIEW =
            new ProblemKind("request-already-scheduled", 409, "The request has an interview already");
    private static final ProblemKind SLOT_TAKEN = new ProblemKind("slot-taken", 409, "Somebody is busy then");
    private static final ProblemKind CHANGED_MEANWHILE = new ProblemKind("changed-meanwhile", 409, "Changed meanwhile");
    private static final ProblemKind NOT_OPEN_YET = new ProblemKind("not-open-yet", 409, "The room is not open yet");
    private static final ProblemKind OVER = new ProblemKind("interview-over", 409, "The interview is over");
    private static final ProblemKind NOT_LIVE = new ProblemKind("interview-not-live", 409, "The interview is not on");
    private static final ProblemKind ROOM_NOT_READY =
            new ProblemKind("room-not-ready", 503, "The video room is being made");

    private SchedulingProblems() {}

    static HttpProblem unknownInterview() {
        return CommonProblems.notFound("interview");
    }

    static HttpProblem unknownRequest() {
        return CommonProblems.notFound("interview request");
    }

    static HttpProblem requestClosed(String status) {
        return REQUEST_CLOSED
                .with("This interview request is %s; only a pending or approved one can be scheduled."
                        .formatted(status))
                .with("current_status", status)
                .build();
    }

    /** R6: the request's one live interview is there already. */
    static HttpProblem alreadyScheduled(ScheduledInterview live) {
        return conflict(
                REQUEST_HAS_INTERVIEW,
                live,
                "This request already has an interview at %s. Reschedule or cancel that one."
                        .formatted(live.scheduledTime));
    }

    /** R6: the candidate or the client has another interview then. */
    static HttpProblem busy(ScheduledInterview other, UUID candidate) {
        String who = other.bpocCandidateId.equals(candidate) ? other.candidateFirstName : "The client";
        return conflict(
                SLOT_TAKEN,
                other,
                "%s has another interview from %s to %s. Choose another time."
                        .formatted(who, other.scheduledTime, other.end()));
    }

    static HttpProblem changedMeanwhile() {
        return CHANGED_MEANWHILE.because(
                "Somebody else changed this interview at the same moment. Look at it again, then decide.");
    }

    static HttpProblem notOpenYet(Instant opensAt) {
        return NOT_OPEN_YET
                .with("The room opens at %s.".formatted(opensAt))
                .with("opens_at", opensAt)
                .build();
    }

    static HttpProblem over(Instant closedAt) {
        return OVER.with("The room closed at %s.".formatted(closedAt))
                .with("closed_at", closedAt)
                .build();
    }

    static HttpProblem notLive(InterviewStatus status) {
        return NOT_LIVE.with("This interview is %s, so nobody can join it."
                        .formatted(status.name().replace('_', '-')))
                .with("current_status", status)
                .build();
    }

    static HttpProblem roomNotReady() {
        return ROOM_NOT_READY
                .with("The video room is still being made. Try again in a few seconds.")
                .withHeader("Retry-After", 3)
                .build();
    }

    private static HttpProblem conflict(ProblemKind kind, ScheduledInterview with, String detail) {
        return kind.with(detail)
                .with("conflicting_interview_id", with.id)
                .with("conflicting_scheduled_time", with.scheduledTime)
                .build();
    }
}
