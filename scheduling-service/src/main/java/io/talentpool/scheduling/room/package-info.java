/**
 * Video rooms at Daily.co: what a room is to be (name, window), the calls, and personal tokens. What must be done when, and
 * that it is done at all, is the provisioner's business, outside this package.
 *
 * <p>Facts about Daily's API: <a href="https://docs.daily.co/reference/rest-api">docs.daily.co/reference/rest-api</a>.
 */
package io.talentpool.scheduling.room;
