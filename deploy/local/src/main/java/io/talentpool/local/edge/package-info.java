/** The local stand-in for an Ingress. In production an Ingress or Gateway does this; no service knows of it. */
package io.talentpool.local.edge;
