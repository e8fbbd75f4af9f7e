/** HTTP with nothing in between: whatever can be written into a call, and the answer byte for byte. */
package io.talentpool.proofs.wire;
