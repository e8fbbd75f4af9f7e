/** Whether clients go on working while the candidates' database is away, slow or wrong. */
package io.talentpool.proofs.outage;
