package io.talentpool.gateway.search.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ListedCandidateTest {

    @Test
    void showsAShortBioWhole() {
        assertEquals("x".repeat(150), ListedCandidate.excerpt("x".repeat(150)));
    }

    @Test
    void cutsALongBioAfter150Characters() {
        assertEquals("x".repeat(150) + "…", ListedCandidate.excerpt("x".repeat(151)));
    }

    @Test
    void countsAnEmojiAsOneCharacter() {
        assertEquals("👋".repeat(150) + "…", ListedCandidate.excerpt("👋".repeat(151)));
    }
}
