package io.talentpool.gateway.bpoc;

import java.util.Set;
import java.util.UUID;

/** Tells within this process whose rows in BPOC have changed, or are gone, since it was last looked. */
public record CandidatesChanged(Set<UUID> candidates) {}
