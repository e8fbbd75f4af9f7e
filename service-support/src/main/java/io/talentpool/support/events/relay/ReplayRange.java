package io.talentpool.support.events.relay;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.support.rule.InputCheck;
import io.talentpool.support.rule.InvalidInput;
import io.talentpool.support.time.WallClock;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Which events to publish again: those of one aggregate, or those of a time.
 *
 * @param id the aggregate; null for a time
 * @param from the first moment; null for an aggregate
 * @param to the first moment after; null for an aggregate
 */
public record ReplayRange(UUID id, Instant from, Instant to) {

    /** The body of a replay, as it comes over the wire. */
    @Schema(name = "Replay", description = "Either id, or from and to")
    public record Body(
            @Schema(nullable = true, description = "All events of this one")
            UUID id,

            @Schema(
                    nullable = true,
                    description = "Events that happened then or later",
                    example = "2026-12-01T00:00:00Z")
            String from,

            @Schema(nullable = true, description = "Events that happened before", example = "2026-12-02T00:00:00Z")
            String to) {

        /**
         * Reads the body.
         *
         * @throws InvalidInput when it names neither one aggregate nor a span of time
         */
        public ReplayRange read(ZoneId home) {
            boolean span = from != null || to != null;
            new InputCheck()
                    .check("id", id == null || !span, "cannot be combined with from and to")
                    .check("id", id != null || span, "or from and to are required: say what to publish again")
                    .orThrow();
            if (id != null) {
                return new ReplayRange(id, null, null);
            }
            InputCheck check = new InputCheck();
            Instant first = check.read(() -> WallClock.read("from", from, home).toInstant());
            Instant end = check.read(() -> WallClock.read("to", to, home).toInstant());
            check.orThrow();
            new InputCheck()
                    .check("to", end.isAfter(first), "must be after from")
                    .orThrow();
            return new ReplayRange(null, first, end);
        }
    }

    String condition() {
        return id == null ? "occurred_at >= $1 and occurred_at < $2" : "aggregateid = $1";
    }

    Tuple values() {
        return id == null ? Tuple.of(from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC)) : Tuple.of(id);
    }

    void refuseMoreThan(int limit, int found) {
        if (found > limit) {
            throw new InvalidInput(
                    id == null ? "to" : "id",
                    "spans more than the %,d events that one replay may publish; ask for a shorter time"
                            .formatted(limit));
        }
    }
}
