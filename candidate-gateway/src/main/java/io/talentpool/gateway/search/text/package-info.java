/**
 * How text is compared: one folding, one notion of a word and one list of synonyms, for what is indexed and for what is typed. Nothing
 * here knows of candidates or of the index.
 */
package io.talentpool.gateway.search.text;
