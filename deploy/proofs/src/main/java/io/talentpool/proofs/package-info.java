/**
 * Programs that show, against the started system, that what is promised holds. Each prints its figures and ends with 0 only
 * if every check held. They see the system from outside: its HTTP API, its topics, and, to compare, the rows in its
 * database.
 */
package io.talentpool.proofs;
