/** Keyset paging: a page is what follows a known row, so nothing is skipped or repeated while rows are inserted. */
package io.talentpool.support.paging;
