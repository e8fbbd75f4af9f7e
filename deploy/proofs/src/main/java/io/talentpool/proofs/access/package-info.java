/** Everybody who may not, on everything there is. */
package io.talentpool.proofs.access;
