package org.voltroam.platform.engine;

import io.vertx.core.net.SocketAddress;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.http.Egress;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.http.NoResponse.Cause;

/**
 * Stands before every request of a loop's client: a host becomes an address here, once the policy has nothing against any of its
 * addresses, and to that very address the client connects. Used on its loop; only the look-up of a name happens elsewhere.
 */
final class Guard {

    /** After this time a host is looked up again, and meanwhile reached where it was: that address has been checked. */
    private static final int FRESH_SECONDS = 30;

    private static final int USABLE_SECONDS = 300;
    private static final int CAPACITY = 10_000;

    private final Loop loop;
    private final Egress egress;
    private final Names names;
    private final Map<String, Host> secure = new HashMap<>();
    private final Map<String, Host> plain = new HashMap<>();

    Guard(Loop loop, Egress egress, Names names) {
        this.loop = loop;
        this.egress = egress;
        this.names = names;
    }

    /** Who wants to know where to connect. */
    private record Asking(Target target, Consumer<SocketAddress> at, Consumer<NoResponse> refused) {}

    /** What a look-up found. */
    private sealed interface Found {
        record At(InetAddress address) implements Found {}

        record Refused(String why) implements Found {}
    }

    /** One host as far as it is known. */
    private static final class Host {
        @Nullable
        InetAddress address;

        /** The same with a port, as most are reached at one only. */
        @Nullable
        SocketAddress last;

        int since;
        boolean asked;
        final List<Asking> asking = new ArrayList<>();

        void found(InetAddress where, int now) {
            address = where;
            last = null;
            since = now;
        }

        SocketAddress at(InetAddress known, int port) {
            if (last == null || last.port() != port) {
                last = SocketAddress.inetSocketAddress(port, known.getHostAddress());
            }
            return last;
        }
    }

    /** Tells where to connect to, or why not; at once when the host is known. */
    void reach(String url, Target target, Consumer<SocketAddress> at, Consumer<NoResponse> refused) {
        var hosts = target.tls() ? secure : plain;
        var host = hosts.get(target.host());
        if (host == null) {
            var objection = egress.objection(url);
            if (objection.isPresent()) {
                refused.accept(unreachable(target, objection.get()));
                return;
            }
            host = added(hosts, target.host());
        }
        var age = loop.now() - host.since;
        if (host.address != null && age < USABLE_SECONDS) {
            if (age >= FRESH_SECONDS) {
                ask(hosts, target.host(), host);
            }
            at.accept(host.at(host.address, target.port()));
        } else {
            host.asking.add(new Asking(target, at, refused));
            ask(hosts, target.host(), host);
        }
    }

    private static Host added(Map<String, Host> hosts, String name) {
        if (hosts.size() >= CAPACITY) {
            hosts.values().removeIf(host -> !host.asked);
        }
        return hosts.computeIfAbsent(name, anew -> new Host());
    }

    /** One look-up at a time for each host. */
    private void ask(Map<String, Host> hosts, String name, Host host) {
        if (!host.asked) {
            host.asked = true;
            Threads.lookup(() -> {
                var found = lookup(name);
                loop.run(() -> learn(hosts, name, host, found));
            });
        }
    }

    /** A host is refused for any one of its addresses: whoever mixes them means to slip one by. */
    private Found lookup(String name) {
        try {
            var all = names.of(name);
            return all.stream()
                    .map(egress::objection)
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<Found>map(Found.Refused::new)
                    .orElseGet(() -> new Found.At(preferred(all)));
        } catch (UnknownHostException unknown) {
            return new Found.Refused("the name is not known");
        }
    }

    /** IPv4 first: not every machine has a way to the addresses of version 6 that it knows of. */
    private static InetAddress preferred(List<InetAddress> all) {
        return all.stream()
                .min(Comparator.comparing(address -> !(address instanceof Inet4Address)))
                .orElseThrow();
    }

    private void learn(Map<String, Host> hosts, String name, Host host, Found found) {
        host.asked = false;
        var waiting = List.copyOf(host.asking);
        host.asking.clear();
        switch (found) {
            case Found.At(var address) -> {
                host.found(address, loop.now());
                waiting.forEach(
                        each -> each.at().accept(host.at(address, each.target().port())));
            }
            case Found.Refused(var why) -> {
                hosts.remove(name); // asked anew next time: the name server may have had a bad moment
                waiting.forEach(each -> each.refused().accept(unreachable(each.target(), why)));
            }
        }
    }

    private static NoResponse unreachable(Target target, String why) {
        return new NoResponse(Cause.UNREACHABLE, target.host() + " is not called: " + why);
    }
}
