package org.voltroam.protocol.ocpi.relay;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Connection;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.server.Callers;

/** What the relay looks up for every message. In memory; never blocks. */
public interface RoutingTable extends Callers {

    /** The connection a party stands behind. */
    Optional<Connection> connectionOf(PartyId party);

    /** How it is with a party that is not reached at the moment, in a word; empty for one that is, or may be. */
    default Optional<String> absence(PartyId party) {
        return Optional.empty();
    }

    /** Whether these two roam with each other, in either order. */
    boolean mayTalk(PartyId one, PartyId other);
}
