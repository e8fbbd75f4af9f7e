/**
 * How many candidates there are by skill, place, years and DISC, and which skills begin with something. Works on any state of the index.
 */
package io.talentpool.gateway.search.counting;
