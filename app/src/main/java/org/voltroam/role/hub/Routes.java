package org.voltroam.role.hub;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.relay.RoutingTable;
import org.voltroam.role.Member;

/** The relay's look-ups, in the directory's memory. */
record Routes(Member member) implements RoutingTable {

    @Override
    public Optional<Connection> withTokenHash(String hash) {
        return member.directory().connectionWithTokenHash(hash);
    }

    @Override
    public Optional<Connection> connectionOf(PartyId party) {
        return member.directory().connectionOf(party);
    }

    @Override
    public boolean mayTalk(PartyId one, PartyId other) {
        return member.directory().agreement(one, other).isPresent()
                || member.directory().agreement(other, one).isPresent();
    }
}
