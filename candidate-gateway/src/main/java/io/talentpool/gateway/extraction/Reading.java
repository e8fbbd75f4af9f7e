package io.talentpool.gateway.extraction;

import java.util.Map;

import io.talentpool.gateway.resume.Resume;

/**
 * A résumé, and how well it could be read.
 *
 * @param unread by the path of a member, the JSON type of what has members of its own and is no section that we know; names only, never
 *     a value
 */
public record Reading(Resume resume, Outcome outcome, Map<String, String> unread) {

    /** How well a résumé could be read. */
    public enum Outcome {
        /** All of it that has a form. */
        FULL,
        /** Some of it; another part has a form that we do not know. */
        PART,
        /** There is nothing in it. */
        EMPTY,
        /** There is something in it, and nothing of that was read. */
        UNREADABLE
    }
}
