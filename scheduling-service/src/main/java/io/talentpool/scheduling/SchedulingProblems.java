package io.talentpool.scheduling;

import java.util.List;
import java.util.UUID;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.talentpool.scheduling.room.RoomPlan;
import io.talentpool.support.problem.CommonProblems;
import io.talentpool.support.problem.ProblemKind;

/** The catalogue of problems of this service, beside those that any service has ({@link CommonProblems}). */
final class SchedulingProblems {

    /** What this service is about, in a sentence. */
    static final String INTERVIEW = "interview";

    private static final ProblemKind REQUEST_CLOSED = new ProblemKind(
            "request-not-schedulable",
            409,
            "The request cannot be scheduled",
            "This interview request is rejected; only a pending or approved one can be scheduled.");
    private static final ProblemKind REQUEST_HAS_INTERVIEW = new ProblemKind(
            "request-already-scheduled",
            409,
            "The request has an interview already",
            "This request already has an interview at 2026-12-01T09:00:00Z. Reschedule or cancel that one.");
    private static final ProblemKind SLOT_TAKEN = new ProblemKind(
            "slot-taken",
            409,
            "Somebody is busy then",
            "Zoë has another interview from 2026-12-01T09:00:00Z to 2026-12-01T10:00:00Z. Choose another time.");
    private static final ProblemKind NOT_BEGUN = new ProblemKind(
            "interview-not-begun",
            409,
            "The interview has not begun",
            "The interview begins at 2026-12-01T09:00:00Z; how it went can be said from then on.");
    private static final ProblemKind SLOT_PAST = new ProblemKind(
            "slot-past",
            409,
            "The time is over",
            "The interview was to begin at 2026-12-01T09:00:00Z, which is over. Schedule another one for the request.");
    private static final ProblemKind SAME_SLOT = new ProblemKind(
            "same-slot",
            409,
            "The interview is at that time already",
            "The interview is at 2026-12-01T09:00:00Z already, with that duration. Nothing was changed.");
    private static final ProblemKind NOT_OPEN_YET =
            new ProblemKind("not-open-yet", 409, "The room is not open yet", "The room opens at 2026-12-01T08:45:00Z.");
    private static final ProblemKind OVER =
            new ProblemKind("interview-over", 409, "The interview is over", "The room closed at 2026-12-01T11:00:00Z.");
    private static final ProblemKind NOT_LIVE = new ProblemKind(
            "interview-not-live",
            409,
            "The interview is not on",
            "This interview is cancelled, so nobody can join it.");
    private static final ProblemKind ROOM_NOT_READY = new ProblemKind(
            "room-not-ready",
            503,
            "The video room is being made",
            "The video room is still being made. Try again in a few seconds.");

    private static final ProblemKind BAD_SIGNATURE = new ProblemKind(
            "bad-signature",
            401,
            "Not signed by Daily",
            "The signature is missing, wrong, or older than an hour. Only Daily may call this address.");

    static final List<ProblemKind> KINDS = List.of(
            BAD_SIGNATURE,
            REQUEST_CLOSED,
            REQUEST_HAS_INTERVIEW,
            SLOT_TAKEN,
            NOT_BEGUN,
            SLOT_PAST,
            SAME_SLOT,
            NOT_OPEN_YET,
            OVER,
            NOT_LIVE,
            ROOM_NOT_READY);

    private SchedulingProblems() {}

    static HttpProblem badSignature() {
        return BAD_SIGNATURE.because();
    }

    static HttpProblem unknownInterview() {
        return CommonProblems.notFound(INTERVIEW);
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

    /** R6: the request's one live interview is there already, or it has had its interview. */
    static HttpProblem alreadyScheduled(ScheduledInterview other) {
        String sentence = other.status == InterviewStatus.completed
                ? "This request has had its interview, at %s. A new one needs a new request."
                : "This request already has an interview at %s. Reschedule or cancel that one.";
        return conflict(REQUEST_HAS_INTERVIEW, other, sentence.formatted(other.scheduledTime));
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

    static HttpProblem slotRefused(SlotRefused refused) {
        return switch (refused.why) {
            case not_begun ->
                timed(NOT_BEGUN, refused, "The interview begins at %s; how it went can be said from then on.");
            case past ->
                timed(
                        SLOT_PAST,
                        refused,
                        "The interview was to begin at %s, which is over. Schedule another one for the request.");
            case same ->
                timed(SAME_SLOT, refused, "The interview is at %s already, with that duration. Nothing was changed.");
        };
    }

    static HttpProblem changedMeanwhile() {
        return CommonProblems.changedMeanwhile(INTERVIEW);
    }

    static HttpProblem notOpenYet(RoomPlan room) {
        return NOT_OPEN_YET
                .with("The room opens at %s.".formatted(room.opensAt()))
                .with("opens_at", room.opensAt())
                .with("closes_at", room.closesAt())
                .build();
    }

    static HttpProblem over(RoomPlan room) {
        return OVER.with("The room closed at %s.".formatted(room.closesAt()))
                .with("opens_at", room.opensAt())
                .with("closes_at", room.closesAt())
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
                .with(ROOM_NOT_READY.example())
                .withHeader("Retry-After", 3)
                .build();
    }

    private static HttpProblem timed(ProblemKind kind, SlotRefused refused, String sentence) {
        return kind.with(sentence.formatted(refused.scheduledTime))
                .with("scheduled_time", refused.scheduledTime)
                .build();
    }

    private static HttpProblem conflict(ProblemKind kind, ScheduledInterview with, String detail) {
        return kind.with(detail)
                .with("conflicting_interview_id", with.id)
                .with("conflicting_scheduled_time", with.scheduledTime)
                .build();
    }
}
