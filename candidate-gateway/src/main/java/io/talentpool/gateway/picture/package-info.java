/**
 * Shows candidates' pictures, which are wherever BPOC says, from here: a page that asked for them there would tell names, and who looks.
 * Here are the address, the fetching and the keeping; the pixels are {@code image}'s.
 */
package io.talentpool.gateway.picture;
