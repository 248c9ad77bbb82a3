package org.voltroam.app.conformance;

import java.util.Set;
import org.voltroam.protocol.ocpi.wire.Address;

/** The role in which a peer is examined: which of the interfaces it serves are looked at. Through a hub it is that of the party behind. */
public enum Played {
    CPO(Set.of("locations", "tariffs", "sessions", "cdrs"), Set.of("tokens", "commands")),
    EMSP(Set.of("tokens"), Set.of("locations", "tariffs", "sessions", "cdrs"));

    private final Set<String> sends;
    private final Set<String> receives;

    Played(Set<String> sends, Set<String> receives) {
        this.sends = sends;
        this.receives = receives;
    }

    boolean serves(Address address) {
        return (address.role().equals("SENDER") ? sends : receives).contains(address.module());
    }
}
