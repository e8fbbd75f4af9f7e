/**
 * Events of other services: read ({@code IncomingEvent}), applied at most once ({@code Inbox}), tried again as long as that may help
 * ({@code Redelivery}).
 */
package io.talentpool.support.events.inbox;
