/**
 * One candidate in full, for a client and for an admin. The records here are the wire contract of the profile page, member
 * by member: texts are never null, lists are never null, every object is always there.
 */
package io.talentpool.gateway.profile;
