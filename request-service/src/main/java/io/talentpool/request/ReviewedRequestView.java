package io.talentpool.request;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.caller.DirectoryEntry;
import io.talentpool.support.http.Versioned;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** A request as an admin sees it: with the client who asks. */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "InterviewRequestForAdmins")
record ReviewedRequestView(
        @JsonUnwrapped RequestView request,
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
    static ReviewedRequestView of(RequestView request, DirectoryEntry client, Optional<Set<UUID>> departed) {
        return new ReviewedRequestView(
                request,
                client.name(),
                client.email(),
                client.company(),
                departed.map(gone -> gone.contains(request.bpocCandidateId())).orElse(null));
    }

    @Override
    public int version() {
        return request.version();
    }
}
