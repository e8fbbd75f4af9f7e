/**
 * The candidates' platform (BPOC): another team's PostgreSQL, read with {@code select} only, over read-only connections with a
 * statement timeout, and possibly away. What leaves this package is a candidate's whole row and therefore secret; only
 * {@code anonymity} turns it into something to show.
 *
 * <p>The doors are here: {@link io.talentpool.gateway.bpoc.BpocCandidates} for some candidates, {@link
 * io.talentpool.gateway.bpoc.BpocStock} for all. They use the rooms, of which none knows them: {@code row}, {@code connection} and {@code
 * trouble}.
 */
package io.talentpool.gateway.bpoc;
