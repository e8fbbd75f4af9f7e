/** The webhook of the domain, and how it is told of what happens. */
package io.talentpool.embedded.daily.webhooks;
