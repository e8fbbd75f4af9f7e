/**
 * What free text may not tell: e-mail addresses, phone numbers, links, handles, and a candidate's own last name become
 * {@value io.talentpool.gateway.redaction.Redactor#REMOVED}. Plain text in, plain text out; which fields are redacted is decided in
 * {@code anonymity}.
 */
package io.talentpool.gateway.redaction;
