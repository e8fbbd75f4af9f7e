/** Whether anything that clients get gives a candidate away, and what is taken out for nothing. */
package io.talentpool.proofs.anonymity;
