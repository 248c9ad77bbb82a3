package org.voltroam.role;

import java.util.Optional;
import java.util.function.Supplier;
import org.voltroam.domain.catalog.location.EvseState;
import org.voltroam.domain.catalog.location.Location;
import org.voltroam.domain.catalog.party.Quirk;
import org.voltroam.protocol.ocpi.client.Reply;
import org.voltroam.protocol.ocpi.exchange.Peer;

/** The status of an EVSE, told by a PATCH or, to whom that does not do, by the whole location. */
public final class WholeInstead {

    private WholeInstead() {}

    /**
     * A receiver that does not have the location yet gets the whole of it (OCPI 2.2.1 transport_and_format, PATCH), and so does one that
     * takes no PATCH: that is remembered.
     *
     * @param whole the location, if there is one
     */
    public static Reply<Boolean> of(Peer peer, EvseState state, Supplier<Optional<Location>> whole) {
        if (peer.via().has(Quirk.NO_PATCH)) {
            return whole.get().map(peer::put).orElseGet(() -> peer.patch(state));
        }
        var reply = peer.patch(state);
        if (!(reply instanceof Reply.Declined<Boolean>(var http, var status, var message))
                || (http != 404 && http != 405)) {
            return reply;
        }
        if (http == 405) {
            peer.noticing().seen(Quirk.NO_PATCH, "PATCH of a location of " + state.party() + " was answered with 405");
        }
        return whole.get().map(peer::put).orElse(reply);
    }
}
