/**
 * What all services' OpenAPI documents have in common, added at build time: the problems where they may occur, what parameters and
 * answers always mean, and an example of everything, without which there is no build.
 */
package io.talentpool.support.openapi;
