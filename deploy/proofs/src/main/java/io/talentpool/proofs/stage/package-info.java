/**
 * What proofs set up for themselves: clients of their own, tokens of any kind, requests and interviews at any point of their
 * life. Nothing here decides whether a promise is kept.
 */
package io.talentpool.proofs.stage;
