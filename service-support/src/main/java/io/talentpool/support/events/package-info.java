/**
 * The event log of a service: a change appends its event in its own transaction ({@code EventLog}), a trigger notes in the outbox that it
 * is to be published, the relay is woken after the commit ({@code RelayBell}), and {@code EventHistory} reads the log as the story of one
 * aggregate. Publishing it is the business of {@code relay}, hearing what others publish that of {@code inbox}. Columns follow Debezium's
 * outbox event router.
 */
package io.talentpool.support.events;
