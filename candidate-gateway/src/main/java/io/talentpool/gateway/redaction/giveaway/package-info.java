/**
 * What gives anybody away, whoever they are: addresses, links, handles, numbers, facts that tell of a person rather than of the work. Each finder
 * looks through a text by itself and adds what it found to the {@code Findings}.
 */
package io.talentpool.gateway.redaction.giveaway;
