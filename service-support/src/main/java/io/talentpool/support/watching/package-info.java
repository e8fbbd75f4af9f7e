/** How the services are watched: what all of their metrics have in common. */
package io.talentpool.support.watching;
