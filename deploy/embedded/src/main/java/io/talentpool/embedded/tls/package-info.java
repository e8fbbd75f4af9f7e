/** Certificates, so that what is encrypted in production can be encrypted here, too. */
package io.talentpool.embedded.tls;
