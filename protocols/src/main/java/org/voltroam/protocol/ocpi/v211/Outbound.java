package org.voltroam.protocol.ocpi.v211;

import org.jspecify.annotations.Nullable;
import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.bridge.Loss;
import org.voltroam.protocol.ocpi.bridge.Losses;
import org.voltroam.protocol.ocpi.bridge.Replica;

/**
 * What goes along when a record is written in 2.1.1.
 *
 * @param owner whose object it is; null while that is not known, as of a connector on its own
 * @param replica where references are looked up
 * @param losses what 2.1.1 could not say
 */
public record Outbound(@Nullable PartyId owner, Replica replica, Losses losses) {

    public static Outbound with(Replica replica, Losses losses) {
        return new Outbound(null, replica, losses);
    }

    Outbound of(PartyId party) {
        return new Outbound(party, replica, losses);
    }

    Outbound at(String name) {
        return new Outbound(owner, replica, losses.at(name));
    }

    Outbound at(String name, int index) {
        return new Outbound(owner, replica, losses.at(name, index));
    }

    /** The same, with the losses told to nobody. */
    Outbound silent() {
        return new Outbound(owner, replica, new Losses());
    }

    void lose(String name, Loss.Kind kind, String text) {
        losses.add(name, kind, text);
    }
}
