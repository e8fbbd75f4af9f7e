package io.talentpool.scheduling;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.caller.DirectoryEntry;
import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** An interview as an admin sees it: with the client, and with the admins' notes. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "InterviewForAdmins")
record AdminInterviewView(
        @JsonUnwrapped InterviewView interview,
        @Schema(nullable = true) String adminNotes,

        @Schema(nullable = true, description = "Why somebody should look at it")
        Attention attention,

        @Schema(nullable = true) String clientName,
        @Schema(nullable = true) String clientEmail,
        @Schema(nullable = true) String clientCompany)
        implements Versioned {

    static AdminInterviewView of(ScheduledInterview interview, DirectoryEntry client) {
        return new AdminInterviewView(
                InterviewView.of(interview),
                interview.adminNotes,
                interview.attention,
                client.name(),
                client.email(),
                client.company());
    }

    @Override
    public int version() {
        return interview.version();
    }

    @Override
    public String etag() {
        return interview.etag();
    }
}
