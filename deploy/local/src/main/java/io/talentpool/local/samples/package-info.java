/** Data for a system that starts with nothing. Made through the API only, so it always obeys the rules. */
package io.talentpool.local.samples;
