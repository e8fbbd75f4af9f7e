/** The public topics as any other system reads them, and what every record of theirs promises. */
package io.talentpool.local.topics;
