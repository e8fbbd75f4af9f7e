package io.talentpool.gateway.search.snapshot;

import io.talentpool.gateway.search.document.CandidateDocument;

/**
 * A member of résumés that nobody could read.
 *
 * @param path the names on the way to it, with dots between; {@code []} after a name of a list
 * @param type {@code object} or {@code array}
 * @param candidates how many have it
 */
public record UnreadMember(String path, String type, long candidates) {

    /** @param text as it is in the index */
    static UnreadMember of(String text, long candidates) {
        int end = text.lastIndexOf(CandidateDocument.SPELLING);
        return new UnreadMember(text.substring(0, end), text.substring(end + 1), candidates);
    }
}
