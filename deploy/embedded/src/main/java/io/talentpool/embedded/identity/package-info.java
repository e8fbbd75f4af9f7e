/** Sign-in for the embedded default. In production any OpenID Connect provider takes its place by configuration alone. */
package io.talentpool.embedded.identity;
