package io.talentpool.gateway.search;

import java.time.Instant;
import java.util.UUID;

/**
 * What a candidate's place in the list depends on: the best score first, those without one last, then the newest, then by id.
 *
 * @param score the overall score; null where there is none
 * @param joined when the candidate came to BPOC, to the microsecond
 */
record Rank(Integer score, Instant joined, UUID id) {}
