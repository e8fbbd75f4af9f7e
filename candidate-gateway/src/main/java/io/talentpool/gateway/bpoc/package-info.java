/**
 * The candidates' platform (BPOC): another team's PostgreSQL, read with {@code select} only, over read-only connections with a
 * statement timeout, and possibly away. What leaves this package is a candidate's whole row and therefore secret; only
 * {@code anonymity} turns it into something to show.
 */
package io.talentpool.gateway.bpoc;
