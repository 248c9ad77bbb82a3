package org.voltroam.protocol.ocpi.v211;

import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.bridge.Loss;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.Replica;

/**
 * What goes with an object of 2.1.1 on its way, because the object does not say it.
 *
 * @param owner the CPO of a location, tariff, session or CDR; the eMSP of a token
 * @param receiver the eMSP of a session or CDR, the CPO of a token
 * @param replica where references are looked up
 * @param losses what did not come through, in either direction
 */
public record Passage(PartyId owner, PartyId receiver, Replica replica, Losses losses) {

    Passage at(String name) {
        return new Passage(owner, receiver, replica, losses.at(name));
    }

    Passage at(String name, int index) {
        return new Passage(owner, receiver, replica, losses.at(name, index));
    }

    /** The same way, with the losses told to nobody. */
    Passage silent() {
        return new Passage(owner, receiver, replica, new Losses());
    }

    void lose(String name, Loss.Kind kind, String text) {
        losses.add(name, kind, text);
    }
}
