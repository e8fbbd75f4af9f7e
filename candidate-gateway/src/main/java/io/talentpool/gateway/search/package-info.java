/**
 * The list of candidates. Searches are served from an index of the searchable fields, kept with Lucene, which is read in the
 * background and published in one step: BPOC has no useful indexes, is not ours to change, and may be away.
 *
 * <p>Here are the routes and what keeps the index fresh. Below: {@code index} is the index in its files, {@code snapshot} its state at
 * one moment, {@code counting} counts in one, {@code matching} asks one, {@code query} is what a client asks for, {@code document} what a
 * candidate is in it, {@code text} how both are compared. Each knows only those after it.
 *
 * <p>The index holds anonymous values only, so nothing can be found by what must not be seen.
 */
package io.talentpool.gateway.search;
