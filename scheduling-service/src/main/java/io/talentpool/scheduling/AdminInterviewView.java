package io.talentpool.scheduling;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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
        @Schema(nullable = true) String clientCompany,

        @Schema(
                nullable = true,
                description =
                        "Whether the candidate has left BPOC, so that nobody can interview them; null when that is not known now")
        Boolean candidateLeft)
        implements Versioned {

    /** @param departed the candidates who have left; empty when that is not known */
    static AdminInterviewView of(ScheduledInterview interview, DirectoryEntry client, Optional<Set<UUID>> departed) {
        return new AdminInterviewView(
                InterviewView.of(interview),
                interview.adminNotes,
                interview.attention,
                client.name(),
                client.email(),
                client.company(),
                departed.map(gone -> gone.contains(interview.bpocCandidateId)).orElse(null));
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
