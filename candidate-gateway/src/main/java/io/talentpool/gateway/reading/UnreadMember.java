package io.talentpool.gateway.reading;

/**
 * A member of résumés that nobody could read.
 *
 * @param path the names on the way to it, with dots between; {@code []} after a name of a list
 * @param type {@code object} or {@code array}
 * @param candidates how many have it
 */
record UnreadMember(String path, String type, long candidates) {}
