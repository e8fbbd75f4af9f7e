package io.talentpool.gateway.search.counting;

/**
 * How many candidates have a value.
 *
 * @param value as most of them write it
 */
public record FacetCount(String value, int count) {}
