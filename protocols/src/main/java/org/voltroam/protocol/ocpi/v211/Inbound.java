package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.bridge.Loss;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.Replica;
import org.voltroam.protocol.ocpi.wire.Parties;

/**
 * What comes along with a document of 2.1.1, because the document does not say it.
 *
 * @param parties whose object it is and who receives it
 * @param replica where the token of a session is looked up
 * @param losses what had to be worked out or left behind
 */
public record Inbound(Parties parties, Replica replica, Losses losses) {

    PartyId owner() {
        return parties.owner();
    }

    PartyId receiver() {
        return parties.receiver();
    }

    Inbound at(String name) {
        return new Inbound(parties, replica, losses.at(name));
    }

    /** The way back to the same peer, with the losses told to nobody. */
    Outbound echo() {
        return new Outbound(owner(), replica, new Losses());
    }

    void lose(String name, Loss.Kind kind, String text) {
        losses.add(name, kind, text);
    }
}
