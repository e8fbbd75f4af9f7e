/**
 * What a client asks for, and until when: the parameters of a search, read and checked. Knows how candidates are described, not how they are
 * found.
 */
package io.talentpool.gateway.search.query;
