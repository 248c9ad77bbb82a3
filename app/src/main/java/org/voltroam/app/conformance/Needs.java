package org.voltroam.app.conformance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.voltroam.protocol.ocpi.wire.Address;

/**
 * What a check needs to make sense.
 *
 * @param versions of OCPI that have the rule
 * @param address the interface that must be served; null for none in particular
 * @param writing true when something is left at the peer, or asked of it, beyond reading
 * @param hub true when the peer must be a hub that routes
 */
public record Needs(List<String> versions, @Nullable Address address, boolean writing, boolean hub) {

    private static final List<String> ALL = List.of("2.1.1", "2.2.1", "2.3.0");

    static final Needs NOTHING = new Needs(ALL, null, false, false);

    /** The versions with routing headers and one endpoint for each interface. */
    Needs since22() {
        return in("2.2.1", "2.3.0");
    }

    Needs in(String... those) {
        return new Needs(List.of(those), address, writing, hub);
    }

    Needs at(Address served) {
        return new Needs(versions, served, writing, hub);
    }

    Needs sender(String module) {
        return at(Address.sender(module));
    }

    Needs receiver(String module) {
        return at(Address.receiver(module));
    }

    Needs writes() {
        return new Needs(versions, address, true, hub);
    }

    Needs ofHub() {
        return new Needs(versions, address, writing, true).since22();
    }

    /** For people: {@code 2.2.1, 2.3.0; RECEIVER of tokens; --write}. */
    public String told() {
        var parts = new ArrayList<String>();
        parts.add(String.join(", ", versions));
        if (address != null) {
            parts.add(address.role() + " of " + address.module());
        }
        if (hub) {
            parts.add("hub");
        }
        if (writing) {
            parts.add("--write");
        }
        return String.join("; ", parts);
    }
}
