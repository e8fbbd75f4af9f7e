/**
 * The client's own page: requests, interviews and outcomes of the three services in one answer. Their objects pass through
 * as they are, so a member that a service adds arrives without a change here; what we add is what only we know, the
 * candidate's face, and what joins an interview with its outcome.
 */
package io.talentpool.gateway.interviews;
