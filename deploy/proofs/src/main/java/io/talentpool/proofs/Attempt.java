package io.talentpool.proofs;

import java.util.Optional;
import java.util.Set;

import io.talentpool.local.client.Actor;
import io.talentpool.local.client.Exchange;

/**
 * One thing that somebody tries and that must be refused.
 *
 * @param fault what is wrong with it, as {@code no token}
 * @param body what is sent, if anything
 * @param right the statuses that are right answers
 */
record Attempt(
        Operation operation,
        String fault,
        Actor who,
        String method,
        String path,
        Optional<String> body,
        String contentType,
        Set<Integer> right) {

    Exchange make() {
        return body.map(text -> who.sendRaw(method, path, contentType, text))
                .orElseGet(() -> who.send(method, path, Optional.empty()));
    }

    /** For a list of faults: what was tried, shortened. */
    String description() {
        String sent = body.map(text -> " " + (text.length() <= 120 ? text : text.substring(0, 119) + "…"))
                .orElse("");
        return "%s, %s: %s %s%s".formatted(operation.name(), fault, method, path, sent);
    }
}
