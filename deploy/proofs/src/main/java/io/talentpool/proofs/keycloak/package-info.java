/** People sign in at a real Keycloak instead of the development identity provider. */
package io.talentpool.proofs.keycloak;
