package io.talentpool.support.events;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.caller.Actor;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/**
 * One change in the history of an aggregate.
 *
 * @param id of the event that told of it
 * @param type what happened, e.g. {@code interview-request.approved}
 * @param version the aggregate's after it
 * @param previousStatus null at birth
 * @param reason null where none was given
 * @param data the event as other systems got it
 */
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "PastChange", description = "One change, with who made it and why")
public record PastChange(
        UUID id,

        @Schema(description = "What happened", example = "interview-request.approved")
        String type,

        @Schema(description = "After the change") int version,
        Instant occurredAt,
        Actor actor,

        @Schema(nullable = true, description = "Null at birth")
        String previousStatus,

        String status,
        @Schema(nullable = true) String reason,

        @Schema(description = "The event as other systems got it")
        Map<String, Object> data) {}
