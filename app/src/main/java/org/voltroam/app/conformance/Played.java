package org.voltroam.app.conformance;

import java.util.List;
import org.voltroam.protocol.ocpi.wire.Address;

/** The role in which a peer is examined: which of the interfaces it serves are looked at. Through a hub it is that of the party behind. */
public enum Played {
    CPO,
    EMSP;

    boolean serves(Address address) {
        var ofCpos = List.of("locations", "tariffs", "sessions", "cdrs").contains(address.module());
        return switch (address.module()) {
            case "locations", "tariffs", "sessions", "cdrs", "tokens" ->
                address.role().equals(ofCpos == (this == CPO) ? "SENDER" : "RECEIVER");
            case "commands" -> address.role().equals(this == CPO ? "RECEIVER" : "SENDER");
            default -> false;
        };
    }
}
