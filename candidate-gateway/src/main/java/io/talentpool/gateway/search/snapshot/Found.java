package io.talentpool.gateway.search.snapshot;

import java.util.List;
import java.util.Optional;

import io.talentpool.gateway.search.document.WrittenCandidate;

/**
 * A page of search results.
 *
 * @param end where the next page begins; empty on the last one
 */
public record Found(List<WrittenCandidate> candidates, Optional<Place> end) {}
