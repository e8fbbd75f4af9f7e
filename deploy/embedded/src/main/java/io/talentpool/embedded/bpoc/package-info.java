/**
 * The candidates' platform (BPOC) for people who do not have it: its tables and invented candidates.
 *
 * <p>Everything here is generated from a fixed seed; nobody in it exists. What the gateway does with the data belongs in
 * the gateway, not here: this package knows only how the other team's database looks.
 */
package io.talentpool.embedded.bpoc;
