/**
 * Makes a small picture of our own from bytes that anybody may have written. Plain Java; knows nothing of candidates or of where the
 * bytes come from.
 */
package io.talentpool.gateway.picture.image;
