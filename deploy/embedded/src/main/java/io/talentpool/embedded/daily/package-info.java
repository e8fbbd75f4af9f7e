/**
 * A stand-in for Daily.co on this machine: the part of its REST API that Talent Pool calls, and a page for every room.
 *
 * <p>It answers as Daily's reference does, including refusals and rate limits, so that nothing but an address and a key
 * changes when the real service takes its place. What belongs here is Daily's behaviour; what Talent Pool makes of it
 * does not.
 */
package io.talentpool.embedded.daily;
