/**
 * Makes the SQL that operators run by hand from the migrations that the services run on start, so that both give the same
 * schema. Only for the build: no service uses it.
 */
package io.talentpool.database;
