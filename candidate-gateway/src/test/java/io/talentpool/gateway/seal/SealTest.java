package io.talentpool.gateway.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final String GUESS = "https://pictures.example.com/juan.dela.cruz@example.com.png";

    private final Seal seal = new Seal(Optional.of("a key that replicas share, long enough"));
    private final Seal replica = new Seal(Optional.of("a key that replicas share, long enough"));
    private final Seal stranger = new Seal(Optional.empty());

    @Test
    void tagsAreTheSameForAllReplicasAndCannotBeTriedByAStranger() {
        assertEquals(seal.tag(GUESS), replica.tag(GUESS));
        assertNotEquals(seal.tag(GUESS), stranger.tag(GUESS));
        assertNotEquals(seal.tag(GUESS), seal.tag(GUESS + "?"));
        assertTrue(seal.tag(GUESS).matches("[\\w-]{22}"), seal.tag(GUESS));
    }

    @Test
    void isOpenedByReplicasOnly() {
        var content = "2023-02-01T08:00:00Z".getBytes(StandardCharsets.UTF_8);
        var sealed = seal.seal(content);
        assertArrayEquals(content, replica.open(sealed).orElseThrow());
        assertEquals(Optional.empty(), stranger.open(sealed));
        assertEquals(Optional.empty(), seal.open(sealed.substring(1)));
        assertEquals(Optional.empty(), seal.open("not from here"));
    }
}
