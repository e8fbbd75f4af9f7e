/** Puts a service under load and takes the time of its answers. */
package io.talentpool.proofs.load;
