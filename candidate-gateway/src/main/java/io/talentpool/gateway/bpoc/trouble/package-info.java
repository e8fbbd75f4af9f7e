/**
 * What can be the matter with BPOC: it is away, it says why not, or some of its rows cannot be read. Knows nothing of what was asked.
 */
package io.talentpool.gateway.bpoc.trouble;
