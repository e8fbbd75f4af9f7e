/** Calls made of valid and broken values at random, and whether each answer is one that the OpenAPI document promises. */
package io.talentpool.proofs.fuzz;
