/**
 * Reads résumés that a language model extracted, in whatever shape they come. Nothing here fails: what cannot be read is
 * left out, so one odd résumé never breaks a list. Only what {@link io.talentpool.gateway.resume.Resume} names gets through; texts are as
 * written, so they still have to be redacted.
 */
package io.talentpool.gateway.resume;
