/** Commands in any order by anybody, a small model of which answers are right, and what must be true in the tables afterwards. */
package io.talentpool.proofs.invariants;
