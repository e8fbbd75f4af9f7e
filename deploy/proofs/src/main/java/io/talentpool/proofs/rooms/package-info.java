/** Whether rooms are always there, and no others, whatever Daily does and whoever dies. */
package io.talentpool.proofs.rooms;
