package org.voltroam.role.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.catalog.party.Connection.Endpoint;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.http.Gateway;
import org.voltroam.protocol.http.HttpHandler;
import org.voltroam.protocol.http.NoResponse;
import org.voltroam.protocol.ocpi.client.OcpiClient;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;
import org.voltroam.protocol.ocpi.relay.Relay;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.role.Ids;
import org.voltroam.role.Member;

/**
 * Speaks for peers of OCPI 2.1.1 as if they spoke the latest version: what they mean is put into it and goes through the hub's relay, which
 * checks, tells again, copies, clears and logs it as any other message.
 *
 * @param relay of the latest version
 * @param wire of the latest version
 */
record Behalf(Member member, Relay relay, Wire wire, HttpHandler http) {

    private static final List<String> MODULES =
            List.of("locations", "tariffs", "tokens", "sessions", "cdrs", "commands");

    /** What one party asks of another. */
    <T> Reply<T> ask(PartyId from, PartyId to, Function<Peer, Reply<T>> question) {
        return member.directory()
                .connectionOf(from)
                .map(connection -> question.apply(peer(connection, from, to)))
                .orElseGet(() -> new Reply.NoAnswer<>(NoResponse.Cause.UNREACHABLE, from + " is not connected"));
    }

    /** Where the relay takes a ticket of the hub's. */
    String ticket(String id) {
        return base() + "/relay/" + id;
    }

    private Peer peer(Connection connection, PartyId from, PartyId to) {
        Gateway gateway = request -> relay.onBehalf(connection, request);
        return new Peer(new OcpiClient(gateway.through(http)), wire, inside(), from, to, Ids::unique);
    }

    /** The relay itself; what is said here leaves this process only on its other side. */
    private Connection inside() {
        var endpoints = new ArrayList<Endpoint>();
        for (var module : MODULES) {
            for (var address : List.of(Address.sender(module), Address.receiver(module))) {
                endpoints.add(new Endpoint(module, address.role(), base() + "/" + wire.path(address)));
            }
        }
        return new Connection(
                "the relay",
                Connection.State.CONNECTED,
                null,
                wire.version(),
                "",
                null,
                "",
                endpoints,
                List.of(),
                member.clock().instant());
    }

    private String base() {
        return member.platform().basePath() + "/" + wire.version();
    }
}
