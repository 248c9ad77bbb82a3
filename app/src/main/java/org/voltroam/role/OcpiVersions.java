package org.voltroam.role;

import org.voltroam.domain.catalog.party.Role;
import org.voltroam.protocol.ocpi.v221.V221;
import org.voltroam.protocol.ocpi.v230.V230;
import org.voltroam.protocol.ocpi.wire.Manners;
import org.voltroam.protocol.ocpi.wire.Wires;

/** The versions of OCPI that roles speak. Each partner is spoken to in its own. */
public final class OcpiVersions {

    private static final Wires ALL = Wires.of(new V221(), new V230());

    private OcpiVersions() {}

    /** A hub passes on by routing headers, so it speaks only versions that have them. */
    public static Wires of(Role role) {
        return role == Role.HUB ? ALL.only(wire -> wire.manners() == Manners.ROUTED) : ALL;
    }
}
