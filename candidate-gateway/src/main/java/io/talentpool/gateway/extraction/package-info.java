/**
 * Out of any JSON that a parser or a language model made of a résumé: where its sections are, who it tells it is about, and what in it
 * nobody could read. What stands in each section is the business of {@code resume}.
 */
package io.talentpool.gateway.extraction;
