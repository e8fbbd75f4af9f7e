package io.talentpool.gateway.interviews;

import io.talentpool.support.paging.PageRequest;
import io.talentpool.support.rule.InvalidInput;

/**
 * Where a page of a client's requests and interviews begins: after the last request and the last interview that were shown. The
 * two lists end at different pages; one that has ended stays so.
 *
 * @param requests the request service's cursor; null where there are no more requests
 * @param interviews the scheduling service's cursor; null where there are no more interviews
 */
record PagePlace(String requests, String interviews) {

    /** In no cursor of a service. */
    private static final String BETWEEN = "~";

    /** Whether both lists have ended. */
    boolean isEnd() {
        return requests == null && interviews == null;
    }

    /** The form that goes over the wire; null where there is no further page. */
    String encoded() {
        return isEnd() ? null : orEmpty(requests) + BETWEEN + orEmpty(interviews);
    }

    /**
     * Reads what {@link #encoded()} gave.
     *
     * @throws InvalidInput when it is anything else
     */
    static PagePlace decode(String cursor) {
        int between = cursor.indexOf(BETWEEN);
        if (between < 0 || cursor.length() == BETWEEN.length()) {
            throw new InvalidInput("cursor", "is not one this list gave out; leave it away to start at the beginning");
        }
        return new PagePlace(part(cursor.substring(0, between)), part(cursor.substring(between + BETWEEN.length())));
    }

    private static String part(String cursor) {
        if (cursor.isEmpty()) {
            return null;
        }
        PageRequest.of(null, cursor); // refuses what no service has given out
        return cursor;
    }

    private static String orEmpty(String cursor) {
        return cursor == null ? "" : cursor;
    }
}
