/**
 * A candidate in the index: what is searched, what is shown, what is counted and sorted by, and how texts become terms. It holds anonymous
 * values only. Knows nothing of queries.
 */
package io.talentpool.gateway.search.document;
