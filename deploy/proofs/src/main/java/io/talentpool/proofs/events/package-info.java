/** Whether other systems hear of every change, of nothing else, in order and soon, whatever is killed meanwhile. */
package io.talentpool.proofs.events;
