package io.talentpool.gateway.search.document;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a candidate's place in the list depends on: the best score first, those without one last, then the newest, then by id.
 *
 * @param score the overall score; null where there is none
 * @param joined when the candidate came to BPOC, to the microsecond
 * @param memberSince the same as far as the candidate shows it; in a list of the newest, those who hide it come last
 */
public record Rank(Integer score, Instant joined, Optional<Instant> memberSince, UUID id) {}
