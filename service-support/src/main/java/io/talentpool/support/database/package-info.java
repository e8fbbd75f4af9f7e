/** The database as something that may be away. */
package io.talentpool.support.database;
