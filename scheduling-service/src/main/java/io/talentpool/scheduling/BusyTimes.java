package io.talentpool.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.scheduling.suggestion.BusyTime;
import io.talentpool.scheduling.suggestion.BusyTime.Party;

/** When the candidate or the client of a request has a live interview already (R6). */
@ApplicationScoped
class BusyTimes {

    private static final Duration LONGEST = Duration.ofMinutes(Appointment.MOST_MINUTES);

    private final ScheduledInterviews interviews;

    BusyTimes(ScheduledInterviews interviews) {
        this.interviews = interviews;
    }

    /** All that overlaps the time from the one moment to the other, and perhaps something that ends shortly before. */
    Uni<List<BusyTime>> of(InterviewRequest request, Instant from, Instant to) {
        return interviews
                .find(
                        "status = ?1 and (bpocCandidateId = ?2 or clientUserId = ?3)"
                                // The end is in no index; but nothing lasts longer than the longest.
                                + " and scheduledTime > ?4 and scheduledTime < ?5",
                        InterviewStatus.scheduled,
                        request.bpocCandidateId(),
                        request.clientUserId(),
                        from.minus(LONGEST),
                        to)
                .list()
                .map(live ->
                        live.stream().map(interview -> busy(interview, request)).toList());
    }

    private static BusyTime busy(ScheduledInterview interview, InterviewRequest request) {
        Party with = interview.bpocCandidateId.equals(request.bpocCandidateId()) ? Party.candidate : Party.client;
        return new BusyTime(interview.id, with, interview.scheduledTime, Duration.ofMinutes(interview.durationMinutes));
    }
}
