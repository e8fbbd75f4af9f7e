package io.talentpool.gateway.search.document;

import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.FacetsConfig.DrillDownTermsIndexing;

/** What candidates are counted by. */
public enum Facet {
    SKILLS,
    PLACES,
    YEARS,
    DISC;

    private static final FacetsConfig CONFIG = config();

    /** The name that Lucene knows it by. */
    public String dimension() {
        return name();
    }

    /** A field for each, so that one is counted without reading the values of the others. */
    public String field() {
        return "facets." + name();
    }

    public static FacetsConfig asLuceneKnowsThem() {
        return CONFIG;
    }

    private static FacetsConfig config() {
        var config = new FacetsConfig();
        for (var facet : values()) {
            config.setMultiValued(facet.dimension(), facet == SKILLS || facet == PLACES);
            config.setIndexFieldName(facet.dimension(), facet.field());
            // Filters are queries of other fields.
            config.setDrillDownTermsIndexing(facet.dimension(), DrillDownTermsIndexing.NONE);
        }
        return config;
    }
}
