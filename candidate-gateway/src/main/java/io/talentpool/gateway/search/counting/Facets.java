package io.talentpool.gateway.search.counting;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.talentpool.gateway.search.document.Facet;

/**
 * How many candidates a filter would find with one more value. The counts of a member take no account of the filter by that member itself, so
 * that the other values can be chosen, too.
 *
 * @param skills the 20 most frequent
 * @param places the 20 most frequent: countries, and locations as the list shows them
 * @param years of experience: 0-1, 2-4, 5-9, 10+; in this order
 * @param disc D, I, S, C; the most frequent first
 */
@Schema(name = "CandidateFacets")
public record Facets(List<FacetCount> skills, List<FacetCount> places, List<FacetCount> years, List<FacetCount> disc) {

    static Facets of(Map<Facet, List<FacetCount>> counts) {
        return new Facets(
                counts.get(Facet.SKILLS), counts.get(Facet.PLACES), counts.get(Facet.YEARS), counts.get(Facet.DISC));
    }
}
