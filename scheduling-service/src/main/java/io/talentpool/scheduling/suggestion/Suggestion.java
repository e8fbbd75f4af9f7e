package io.talentpool.scheduling.suggestion;

import java.time.Instant;
import java.util.Optional;

/**
 * A time that an admin may offer.
 *
 * @param time when the interview would begin
 * @param preferred whether the client asked for it
 * @param conflict what stands in its way; only ever with a preferred time
 */
public record Suggestion(Instant time, boolean preferred, Optional<BusyTime> conflict) {}
