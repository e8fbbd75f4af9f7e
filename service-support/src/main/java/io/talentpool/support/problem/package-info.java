/**
 * Errors as RFC 9457 problem details, the same shape whoever raised them: our own catalogue, a rule of the domain, the
 * framework, or a body that Jackson could not read. No exception's text, SQL or upstream's body gets through here.
 */
package io.talentpool.support.problem;
