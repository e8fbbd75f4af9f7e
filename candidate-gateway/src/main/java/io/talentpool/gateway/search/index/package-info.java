/**
 * The index in its files: writes candidates, publishes snapshots of them, and tells which versions it has. Knows nothing of BPOC or of HTTP.
 */
package io.talentpool.gateway.search.index;
