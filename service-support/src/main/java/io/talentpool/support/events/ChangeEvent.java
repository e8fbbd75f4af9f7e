package io.talentpool.support.events;

import java.time.Instant;
import java.util.UUID;

import io.talentpool.support.caller.Actor;

/**
 * One committed change of an aggregate, as other systems hear of it. The implementing record is the event's data: every
 * component but {@link #type()} and {@link #key()} is written to JSON.
 */
public interface ChangeEvent {

    /** What happened, e.g. {@code interview-request.created}. */
    String type();

    /** The Kafka key: everything about one request stays in order. */
    UUID key();

    /** The aggregate that changed. */
    UUID id();

    /** Its version after the change; 1 at birth, then rising by one. */
    int version();

    /** When it happened. */
    Instant occurredAt();

    /** Who did it. */
    Actor actor();
}
