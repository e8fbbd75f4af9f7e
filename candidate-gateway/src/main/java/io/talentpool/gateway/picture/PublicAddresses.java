package io.talentpool.gateway.picture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tells the addresses of the public internet from those of our own network and its neighbours, which nobody may make us ask. By IANA's
 * registries of special-purpose addresses; of IPv6 only what is given out for the public at all.
 */
final class PublicAddresses {

    private static final List<Block> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8", // this network
                    "10.0.0.0/8",
                    "100.64.0.0/10", // carrier-grade NAT
                    "127.0.0.0/8",
                    "168.63.129.16/32", // Azure's own services, within every network there
                    "169.254.0.0/16", // link-local: metadata of clouds
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24", // documentation
                    "192.88.99.0/24", // relays to 6to4
                    "192.168.0.0/16",
                    "198.18.0.0/15", // benchmarks
                    "198.51.100.0/24", // documentation
                    "203.0.113.0/24", // documentation
                    "224.0.0.0/4", // multicast
                    "240.0.0.0/4", // reserved, broadcast
                    "2001::/23", // Teredo and other protocols
                    "2001:db8::/32", // documentation
                    "2002::/16", // 6to4
                    "3fff::/20") // documentation
            .map(Block::of)
            .toList();

    private static final Block GIVEN_OUT = Block.of("2000::/3");

    /** Where an IPv6-only network reaches IPv4: the last four bytes are the address there. */
    private static final Block NAT64 = Block.of("64:ff9b::/96");

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (NAT64.holds(bytes)) {
            return isPublic(address(new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]}));
        }
        boolean isGivenOut = address instanceof Inet4Address || GIVEN_OUT.holds(bytes);
        return isGivenOut && NOT_PUBLIC.stream().noneMatch(block -> block.holds(bytes));
    }

    /** The same address without the name it was found by. */
    static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException wrongLength) {
            throw new IllegalArgumentException(wrongLength);
        }
    }

    /** Addresses that begin with the same bits. */
    private record Block(byte[] start, int bits) {

        static Block of(String written) {
            int slash = written.indexOf('/');
            try {
                byte[] start =
                        InetAddress.getByName(written.substring(0, slash)).getAddress();
                return new Block(start, Integer.parseInt(written.substring(slash + 1)));
            } catch (UnknownHostException noAddress) {
                throw new IllegalArgumentException(noAddress);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >>> bit % 8;
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
