package io.talentpool.gateway.search.counting;

import java.util.List;

/**
 * What there is to be found by a filter.
 *
 * @param total how many pass
 */
public record Counted(int total, Facets facets) {

    /** Of an empty index. */
    public static final Counted NOBODY = new Counted(0, new Facets(List.of(), List.of(), List.of(), List.of()));
}
