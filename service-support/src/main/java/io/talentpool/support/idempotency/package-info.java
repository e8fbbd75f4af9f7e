/** Commands that may be sent twice: the second time they are answered as the first time, and nothing else happens. */
package io.talentpool.support.idempotency;
