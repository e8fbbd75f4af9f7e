/** Real PostgreSQL without installing it, and in it what the services expect an operator to have prepared. No table of a service. */
package io.talentpool.embedded.database;
