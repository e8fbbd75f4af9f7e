/**
 * The list of candidates. Searches are served from an immutable snapshot of the searchable fields in memory, which is
 * loaded in the background and swapped in one step: BPOC has no useful indexes, is not ours to change, and may be away.
 *
 * <p>The snapshot holds anonymous values only, so nothing can be found by what must not be seen.
 */
package io.talentpool.gateway.search;
