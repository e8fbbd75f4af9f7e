/** What a client asks for as queries of the index, and the order in which they are asked: the best matches first. */
package io.talentpool.gateway.search.matching;
