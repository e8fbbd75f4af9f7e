/**
 * The way to BPOC's database: where it is, how long it may take, and rows that come each by itself. Knows nothing of what is in them.
 */
package io.talentpool.gateway.bpoc.connection;
