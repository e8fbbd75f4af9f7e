/** What all services' OpenAPI documents have in common: the catalogue of problems, listed where they may occur. */
package io.talentpool.support.openapi;
