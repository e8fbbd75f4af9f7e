/**
 * All candidates as of one moment, and what is read from it: pages, counts, names. Knows nothing of who writes the index.
 */
package io.talentpool.gateway.search.snapshot;
