/**
 * Changes of status as they happen, for pages that are open: the three topics, followed by every replica for itself and streamed as
 * server-sent events, to each caller only what is theirs. A page that was cut off goes on where it was, at whichever replica.
 */
package io.talentpool.gateway.live;
