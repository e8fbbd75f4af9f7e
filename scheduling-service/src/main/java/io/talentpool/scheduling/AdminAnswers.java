package io.talentpool.scheduling;

import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.paging.Page;

/** Interviews as admins get them: with the clients that they belong to, and whether the candidates have left. */
@ApplicationScoped
class AdminAnswers {

    private final CallerDirectory directory;
    private final DepartedCandidates departed;

    AdminAnswers(CallerDirectory directory, DepartedCandidates departed) {
        this.directory = directory;
        this.departed = departed;
    }

    Uni<InterviewAnswer.One<AdminInterviewView>> one(ScheduledInterview interview) {
        return view(interview).map(InterviewAnswer.One::of);
    }

    Uni<AdminInterviewView> view(ScheduledInterview interview) {
        return views(List.of(interview)).map(views -> views.apply(interview));
    }

    /** The clients and candidates of a whole page are read at once. */
    Uni<InterviewAnswer.Many<AdminInterviewView>> many(Page<ScheduledInterview> page) {
        return views(page.items()).map(page::map).map(InterviewAnswer.Many::of);
    }

    private Uni<Function<ScheduledInterview, AdminInterviewView>> views(List<ScheduledInterview> interviews) {
        return directory
                .byIds(interviews.stream()
                        .map(interview -> interview.clientUserId)
                        .toList())
                .chain(clients -> departed.among(interviews)
                        .map(gone -> interview ->
                                AdminInterviewView.of(interview, clients.get(interview.clientUserId), gone)));
    }
}
