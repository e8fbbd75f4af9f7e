package io.talentpool.scheduling;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.talentpool.support.http.IfMatch;

/** An admin writes notes on an interview, or has looked at what needed a look. Nothing that others follow changes (R13), but admins see another ETag. */
@ApplicationScoped
class AnnotateInterviews {

    private final ScheduledInterviews interviews;
    private final AttendanceQueue attendance;

    AnnotateInterviews(ScheduledInterviews interviews, AttendanceQueue attendance) {
        this.interviews = interviews;
        this.attendance = attendance;
    }

    /** Writes down what was sent; fails with 404 for an unknown interview, 412. */
    Uni<ScheduledInterview> annotate(UUID id, IfMatch seen, NotesBody.Annotation annotation) {
        return Panache.withTransaction(() -> lockedAsSeen(id, seen)
                        .call(() -> annotation.hasNotes()
                                ? interviews.annotate(id, annotation.notes())
                                : Uni.createFrom().voidItem())
                        .call(() -> annotation.lookedAt()
                                ? interviews.mark(id, null).chain(() -> attendance.isSettled(id))
                                : Uni.createFrom().voidItem()))
                .chain(() -> Panache.withSession(() -> interviews.known(id)))
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview));
    }

    private Uni<ScheduledInterview> lockedAsSeen(UUID id, IfMatch seen) {
        return interviews
                .locked(id)
                .map(found -> found.orElseThrow(SchedulingProblems::unknownInterview))
                .invoke(interview ->
                        seen.check(SchedulingProblems.INTERVIEW, interview.version, interview.adminsTag()));
    }
}
