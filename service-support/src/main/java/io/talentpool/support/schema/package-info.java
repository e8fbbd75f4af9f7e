/**
 * The service's own part of the database. Services start in any order, and each waits here until the tables it refers to
 * exist, rather than crash for want of them.
 */
package io.talentpool.support.schema;
