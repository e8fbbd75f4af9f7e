/** Small matters of a service's own table. */
package io.talentpool.support.table;
