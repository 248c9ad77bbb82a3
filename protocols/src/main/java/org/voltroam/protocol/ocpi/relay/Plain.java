package org.voltroam.protocol.ocpi.relay;

import java.util.Optional;
import org.voltroam.domain.catalog.party.Alias.What;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.bridge.Errand;
import org.voltroam.protocol.ocpi.wire.Wire;

/**
 * How a hub talks to peers of a version without routing headers: it stands before them in place of everybody behind it. May block.
 */
public interface Plain {

    /** Whom such a peer takes everybody for. */
    PartyId mask();

    /** The peer's version with the ids that it knows. */
    Wire wire(PartyId peer, Errand errand);

    /** What the peer knows an id as. */
    String shown(PartyId peer, What what, PartyId owner, String id);

    /**
     * The object that a PUT, PATCH or POST is about, as a whole: what a PATCH leaves out is taken from what is known here, and what a
     * message says is known here from then on, as other messages to that peer repeat it.
     *
     * @param near of the message
     * @return empty for a PATCH of what is not known here; the body as it is where it is of no object that is kept
     */
    Optional<byte[]> whole(Wire near, Errand errand, byte[] body);
}
