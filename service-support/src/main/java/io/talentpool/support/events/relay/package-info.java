/**
 * The way from the outbox to Kafka, once ({@code EventRelay}) and again ({@code EventReplay}), as CloudEvents; and, for what is old, from
 * the log to the archive ({@code EventRetention}).
 */
package io.talentpool.support.events.relay;
