/** What the pages could not show, as they report it themselves: counted and logged, so that operators see a broken release before anybody calls. */
package io.talentpool.gateway.failure;
