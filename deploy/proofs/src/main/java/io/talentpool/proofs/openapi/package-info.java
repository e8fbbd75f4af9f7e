/** What can be sent where, as the OpenAPI documents have it: operations, good bodies and bad, and what a good refusal looks like. */
package io.talentpool.proofs.openapi;
