/**
 * The one door from BPOC's rows to a client's eyes. What comes through is taken value by value from a whitelist, without what the
 * candidate keeps private, and redacted before anyone cuts it to length.
 */
package io.talentpool.gateway.anonymity;
