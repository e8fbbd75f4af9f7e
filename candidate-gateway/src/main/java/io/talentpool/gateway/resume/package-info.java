/**
 * What is taken from a résumé, section by section and leaf by leaf from a whitelist. Nothing here fails: what cannot be read is left out, so
 * one odd résumé never breaks a list. Texts are as written, so they still have to be redacted.
 */
package io.talentpool.gateway.resume;
