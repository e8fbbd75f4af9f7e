/** Which candidates have left BPOC, so that admins are warned of what is still open for them. */
package io.talentpool.gateway.departure;
