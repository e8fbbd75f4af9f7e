/**
 * The transactional outbox and its other end. A change appends its event to the service's event log in its own transaction
 * ({@code EventLog}); the relay publishes the log to Kafka as CloudEvents ({@code EventRelay}); a consumer applies a
 * foreign event at most once ({@code Inbox}). Columns follow Debezium's outbox event router.
 */
package io.talentpool.support.events;
