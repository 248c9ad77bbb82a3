package org.voltroam.protocol.http;

import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Networks that are not the public Internet. Source: the special-purpose address registries of IANA (RFC 6890 and its updates), and
 * RFC 1112 and 4291 for multicast.
 */
final class Networks {

    private static final List<Network> NOT_PUBLIC_4 = networks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8",
            "100.64.0.0/10", // between a provider and its customers
            "127.0.0.0/8",
            "169.254.0.0/16", // link-local; clouds keep their secrets there
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, and broadcast

    /** Only this part of IPv6 is handed out for the Internet. Mapped, translated, unique-local and link-local ones are outside. */
    private static final Network PUBLIC_6 = network("2000::/3");

    private static final List<Network> NOT_PUBLIC_6 = networks(
            "2001::/23", // protocols, Teredo tunnels among them
            "2001:db8::/32",
            "2002::/16", // 6to4: an IPv4 address in other clothes
            "3fff::/20");

    private Networks() {}

    private record Network(byte[] prefix, int bits) {

        boolean contains(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit & 7);
                if ((prefix[bit >> 3] & mask) != (address[bit >> 3] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    static boolean isPublic(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 4
                ? NOT_PUBLIC_4.stream().noneMatch(network -> network.contains(bytes))
                : PUBLIC_6.contains(bytes) && NOT_PUBLIC_6.stream().noneMatch(network -> network.contains(bytes));
    }

    private static List<Network> networks(String... networks) {
        return Stream.of(networks).map(Networks::network).toList();
    }

    private static Network network(String text) {
        var slash = text.indexOf('/');
        var prefix = InetAddress.ofLiteral(text.substring(0, slash)).getAddress();
        return new Network(prefix, Integer.parseInt(text.substring(slash + 1)));
    }
}
