/**
 * JSON that nobody has agreed upon: members by name however it is written, texts out of any value, leaf by leaf. Only members that are asked
 * for are ever read; no object becomes text.
 */
package io.talentpool.gateway.json;
