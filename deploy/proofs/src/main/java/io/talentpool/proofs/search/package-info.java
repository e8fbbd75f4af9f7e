/** Whether searching a hundred thousand candidates is quick, right, and stays so while they change. */
package io.talentpool.proofs.search;
