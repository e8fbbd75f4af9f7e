package io.talentpool.support.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a header are separated by bars; what is between slashes is a network of IPv6. */
class CallerAddressTest {

    private static final String PROXIES = "10.0.0.0/8, 127.0.0.1, 2001:db8:1::/48";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "192.0.2.1; ; 192.0.2.1",
                "192.0.2.1; 203.0.113.9; 192.0.2.1",
                "10.1.1.1; ; 10.1.1.1",
                "10.1.1.1; 203.0.113.9; 203.0.113.9",
                "10.1.1.1; 198.51.100.1, 203.0.113.9; 203.0.113.9",
                "10.1.1.1; 198.51.100.1, 203.0.113.9, 10.2.2.2; 203.0.113.9",
                "10.1.1.1; 198.51.100.1 | 203.0.113.9 | 10.2.2.2; 203.0.113.9",
                "10.1.1.1; 10.3.3.3, 10.2.2.2; 10.3.3.3",
                "10.1.1.1; 203.0.113.9:4711; 203.0.113.9",
                "10.1.1.1; [2001:db8:2::9]:4711; 20010db800020000",
                "10.1.1.1; 2001:db8:2::9; 20010db800020000",
                "10.1.1.1; \"[2001:db8:2::9]:80\"; 20010db800020000",
                "10.1.1.1; ::ffff:203.0.113.9; 203.0.113.9",
                "::ffff:10.1.1.1; 203.0.113.9; 203.0.113.9",
                "2001:db8:1::7; 203.0.113.9; 203.0.113.9",
                "10.1.1.1; 198.51.100.1, unknown; 10.1.1.1",
                "10.1.1.1; 198.51.100.1, unknown, 10.2.2.2; 10.2.2.2",
                "10.1.1.1; 198.51.100.1, somewhere.example; 10.1.1.1",
                "10.1.1.1; 198.51.100.1, 203.0.113.900; 10.1.1.1",
                "10.1.1.1; 203.0.113.9,; 203.0.113.9",
            })
    void isTheFirstFromTheRightThatIsNoTrustedProxy(String connected, String forwardedFor, String caller) {
        assertEquals(caller, CallerAddress.of(connected, lines(forwardedFor), List.of(), TrustedProxies.of(PROXIES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "192.0.2.1 ~ for=203.0.113.9 ~ 192.0.2.1",
                "10.1.1.1 ~ for=203.0.113.9 ~ 203.0.113.9",
                "10.1.1.1 ~ For=\"203.0.113.9\";Proto=https;by=10.1.1.1 ~ 203.0.113.9",
                "10.1.1.1 ~ proto=https; host=\"a,b;c\"; for=203.0.113.9:4711 ~ 203.0.113.9",
                "10.1.1.1 ~ for=\"203.0.113.9:4711\" ~ 203.0.113.9",
                "10.1.1.1 ~ for=\"[2001:db8:2::9]\" ~ 20010db800020000",
                "10.1.1.1 ~ for=\"[2001:db8:2::9]:4711\" ~ 20010db800020000",
                "10.1.1.1 ~ for=\"\\[2001:db8:2::9\\]:_x\" ~ 20010db800020000",
                "10.1.1.1 ~ for=198.51.100.1, for=203.0.113.9;proto=http, for=10.2.2.2 ~ 203.0.113.9",
                "10.1.1.1 ~ for=198.51.100.1 | for=203.0.113.9, for=10.2.2.2 ~ 203.0.113.9",
                "10.1.1.1 ~ for=198.51.100.1, for=unknown ~ 10.1.1.1",
                "10.1.1.1 ~ for=198.51.100.1, for=_hidden, for=10.2.2.2 ~ 10.2.2.2",
                "10.1.1.1 ~ for=198.51.100.1, for=\"_SEVKISEK\" ~ 10.1.1.1",
                "10.1.1.1 ~ for=198.51.100.1, by=10.2.2.2 ~ 10.1.1.1",
                "10.1.1.1 ~ for=198.51.100.1, for=203.0.113.9;for=203.0.113.8 ~ 10.1.1.1",
                "10.1.1.1 ~ for=\"198.51.100.1, for=203.0.113.9 ~ 10.1.1.1",
                "10.1.1.1 ~ for= ~ 10.1.1.1",
                "10.1.1.1 ~ nonsense ~ 10.1.1.1",
            })
    void isReadFromTheStandardsHeaderToo(String connected, String forwarded, String caller) {
        assertEquals(caller, CallerAddress.of(connected, List.of(), lines(forwarded), TrustedProxies.of(PROXIES)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; 203.0.113.9; 192.0.2.1",
                "1; 203.0.113.9; 203.0.113.9",
                "1; 198.51.100.1, 203.0.113.9; 203.0.113.9",
                "1; ; 192.0.2.1",
                "2; 198.51.100.1, 203.0.113.9; 198.51.100.1",
                "2; 198.51.100.1 | 203.0.113.9; 198.51.100.1",
                "2; 203.0.113.9; 192.0.2.1",
                "2; unknown, 203.0.113.9; 203.0.113.9",
            })
    void isSoManyEntriesFromTheRightWhereProxiesAreCounted(String count, String forwardedFor, String caller) {
        assertEquals(caller, CallerAddress.of("192.0.2.1", lines(forwardedFor), List.of(), TrustedProxies.of(count)));
    }

    /** A proxy writes one of the headers; the other is what the caller sent. */
    @Test
    void isTheConnectionsWhereTheHeadersDoNotAgree() {
        TrustedProxies proxies = TrustedProxies.of("1");
        List<String> one = List.of("203.0.113.9");
        assertEquals("203.0.113.9", CallerAddress.of("10.1.1.1", one, List.of("for=203.0.113.9"), proxies));
        assertEquals("10.1.1.1", CallerAddress.of("10.1.1.1", one, List.of("for=198.51.100.1"), proxies));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "proxy.example", "-1", "1.5", "10.0.0.0/33", "10.0.0.0/8,", "999", "10.0.0"})
    void knowsNoProxiesByAnythingElse(String setting) {
        assertThrows(IllegalArgumentException.class, () -> TrustedProxies.of(setting));
    }

    private static List<String> lines(String header) {
        return header == null ? List.of() : Arrays.stream(header.split("\\|")).toList();
    }
}
