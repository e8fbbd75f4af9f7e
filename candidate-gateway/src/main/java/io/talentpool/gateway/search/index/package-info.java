/**
 * The index in its files, and what is read from it: pages of candidates, counts and suggestions. Knows nothing of BPOC or of HTTP.
 */
package io.talentpool.gateway.search.index;
