/** How every service begins, and how its tables are made without it. */
package io.talentpool.support.start;
