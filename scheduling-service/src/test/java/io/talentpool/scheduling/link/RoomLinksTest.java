package io.talentpool.scheduling.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.talentpool.support.configuration.BaseUrl;

/** Personal links, signed by one replica and recognised by another. */
class RoomLinksTest {

    private static final String OLD = "the key of last year, quite long enough";
    private static final String NEW = "the key of this year, quite long enough";

    private final RoomLinks.Target target = new RoomLinks.Target(UUID.randomUUID(), UUID.randomUUID(), 1);

    @Test
    void areForOneInterviewOneClientAndOneNumber() {
        RoomLinks links = links(NEW, null);
        String signature = signatureOf(links.to(target));

        assertTrue(links.isSigned(target, signature));
        for (RoomLinks.Target other : List.of(
                new RoomLinks.Target(UUID.randomUUID(), target.client(), 1),
                new RoomLinks.Target(target.interview(), UUID.randomUUID(), 1),
                new RoomLinks.Target(target.interview(), target.client(), 2))) {
            assertFalse(links.isSigned(other, signature));
        }
        assertFalse(links.isSigned(target, null));
        assertFalse(links.isSigned(target, ""));
        assertFalse(links.isSigned(target, signature + "A"));
        assertFalse(links.isSigned(target, "Ünicode"));
    }

    @Test
    void surviveANewKeyWhileTheOldOneIsKept() {
        String old = signatureOf(links(OLD, null).to(target));

        assertTrue(links(NEW, OLD).isSigned(target, old));
        assertFalse(links(NEW, null).isSigned(target, old));
        assertEquals(links(NEW, null).to(target), links(NEW, OLD).to(target));
    }

    @Test
    void areTheSameWhoeverSignsThem() {
        assertEquals(links(NEW, null).to(target), links(NEW, null).to(target));
        assertTrue(links(NEW, null)
                .to(target)
                .startsWith("https://pool.example/api/client/interviews/scheduled/room/" + target.interview()));
    }

    @Test
    void wantAKeyThatIsLongEnough() {
        assertEquals(List.of(), config(NEW, OLD).contradictions());
        assertEquals(2, config("short", "short").contradictions().size());
    }

    private static String signatureOf(String link) {
        return link.replaceAll(".*\\?key=", "");
    }

    private static RoomLinks links(String key, String previous) {
        return new RoomLinks(config(key, previous));
    }

    private static RoomLinkConfig config(String key, String previous) {
        return new RoomLinkConfig() {
            @Override
            public BaseUrl publicUrl() {
                return BaseUrl.of("https://pool.example/");
            }

            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<String> previousKey() {
                return Optional.ofNullable(previous);
            }
        };
    }
}
