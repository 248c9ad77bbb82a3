package org.voltroam.protocol.ocpi.bridge;

import java.util.Optional;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;

/**
 * The bridges between the versions a hub passes on.
 *
 * @param wires its versions
 */
public record Bridges(Wires wires) {

    /**
     * @param version of the message
     * @param theirs the version its receiver speaks
     * @return empty where there is none: a version is not spoken here, or has no routing headers, so that a message of it does not say
     *     who it is for
     */
    public Optional<Bridge> between(String version, String theirs) {
        return routed(version).flatMap(near -> routed(theirs).map(far -> new Bridge(near, far)));
    }

    /** True for a version that has no routing headers: whoever speaks it takes the hub for its only counterpart. */
    public boolean isPlain(String version) {
        return wires.of(version).filter(wire -> wire.manners() == Manners.PLAIN).isPresent();
    }

    private Optional<Wire> routed(String version) {
        return wires.of(version).filter(wire -> wire.manners() == Manners.ROUTED);
    }
}
