/**
 * A candidate's row: the one query over BPOC's tables, and the records that hold its columns. The rows are secret. Nothing here opens a connection or
 * shows a row.
 */
package io.talentpool.gateway.bpoc.row;
