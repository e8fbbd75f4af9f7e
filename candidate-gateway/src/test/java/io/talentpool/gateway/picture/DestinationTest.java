package io.talentpool.gateway.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {

    private static final Set<String> NONE = Set.of();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://1.1.1.1/a.png",
                "ftp://1.1.1.1/a.png",
                "file:///etc/passwd",
                "https:a.png",
                "https://1.1.1.1:8443/a.png",
                "https://1.1.1.1:80/a.png",
                "https://anna@1.1.1.1/a.png",
                "https://127.1/a.png"
            })
    void isNotAskedHere(String address) {
        assertEquals(NoPicture.Reason.FORBIDDEN, refused(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/a.png",
                "https://LOCALHOST/a.png",
                "https://127.0.0.1/a.png",
                "https://0x7f000001/a.png",
                "https://2130706433/a.png",
                "https://[::1]/a.png",
                "https://[::ffff:10.0.0.1]/a.png",
                "https://169.254.169.254/latest/meta-data"
            })
    void isNotInOurOwnNetwork(String address) {
        // Whether a name like 0x7f000001 is an address depends on who reads it; here it is none.
        assertEquals(
                address.contains("0x") ? NoPicture.Reason.UNREACHABLE : NoPicture.Reason.INWARDS, refused(address));
    }

    /** Otherwise anybody who can write an address into BPOC could find out which names our network has. */
    @Test
    void answersTheSameForANameOfOursAndForNoName() {
        assertTrue(refused("https://localhost/a.png").mayPass());
        assertTrue(refused("https://nowhere.invalid/a.png").mayPass());
    }

    private static NoPicture.Reason refused(String address) {
        return assertThrows(NoPicture.class, () -> Destination.of(URI.create(address), NONE))
                .reason();
    }

    @Test
    void isTheServerThatWasChecked() {
        var request = Destination.of(URI.create("https://1.1.1.1/a%20b.png?c=d#e"), NONE)
                .request();
        assertEquals("1.1.1.1", request.getServer().host());
        assertEquals(443, request.getServer().port());
        assertEquals("/a%20b.png?c=d", request.getURI());
    }

    @Test
    void keepsTheNameForTheOtherEnd() {
        var request = Destination.of(URI.create("http://localhost:8080"), Set.of("http://localhost:8080"))
                .request();
        assertEquals("localhost", request.getHost());
        assertEquals("127.0.0.1", request.getServer().host());
        assertEquals("/", request.getURI());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8081/a.png",
                "https://localhost:8080/a.png",
                "http://127.0.0.1:8080/a.png",
                "http://localhost/a.png"
            })
    void isTrustedByItsWholeOrigin(String other) {
        assertThrows(NoPicture.class, () -> Destination.of(URI.create(other), Set.of("http://localhost:8080")));
    }
}
