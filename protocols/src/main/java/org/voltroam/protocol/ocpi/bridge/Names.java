package org.voltroam.protocol.ocpi.bridge;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Alias;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.value.PartyId;

/**
 * The names that things have for a peer without routing headers, who takes the hub for the owner of everything that comes from it.
 *
 * <p>Two parties behind the hub may use the same id; such a peer cannot tell them apart, so one of the two gets another name.
 */
public interface Names {

    /** What the peer knows it as; given once, it stays. A peer's own things are called what it calls them. */
    String shown(PartyId peer, What what, PartyId owner, String id);

    /** Who and what is meant by a name that the peer was shown; empty for any other. */
    Optional<Alias> meant(PartyId peer, What what, String shown);
}
