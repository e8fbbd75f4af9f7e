/**
 * How well résumés are read: counted for whoever watches, and looked up by whoever wants to know which shape nobody knows yet. Names of members only,
 * and only such as several candidates have: a name of one may be a person's.
 */
package io.talentpool.gateway.reading;
