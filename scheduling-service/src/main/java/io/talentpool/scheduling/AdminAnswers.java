package io.talentpool.scheduling;

import jakarta.enterprise.context.ApplicationScoped;

import io.smallrye.mutiny.Uni;
import io.talentpool.support.caller.CallerDirectory;
import io.talentpool.support.paging.Page;

/** Interviews with the clients that they belong to, as admins get them. */
@ApplicationScoped
class AdminAnswers {

    private final CallerDirectory directory;

    AdminAnswers(CallerDirectory directory) {
        this.directory = directory;
    }

    Uni<InterviewAnswer.One<AdminInterviewView>> one(ScheduledInterview interview) {
        return directory
                .byId(interview.clientUserId)
                .map(client -> InterviewAnswer.One.of(AdminInterviewView.of(interview, client)));
    }

    /** The clients of a whole page are read at once. */
    Uni<InterviewAnswer.Many<AdminInterviewView>> many(Page<ScheduledInterview> page) {
        return directory
                .byIds(page.items().stream()
                        .map(interview -> interview.clientUserId)
                        .toList())
                .map(clients ->
                        page.map(interview -> AdminInterviewView.of(interview, clients.get(interview.clientUserId))))
                .map(InterviewAnswer.Many::of);
    }
}
