package org.voltroam.protocol.ocpi.server;

import org.voltroam.domain.value.PartyId;
import org.voltroam.protocol.ocpi.wire.Address;
import org.voltroam.protocol.ocpi.wire.Wire;
import org.voltroam.protocol.ocpi.wire.Wires;

/**
 * Whose platform it is, where it is served and which versions it speaks there.
 *
 * @param basePath for example {@code /hub/ocpi}
 * @param baseUrl the same, absolute, as peers see it
 */
public record Platform(PartyId party, String basePath, String baseUrl, Wires wires) {

    public String versionsUrl() {
        return baseUrl + "/versions";
    }

    public String url(Wire wire) {
        return baseUrl + "/" + wire.version();
    }

    /** The absolute URL of an interface in one version. */
    public String url(Wire wire, Address address) {
        return url(wire) + "/" + wire.path(address);
    }
}
