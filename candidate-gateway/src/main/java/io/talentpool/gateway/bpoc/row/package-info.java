/**
 * A candidate as BPOC has them: the one query over its tables, and what its rows are read into. Asks nobody, and shows nothing: what is
 * here is secret.
 */
package io.talentpool.gateway.bpoc.row;
