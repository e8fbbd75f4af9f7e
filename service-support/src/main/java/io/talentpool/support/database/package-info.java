/** The database as something that may be away, may refuse, and is never held for long. */
package io.talentpool.support.database;
