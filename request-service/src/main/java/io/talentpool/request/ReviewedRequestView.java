package io.talentpool.request;

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
        @Schema(nullable = true) String clientCompany)
        implements Versioned {

    static ReviewedRequestView of(InterviewRequest request, DirectoryEntry client) {
        return new ReviewedRequestView(RequestView.of(request), client.name(), client.email(), client.company());
    }

    @Override
    public int version() {
        return request.version();
    }
}
