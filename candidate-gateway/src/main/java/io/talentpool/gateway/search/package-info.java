/**
 * The list of candidates. Searches are served from an index of the searchable fields, kept with Lucene, which is read in the
 * background and published in one step: BPOC has no useful indexes, is not ours to change, and may be away.
 *
 * <p>The index holds anonymous values only, so nothing can be found by what must not be seen.
 */
package io.talentpool.gateway.search;
