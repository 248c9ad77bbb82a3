package org.voltroam.role.hub;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.relay.RoutingTable;
import org.voltroam.role.Connections;
import org.voltroam.role.Member;

/** The relay's look-ups, in the directory's memory. */
record Routes(Member member, Executor threads, Contacts contacts) implements RoutingTable {

    @Override
    public Optional<Connection> withTokenHash(String hash) {
        var known = member.connections().accepting(hash);
        if (known.isPresent() && Connections.isNews(known.get(), hash)) {
            threads.execute(() -> member.connections().seen(known.get(), hash)); // it is written, and this may not wait
        }
        known.ifPresent(contacts::heard);
        return known;
    }

    @Override
    public Optional<Connection> connectionOf(PartyId party) {
        return member.directory().connectionOf(party).filter(Connection::isOpen);
    }

    /** Nothing is sent to whom the roster does not reach. Source: OCPI 2.2.1 mod_hub_client_info, Scenarios. */
    @Override
    public Optional<String> absence(PartyId party) {
        return member.absence(party);
    }

    @Override
    public boolean mayTalk(PartyId one, PartyId other) {
        return member.directory().agreement(one, other).isPresent()
                || member.directory().agreement(other, one).isPresent();
    }
}
